/** A scanner types faster than any hand; milliseconds between two of its keys. */
const longestPauseMs = 50;
const longestText = 100;

/** Tells what a scanner types from what a hand does: its keys follow each other at once, and Enter ends them. */
export class Scanner {
  #text = '';
  #lastAt = -Infinity;

  /** What was scanned without an end belongs to nobody who comes later. */
  clear(): void {
    this.#text = '';
  }

  /**
   * @param key as the browser names it
   * @param at milliseconds, from any beginning
   * @returns the text of the scan that this key ends; null while there is none
   */
  key(key: string, at: number): string | null {
    const pauseMs = at - this.#lastAt;
    // Shift and its like come between the characters of a scan and are none.
    if (key.length > 1 && key !== 'Enter') return null;
    if (pauseMs > longestPauseMs) this.#text = '';
    this.#lastAt = at;
    if (key !== 'Enter') {
      this.#text = (this.#text + key).slice(-longestText);
      return null;
    }
    const text = this.#text;
    this.#text = '';
    return text === '' ? null : text;
  }
}
