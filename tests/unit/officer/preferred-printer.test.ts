import { describe, expect, it } from 'vitest';
import { preferredPrinter } from '../../../officer/preferred-printer.ts';

const broken = { id: 'broken', condition: 'no-paper' } as const;
const gone = { id: 'gone', condition: 'unreachable' } as const;
const silent = { id: 'silent', condition: 'unknown' } as const;
const nearEnd = { id: 'near-end', condition: 'near-end' } as const;

describe('the printer that is chosen beforehand', () => {
  it('[O3.4] is the first that can print, as far as it says', () => {
    expect(preferredPrinter([broken, silent, nearEnd], null)).toBe(silent);
  });

  it('[O3.4] is the wished one while that can print', () => {
    expect(preferredPrinter([silent, nearEnd], 'near-end')).toBe(nearEnd);
    expect(preferredPrinter([silent, broken], 'broken')).toBe(silent);
  });

  it('[O3.4] is the wished or the first where none can', () => {
    expect(preferredPrinter([broken, gone], 'gone')).toBe(gone);
    expect(preferredPrinter([broken, gone], null)).toBe(broken);
    expect(preferredPrinter([], 'gone')).toBeNull();
  });
});
