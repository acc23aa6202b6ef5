import type { Language } from '../contract/primitives.ts';
import { isSame, type SpokenLine } from './spoken-line.ts';
import type { Voice } from './voice.ts';

interface Means {
  /** The voices of this machine for a language, the best first. */
  voicesOf: (language: Language) => Promise<Voice[]>;
  /** A screen was read to its end: somebody may have been listening all the while. */
  onRead: () => void;
}

/** What is on the screen, as it is read. */
export interface Reading {
  /** The screen it is of; another one is read from its beginning. */
  place: string;
  language: Language;
  lines: readonly SpokenLine[];
}

/** Reads each screen aloud, for who cannot read it; only after a press on its switch (mission K9). */
export class ReadAloud {
  /** `impossible`: asked for, and this machine has no voice that works. */
  status = $state<'off' | 'preparing' | 'on' | 'impossible'>('off');
  speaking = $state(false);
  readonly #means: Means;
  #reading: Reading | null = null;
  #voices: Voice[] = [];
  #waiting: SpokenLine[] = [];
  /** Counts what was begun, so that what was stopped does not go on. */
  #turn = 0;

  constructor(means: Means) {
    this.#means = means;
  }

  async switch(): Promise<void> {
    if (this.status === 'off') await this.#prepare();
    else this.off();
  }

  /** Silent, and off for whoever comes next. */
  off(): void {
    this.stop();
    this.status = 'off';
  }

  /** Silent at once; the next screen is read again. */
  stop(): void {
    this.#turn += 1;
    this.#waiting = [];
    this.speaking = false;
    for (const voice of this.#voices) voice.stop();
  }

  async again(): Promise<void> {
    if (this.status === 'on' && this.#reading !== null) await this.#readScreen(this.#reading.lines);
  }

  /** The screen shows this now. What has come to the same screen is read after the rest of it. */
  show(reading: Reading): void {
    const before = this.#reading;
    this.#reading = reading;
    if (this.status === 'off') return;
    if (before?.language !== reading.language) void this.#prepare();
    else if (this.status !== 'on') return;
    else if (before.place !== reading.place) void this.#readScreen(reading.lines);
    else this.#readMore(reading.lines.filter((line) => !before.lines.some((each) => isSame(each, line))));
  }

  async #prepare(): Promise<void> {
    this.stop();
    this.status = 'preparing';
    const turn = this.#turn;
    const voices = this.#reading === null ? [] : await this.#means.voicesOf(this.#reading.language);
    if (turn !== this.#turn) return;
    this.#voices = voices;
    this.status = voices.length === 0 ? 'impossible' : 'on';
    await this.again();
  }

  async #readScreen(lines: readonly SpokenLine[]): Promise<void> {
    if (await this.#read(lines)) this.#means.onRead();
  }

  /** What comes by itself says nothing about whether anybody is there. */
  #readMore(lines: readonly SpokenLine[]): void {
    if (lines.length === 0) return;
    if (this.speaking) this.#waiting.push(...lines);
    else void this.#read(lines);
  }

  /** @returns whether it came to the end */
  async #read(lines: readonly SpokenLine[]): Promise<boolean> {
    this.stop();
    const turn = this.#turn;
    this.#waiting = [...lines];
    this.speaking = lines.length > 0;
    for (let line = this.#waiting.shift(); line !== undefined; line = this.#waiting.shift()) {
      const said = await this.#say(line, turn);
      if (turn !== this.#turn) return false;
      if (!said) {
        this.stop();
        this.status = 'impossible';
        return false;
      }
    }
    this.speaking = false;
    return true;
  }

  /** A voice that fails is not asked again. */
  async #say(line: SpokenLine, turn: number): Promise<boolean> {
    for (let voice = this.#voices[0]; voice !== undefined; voice = this.#voices[0]) {
      if (await voice.say(line)) return true;
      if (turn !== this.#turn) return false;
      this.#voices = this.#voices.slice(1);
    }
    return false;
  }
}
