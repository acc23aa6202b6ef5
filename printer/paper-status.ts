/** GS r 1, transmit paper sensor status: answered only after everything before it has been processed. */
export const askPaperStatus = Buffer.from([0x1d, 0x72, 0x01]);

const paperEndBits = 0x0c;

/**
 * Finds the answer to GS r 1 in what a printer has said so far; `undefined` while it has not come. By Epson's fixed
 * bits the answer is 0xx0xxxx, XON and XOFF have bit 4 set, and an automatic status (0xx1xx00) is four bytes long.
 */
export function readPaperStatus(received: Buffer): 'paper' | 'no-paper' | undefined {
  for (let at = 0; at < received.length; at += 1) {
    const byte = received.readUInt8(at);
    if ((byte & 0x93) === 0x10) at += 3;
    else if ((byte & 0x90) === 0) return (byte & paperEndBits) === 0 ? 'paper' : 'no-paper';
  }
  return undefined;
}
