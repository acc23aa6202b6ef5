/** A question to a printer, and how to find the answer in what the printer has said since. */
export interface StatusQuestion {
  readonly bytes: Buffer;
  /** The byte that answers it; `undefined` while it has not come, or when what came is no printer's answer. */
  answerIn(received: Buffer): number | undefined;
}

/**
 * DLE EOT n, answered at once, also off line and without paper. The answer to an earlier GS r, 0x00 to 0x0f, may come in
 * between: a job that had stopped is out at last.
 */
function realTime(n: number): StatusQuestion {
  const isOther = (byte: number) => (byte & 0xf0) === 0;
  return {
    bytes: Buffer.from([0x10, 0x04, n]),
    answerIn: (received) =>
      answerAmong(
        saidIn(received).filter((byte) => !isOther(byte)),
        0x93,
        0x12,
      ),
  };
}

/** Whether it is off line: see `offLine`. */
export const printerNow = realTime(1);
/** Why it is off line: see `coverOpen`, `stoppedForPaper` and `hasError`. */
export const offLineCause = realTime(2);
/** What is wrong: see `cutterJammed`. */
export const errorCause = realTime(3);
/**
 * How much paper is left. GS r 1 would not do here: on most models paper end takes the printer off line, where it carries out
 * no GS r (Epson's manuals say so of bits 2 and 3).
 */
export const paperNow = realTime(4);

/**
 * GS r 1, answered only after everything before it has been printed. Meanwhile, however long that takes, the printer may be asked in
 * real time.
 */
export const paperAfterAll: StatusQuestion = {
  bytes: Buffer.from([0x1d, 0x72, 0x01]),
  answerIn: (received) => {
    const isRealTime = (byte: number) => (byte & 0x93) === 0x12;
    return answerAmong(
      saidIn(received).filter((byte) => !isRealTime(byte)),
      0x90,
      0x00,
    );
  },
};

/** Whether the answer to GS r 1 means that all came out: it was given, with paper left. */
export function saysPrinted(answer: number | undefined): boolean {
  return answer !== undefined && (answer & paperAfterAllEnd) === 0;
}

/** Bits of the answers, by Epson's manuals. */
export const paperNowEnd = 0x60;
export const paperNowNearEnd = 0x0c;
const paperAfterAllEnd = 0x0c;
export const offLine = 0x08;
export const coverOpen = 0x04;
export const stoppedForPaper = 0x20;
export const hasError = 0x40;
export const cutterJammed = 0x08;

/**
 * By Epson's fixed bits the answer to DLE EOT is 0xx1xx10 and that to GS r 0xx0xxxx, so a late answer to the one is
 * never taken for the other. XON and XOFF are 000100x1; an automatic status (0xx1xx00) is four bytes long. An answer is one byte:
 * something that says more at once is no printer, or a line full of noise, and nothing it says is believed.
 */
function answerAmong(said: readonly number[], fixedBits: number, as: number): number | undefined {
  const [answer] = said;
  if (answer === undefined || said.length > 1) return undefined;
  return (answer & fixedBits) === as ? answer : undefined;
}

/** What is no flow control and no automatic status. */
function saidIn(received: Buffer): number[] {
  const said: number[] = [];
  for (let at = 0; at < received.length; at += 1) {
    const byte = received.readUInt8(at);
    if ((byte & 0x93) === 0x10) at += 3;
    else if ((byte & 0xfd) !== 0x11) said.push(byte);
  }
  return said;
}
