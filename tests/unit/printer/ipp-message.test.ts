import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ippRequest, readIppAnswer } from '../../../printer/ipp-message.ts';

/** A message that says `successful-ok` where a request has its operation. */
function answer(): Buffer {
  const message = ippRequest('Get-Jobs', { 'printer-uri': 'ipp://127.0.0.1/printers/ticket', limit: 7 });
  message.writeUInt16BE(0, 2);
  return message;
}

it('[P2.4] an answer is read', () => {
  expect(readIppAnswer(answer())).toEqual({ status: 'successful-ok', printer: {}, jobs: [] });
});

it('[P2.4] an answer that is damaged anywhere is read or is none, and never keeps its reader busy', () => {
  const damage = fc.array(
    fc.tuple(fc.nat(answer().length - 1), fc.constantFrom(0, 1, 3, 0x34, 0x44, 0x7f, 0x80, 0xfb, 0xff)),
  );
  fc.assert(
    fc.property(damage, fc.nat(answer().length), (bytes, length) => {
      const damaged = answer();
      for (const [at, byte] of bytes) damaged[at] = byte;
      expect(() => readIppAnswer(damaged.subarray(0, length))).not.toThrow();
    }),
  );
});

it('[P2.4] an answer that would send its reader back over the same bytes is none', () => {
  const goingRound = Buffer.from([1, 1, 0, 0, 0, 0, 0, 1, 4, 0x44, 0, 0, 0xff, 0xfb, 0, 0, 3]);
  expect(readIppAnswer(goingRound)).toBeUndefined();
});
