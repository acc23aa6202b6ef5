import type { Language } from '../contract/primitives.ts';
import type { SpokenLine } from './spoken-line.ts';
import { spokenNumber } from './spoken-number.ts';
import type { Voice } from './voice.ts';

/** The clips of one language. */
export interface Clips {
  /** By the id of a message: its clips in order, `{count}` where a number is spoken. */
  readonly sentences: Readonly<Record<string, readonly string[]>>;
  /** Address of a clip by its name: `kiosk_next`, `symbol-7`. */
  readonly addresses: Readonly<Record<string, string>>;
}

/** Plays one sound file at a time. */
export interface Player {
  /** Resolves when it is over, or stopped; false when it cannot be played. */
  play(address: string): Promise<boolean>;
  stop(): void;
}

/** A voice of sentences that were recorded beforehand, for a machine that cannot speak. */
export class ClipVoice implements Voice {
  readonly #clips: Clips;
  readonly #language: Language;
  readonly #player: Player;
  /** What was stopped goes on to no further clip. */
  #turn = 0;

  constructor(clips: Clips, language: Language, player: Player) {
    this.#clips = clips;
    this.#language = language;
    this.#player = player;
  }

  async say(line: SpokenLine): Promise<boolean> {
    const turn = (this.#turn += 1);
    const addresses = this.#names(line).map((name) => this.#clips.addresses[name]);
    for (const address of addresses) {
      if (address === undefined || !(await this.#player.play(address))) return turn !== this.#turn;
      if (turn !== this.#turn) return true;
    }
    return true;
  }

  stop(): void {
    this.#turn += 1;
    this.#player.stop();
  }

  #names(line: SpokenLine): string[] {
    switch (line.kind) {
      case 'words':
        return this.#names(line.otherwise);
      case 'spelled':
        return [...line.text].map((character) => `symbol-${character}`);
      case 'sentence': {
        const parts = this.#clips.sentences[line.id] ?? [line.id];
        const number = spokenNumber(line.count ?? 0, this.#language).map((word) => `symbol-${word}`);
        return parts.flatMap((part) => (part.startsWith('{') ? number : [part]));
      }
    }
  }
}
