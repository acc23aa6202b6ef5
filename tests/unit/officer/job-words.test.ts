import { describe, expect, it } from 'vitest';
import type { PrintState } from '../../../contract/print.ts';
import type { PaperView, ToldPrintJob } from '../../../contract/supervisor.ts';
import { doubtfulLately, isDoubtful, jobStateWords, storyStepWords } from '../../../officer/supervisor/job-words.ts';

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

/** The latest jobs: of one printer that says when it has printed, and one that never does. */
function jobsAt(now: number, unconfirmed: Partial<ToldPrintJob> = {}) {
  const job = (id: string, printerId: string, print: PrintState): ToldPrintJob => ({
    ...{ id, printerId, kind: 'ticket', number: id, print },
    ...{ createdAt: now - 60_000, changedAt: now - 60_000 },
  });
  const jobs = [
    { ...job('A003', 'kiosk-2', { state: 'sent' }), ...unconfirmed },
    job('A002', 'kiosk-2', { state: 'printed' }),
    job('A001', 'kiosk-1', { state: 'sent' }),
  ];
  const paper = { ...view, jobs };
  return {
    doubtful: jobs.filter((each) => isDoubtful(each, paper, now)).map(({ id }) => id),
    lately: doubtfulLately(paper, now),
  };
}

describe('a job of which nothing more was heard', () => {
  const now = Date.UTC(2026, 10, 24, 2);

  it('[R5.5] is doubted where its printer says of others that they are printed', () => {
    expect(jobsAt(now)).toEqual({ doubtful: ['A003'], lately: 1 });
  });

  it('[R5.5] is not doubted as long as printing takes, nor when it is known how it ended', () => {
    expect(jobsAt(now, { changedAt: now - 9_000 }).doubtful).toEqual([]);
    expect(jobsAt(now, { print: { state: 'sent', trouble: 'no-paper' } }).doubtful).toEqual([]);
    expect(jobsAt(now, { print: { state: 'failed', reason: 'no-paper' } }).doubtful).toEqual([]);
  });

  it("[R5.5] is nobody's any more after ten minutes, but still doubted", () => {
    expect(jobsAt(now, { createdAt: now - 600_000 })).toEqual({ doubtful: ['A003'], lately: 0 });
  });
});

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
