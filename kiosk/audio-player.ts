import type { Player } from './clip-voice.ts';

/** Plays sound files through the page's own audio. */
export class AudioPlayer implements Player {
  readonly #audio: HTMLAudioElement;
  #over: ((played: boolean) => void) | null = null;

  constructor(audio: HTMLAudioElement) {
    this.#audio = audio;
    audio.onended = () => this.#end(true);
    audio.onerror = () => this.#end(false);
  }

  play(address: string): Promise<boolean> {
    this.stop();
    return new Promise((resolve) => {
      this.#over = resolve;
      this.#audio.src = address;
      this.#audio.play().catch(() => {
        // A sound that was stopped, or followed by another one, has been settled already.
        if (this.#over === resolve) this.#end(false);
      });
    });
  }

  stop(): void {
    this.#audio.pause();
    this.#end(true);
  }

  #end(played: boolean): void {
    const over = this.#over;
    this.#over = null;
    over?.(played);
  }
}
