/** The way out, whatever is wrong with the paper. */
const allTheSame = '请记住这个号码，叫号时照样有效；要纸票，请到人工窗口。';
const notPrinted = (what: string) => `${what}，没有打印出来。${allTheSame}`;
const torn = (what: string) => `${what}，号票可能没有打完。${allTheSame}`;
const printed = '请取走您的号票';
const unconfirmed = '号票已发送打印。如没有出纸，请告诉工作人员。';

const noPaper = '打印机没有纸了';
const coverOpen = '打印机盖子开着';
const cutter = '打印机切刀卡住了';
const broken = '打印机出了故障';
const offLine = '打印机处于脱机状态';

const isPrinted = { outcome: { state: 'printed' }, words: printed, paper: true, answers: true } as const;
const isSent = { outcome: { state: 'sent' }, words: unconfirmed, paper: true, answers: false } as const;

function fails<Reason extends string>(reason: Reason, what: string) {
  const outcome = { state: 'failed', reason } as const;
  return { condition: reason, outcome, words: notPrinted(what), paper: false, answers: true } as const;
}

function stops<Trouble extends string>(trouble: Trouble, what: string) {
  const outcome = { state: 'sent', trouble } as const;
  const later = { state: 'printed' } as const;
  return { condition: 'ready', outcome, words: torn(what), paper: true, later, answers: false } as const;
}

/**
 * Every way a printer behaves, and what follows: how it is when it is asked beforehand, the outcome of a job, what the kiosk says, whether
 * the ticket came out by the time the printer is well again, and what is told of it later. `answers`: it says something to every question.
 */
export const printerFaults = [
  { manner: 'ok', condition: 'ready', ...isPrinted },
  { manner: 'near-end', condition: 'near-end', ...isPrinted },
  { manner: 'drips', condition: 'ready', ...isPrinted },
  { manner: 'paper-end', ...fails('no-paper', noPaper) },
  { manner: 'cover-open', ...fails('cover-open', coverOpen) },
  { manner: 'cutter-jammed', ...fails('cutter', cutter) },
  { manner: 'broken', ...fails('error', broken) },
  { manner: 'off-line', ...fails('off-line', offLine) },
  { manner: 'paper-ends-meanwhile', ...stops('no-paper', noPaper) },
  { manner: 'says-paper-is-out-afterwards', ...stops('no-paper', noPaper), later: null },
  { manner: 'cover-opens-meanwhile', ...stops('cover-open', coverOpen) },
  { manner: 'cutter-jams-meanwhile', ...stops('cutter', cutter) },
  { manner: 'breaks-meanwhile', ...stops('error', broken) },
  { manner: 'goes-off-line-meanwhile', ...stops('off-line', offLine) },
  { manner: 'silent', condition: 'unknown', ...isSent },
  { manner: 'falls-silent', condition: 'ready', ...isSent },
  { manner: 'speaks-too-soon', condition: 'ready', ...isSent },
  { manner: 'late-with-the-first-answer', condition: 'unknown', ...isSent },
  { manner: 'answers-as-a-web-server', condition: 'unknown', ...isSent },
  { manner: 'babbles-noise', condition: 'unknown', ...isSent },
] as const;
