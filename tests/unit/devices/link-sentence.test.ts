import { describe, expect, it } from 'vitest';
import { linkSentence } from '../../../devices/link-sentence.ts';

const config = { server: 'http://hall:8080', deviceId: 'reader-1' };

describe('the sentence about the link', () => {
  it.each([
    ['protocol-mismatch', 'install the same version'],
    ['device-unknown', 'enrol the device'],
  ])('[K2.5] advises what to do about %s', (reason, advice) => {
    expect(linkSentence({ status: 'refused', reason }, config)).toContain(advice);
  });

  it.each(['Invalid namespace', 'toString', '\u001b[2J'])(
    '[K2.5] does not repeat what a stranger gives as a reason: %j',
    (reason) => {
      expect(linkSentence({ status: 'refused', reason }, config)).toBe(
        'http://hall:8080 does not let reader-1 in, for a reason unknown to this version. Trying again.',
      );
    },
  );
});
