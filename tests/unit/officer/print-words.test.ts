import { describe, expect, it } from 'vitest';
import type { PrintState } from '../../../contract/print.ts';
import { PrinterCondition } from '../../../contract/printer-condition.ts';
import { printStateWords, type Known } from '../../../officer/print-state-words.ts';
import { conditionWords, printerAdvice } from '../../../officer/printer-words.ts';

const fresh: Known = { doubtful: false, online: true, printer: 'unknown', mayAgain: true };
const doubtful: Known = { ...fresh, doubtful: true };
const away: Known = { ...fresh, doubtful: true, online: false, printer: 'ready' };
const mended: Known = { ...fresh, printer: 'ready' };
const gone: Known = { ...mended, mayAgain: false };
const nearEnd: Known = { ...fresh, printer: 'near-end' };
const open: Known = { ...fresh, printer: 'cover-open' };

const rows: [PrintState, Known, RegExp][] = [
  [{ state: 'queued' }, fresh, /^正在打印/],
  [{ state: 'queued' }, doubtful, /还在等打印机/],
  [{ state: 'queued' }, away, /不知道打出来没有/],
  [{ state: 'sent' }, fresh, /^正在打印/],
  [{ state: 'sent' }, doubtful, /没有确认。请看一眼/],
  [{ state: 'sent' }, away, /不知道打出来没有/],
  [{ state: 'sent', trouble: 'no-paper' }, fresh, /^打到一半停了：没有纸。请装上新的纸卷/],
  [{ state: 'sent', trouble: 'no-paper' }, mended, /^打到一半停了（当时没有纸）。打印机现在正常，一般会接着打/],
  [{ state: 'printed' }, away, /^已打印$/],
  [{ state: 'failed', reason: 'cover-open' }, fresh, /^没有打出来（当时盖子开着）。如果还是这样：请把盖子合上/],
  [{ state: 'failed', reason: 'unreachable' }, away, /^没有打出来（当时连不上）。如果还是这样：请看电源/],
  [{ state: 'failed', reason: 'no-paper' }, mended, /^没有打出来（当时没有纸）。打印机现在正常，可以再打。$/],
  [{ state: 'failed', reason: 'no-paper' }, gone, /^没有打出来（当时没有纸）。打印机现在正常。$/],
  [{ state: 'failed', reason: 'no-paper' }, nearEnd, /打印机现在纸快用完，可以再打。$/],
  [{ state: 'failed', reason: 'no-paper' }, open, /（当时没有纸）。打印机现在盖子开着。请把盖子合上/],
  [{ state: 'failed', reason: 'expired' }, fresh, /^没有打出来：等得太久/],
];

describe('what an officer reads of a job', () => {
  it.each(rows)('[O3.3] says of %j, known %j, no more than is known', (print, known, words) => {
    expect(printStateWords(print, known)).toMatch(words);
  });
});

describe('what the staff reads of a printer', () => {
  it.each(PrinterCondition.options)(
    '[R5.2] says of %s how it is in words of its own, and what to do unless all is well',
    (condition) => {
      const others = PrinterCondition.options.filter((other) => other !== condition).map(conditionWords);
      expect(others).not.toContain(conditionWords(condition));
      expect(printerAdvice(condition) === null).toBe(condition === 'ready');
    },
  );
});
