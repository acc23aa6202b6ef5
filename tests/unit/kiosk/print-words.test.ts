import { describe, expect, it } from 'vitest';
import type { PrintState } from '../../../contract/print.ts';
import { printWords } from '../../../kiosk/print-words.ts';
import { printerFaults } from '../../support/printer-faults.ts';

const rows: [PrintState, RegExp][] = [
  [{ state: 'queued' }, /正在打印/],
  [{ state: 'sent' }, /如没有出纸/],
  [{ state: 'printed' }, /请取走/],
  [{ state: 'printed', at: 'kiosk-2' }, /另一台登记机/],
  [{ state: 'sent', at: 'kiosk-2' }, /另一台登记机/],
  [{ state: 'failed', reason: 'unreachable' }, /^没有打印出来/],
  [{ state: 'failed', reason: 'expired' }, /^没有打印出来/],
  [{ state: 'failed', reason: 'no-paper' }, /没有纸了，没有打印出来/],
  [{ state: 'failed', reason: 'cover-open' }, /盖子开着，没有打印出来/],
  [{ state: 'failed', reason: 'cutter' }, /切刀卡住了，没有打印出来/],
  [{ state: 'failed', reason: 'error' }, /出了故障，没有打印出来/],
  [{ state: 'failed', reason: 'off-line' }, /脱机状态，没有打印出来/],
  [{ state: 'sent', trouble: 'no-paper' }, /没有纸了，号票可能没有打完/],
  [{ state: 'sent', trouble: 'cover-open' }, /盖子开着，号票可能没有打完/],
  [{ state: 'sent', trouble: 'cutter' }, /切刀卡住了，号票可能没有打完/],
  [{ state: 'sent', trouble: 'error' }, /出了故障，号票可能没有打完/],
  [{ state: 'sent', trouble: 'off-line' }, /脱机状态，号票可能没有打完/],
];

describe('what a visitor reads of the paper', () => {
  it.each(rows)('[P3.8] says of %j what is the matter, and never more than is known', (print, words) => {
    expect(printWords(print, true)).toMatch(words);
  });

  it.each(printerFaults)('[P3.8] says of a printer that is $manner how its job ended', ({ outcome, words }) => {
    expect(printWords(outcome, true)).toBe(words);
  });
});
