import { randomBytes } from 'node:crypto';

const piecesDrawn = 256;

/** Random bytes in pieces of one size, each used once. Drawing has a fixed price, so it is done for many pieces at once. */
export class DrawnBytes {
  readonly #size: number;
  #drawn = Buffer.alloc(0);

  /** @param size of a piece, in bytes */
  constructor(size: number) {
    this.#size = size;
  }

  next(): Buffer {
    if (this.#drawn.length === 0) this.#drawn = randomBytes(this.#size * piecesDrawn);
    const piece = this.#drawn.subarray(0, this.#size);
    this.#drawn = this.#drawn.subarray(this.#size);
    return piece;
  }
}
