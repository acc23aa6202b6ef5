import type { Reading } from '../../../kiosk/read-aloud.svelte.ts';
import type { SpokenLine } from '../../../kiosk/spoken-line.ts';
import type { Voice } from '../../../kiosk/voice.ts';

export function wordsOf(line: SpokenLine): string {
  return line.kind === 'spelled' ? line.text : line.words;
}

/** A voice that says a line when the test lets it, and notes what it began. */
export class FakeVoice implements Voice {
  readonly begun: string[] = [];
  stopped = 0;
  #over: ((said: boolean) => void) | null = null;

  say(line: SpokenLine): Promise<boolean> {
    this.begun.push(wordsOf(line));
    return new Promise((resolve) => (this.#over = resolve));
  }

  stop(): void {
    this.stopped += 1;
    this.#over?.(true);
  }

  /** The line is at its end, or could not be said. */
  async end(said = true): Promise<void> {
    this.#over?.(said);
    await settled();
  }
}

/** All that was waiting for a promise has gone on. */
export async function settled(): Promise<void> {
  for (let step = 0; step < 10; step += 1) await Promise.resolve();
}

export function free(words: string): SpokenLine {
  return { kind: 'words', words, otherwise: { kind: 'sentence', id: 'kiosk_reading_look', words: '', count: null } };
}

export function aReading(place: string, ...words: string[]): Reading {
  return { place, language: 'zh-CN', lines: words.map(free) };
}
