import { describe, expect, it } from 'vitest';
import { textOf } from '../../../officer/appointments/file-text.ts';

const bytes = (...values: number[]) => new Uint8Array(values);

describe('the text of a file', () => {
  it('[A4.11] is read as UTF-8, with and without a byte order mark', () => {
    expect(textOf(new TextEncoder().encode('日期,时间'))).toBe('日期,时间');
    expect(textOf(bytes(0xef, 0xbb, 0xbf, 0xe6, 0x97, 0xa5))).toBe('日');
  });

  it('[A4.11] is read as GB18030 when it is not UTF-8, rare names included', () => {
    // 日期 in two bytes each, 𠮷 in four.
    expect(textOf(bytes(0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0x95, 0x34, 0xb2, 0x35))).toBe('日期,𠮷');
  });
});
