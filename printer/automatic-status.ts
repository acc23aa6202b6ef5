/** GS a: tell of every change of on line and off line, errors and paper, at once and unasked. */
const enableAutomaticStatus = Buffer.from([0x1d, 0x61, 0x0e]);
/** ESC @, with which every slip begins: it would take the setting back. */
const initializeBytes = 2;

const statusBytes = 4;

/** Bits of the four bytes of an automatic status, by Epson's manuals. */
const offLineOrCover = 0x28;
const anyError = 0x6c;
const paperEnd = 0x0c;

/** Whether what a printer said by itself means that it stopped; an automatic status begins with 0xx1xx00. */
export function tellsTrouble(received: Buffer): boolean {
  for (let at = 0; at < received.length; at += 1) {
    if ((received.readUInt8(at) & 0x93) !== 0x10) continue;
    const [first = 0, second = 0, third = 0] = received.subarray(at, at + statusBytes);
    if (received.length - at < statusBytes) return false;
    if ((first & offLineOrCover) !== 0 || (second & anyError) !== 0 || (third & paperEnd) !== 0) return true;
    at += statusBytes - 1;
  }
  return false;
}

/** A slip whose printer tells of its state while it is printed. */
export function withAutomaticStatus(slip: Buffer): Buffer {
  return Buffer.concat([slip.subarray(0, initializeBytes), enableAutomaticStatus, slip.subarray(initializeBytes)]);
}
