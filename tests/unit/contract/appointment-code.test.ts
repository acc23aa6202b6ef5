import { describe, expect, it } from 'vitest';
import { appointmentCode, keyOnCode } from '../../../contract/appointment-code.ts';

const key = '0123456789abcdef';

describe('the code of an appointment', () => {
  it('[K13.6] is read back', () => {
    expect(keyOnCode(appointmentCode(key))).toBe(key);
  });

  it.each([
    ['a ticket', `HT:${key}`],
    ['something longer', `HTY:${key}:1`],
    ['something shorter', `HTY:${key.slice(1)}`],
    ['a name', 'HTY:欧阳明华欧阳明华欧阳明华欧阳明华'],
    ['nothing', ''],
  ])('[K13.6] is not that of %s', (_what, text) => {
    expect(keyOnCode(text)).toBeNull();
  });
});
