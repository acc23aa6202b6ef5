import { describe, expect, it } from 'vitest';
import type { PrintState } from '../../../contract/print.ts';
import type { PaperView } from '../../../contract/supervisor.ts';
import { jobStateWords, storyStepWords } from '../../../officer/supervisor/job-words.ts';

const view = {
  printers: [{ id: 'kiosk-2', name: null, condition: 'ready', reader: 'none', agent: null }],
} as unknown as PaperView;

const rows: [PrintState, RegExp][] = [
  [{ state: 'queued' }, /^等着打印$/],
  [{ state: 'sent' }, /^已送出，没有确认$/],
  [{ state: 'sent', trouble: 'cutter' }, /^打到一半停了：切刀卡住$/],
  [{ state: 'printed' }, /^已打印$/],
  [{ state: 'printed', at: 'kiosk-2' }, /^已打印（改在登记机 kiosk-2）$/],
  [{ state: 'printed', at: 'gone' }, /改在gone/],
  [{ state: 'failed', reason: 'unreachable' }, /^没有打出来：连不上$/],
  [{ state: 'failed', reason: 'expired' }, /^等得太久，作废$/],
];

describe('what a supervisor reads of a job', () => {
  it.each(rows)('[R5.1] says of %j no more than is known', (print, words) => {
    expect(jobStateWords(print, view)).toMatch(words);
  });

  it('[R5.3] tells in its story what was done, and only of the last step how it stands', () => {
    expect(storyStepWords({ state: 'queued' }, view, false)).toBe('要求打印');
    expect(storyStepWords({ state: 'sent' }, view, false)).toBe('交给打印机');
    expect(storyStepWords({ state: 'sent' }, view, true)).toBe('已送出，没有确认');
    expect(storyStepWords({ state: 'sent', trouble: 'no-paper' }, view, false)).toMatch(/打到一半停了/);
  });
});
