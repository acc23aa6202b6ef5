export type PaperStatus = 'paper' | 'no-paper';

/** A question to a printer about its paper, and how to find the answer in what the printer has said since. */
export interface PaperQuestion {
  readonly bytes: Buffer;
  /** `undefined` while the answer has not come. */
  answerIn(received: Buffer): PaperStatus | undefined;
}

/**
 * DLE EOT 4, answered at once, by a printer without paper too. GS r 1 would not do: on most models paper end takes the
 * printer off line, where it carries out no GS r (Epson's manuals say so of bits 2 and 3).
 */
export const paperNow: PaperQuestion = {
  bytes: Buffer.from([0x10, 0x04, 0x04]),
  answerIn: (received) => statusIn(received, { fixedBits: 0x93, as: 0x12, paperEnd: 0x60 }),
};

/** GS r 1, answered only after everything before it has been printed. */
export const paperAfterAll: PaperQuestion = {
  bytes: Buffer.from([0x1d, 0x72, 0x01]),
  answerIn: (received) => statusIn(received, { fixedBits: 0x90, as: 0x00, paperEnd: 0x0c }),
};

/**
 * By Epson's fixed bits the answer to DLE EOT is 0xx1xx10 and that to GS r 0xx0xxxx, so a late answer to the one is
 * never taken for the other. XON and XOFF are 000100x1; an automatic status (0xx1xx00) is four bytes long.
 */
function statusIn(
  received: Buffer,
  answer: { readonly fixedBits: number; readonly as: number; readonly paperEnd: number },
): PaperStatus | undefined {
  for (let at = 0; at < received.length; at += 1) {
    const byte = received.readUInt8(at);
    if ((byte & 0x93) === 0x10) at += 3;
    else if ((byte & answer.fixedBits) === answer.as) return (byte & answer.paperEnd) === 0 ? 'paper' : 'no-paper';
  }
  return undefined;
}
