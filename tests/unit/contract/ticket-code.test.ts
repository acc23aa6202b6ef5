import { describe, expect, it } from 'vitest';
import { numberOnCode, ticketCode } from '../../../contract/ticket-code.ts';

const today = '2026-11-24';

describe('the code of a ticket', () => {
  it('[P1.6] says day and number and nothing else', () => {
    expect(ticketCode(today, 'A012')).toBe('HT:2026-11-24:A012');
  });

  it('[K13.4] is read back on its own day', () => {
    expect(numberOnCode(ticketCode(today, 'A012'), today)).toBe('A012');
  });

  it.each([
    'HT:2026-11-23:A012',
    'HT:2026-11-24:a012',
    'HT:2026-11-24:A01',
    'HT:2026-11-24:A012:more',
    'HT:2026-11-24',
    'XX:2026-11-24:A012',
    'HT:today:A012',
    ' HT:2026-11-24:A012',
    'A012',
    'https://example.org/HT:2026-11-24:A012',
    '',
  ])('[K13.4] is not taken for one when it is not of today (%s)', (text) => {
    expect(numberOnCode(text, today)).toBeNull();
  });
});
