/** Hz. Four steps upwards, unlike the falling chime of a call. */
const risingPattern = [523, 659, 784, 1_047] as const;
const stepS = 0.16;
const repeatMs = 1_600;
const loudness = 0.5;
/** Hz. Two low steps down, as quiet as a clock: not an alert, and not to be mistaken for one. */
const lossPattern = [330, 247] as const;
const lossStepS = 0.35;
const lossLoudness = 0.15;
const lossRepeatMs = 30_000;

/**
 * The sound of an alert, made by Web Audio so that no file can be missing.
 *
 * `onAudible` hears whether the browser lets the page sound: it does not until somebody has touched the page.
 */
export class AlertSound {
  readonly #audio = new AudioContext();

  constructor(onAudible: (audible: boolean) => void) {
    const tell = (): void => onAudible(this.#audio.state === 'running');
    this.#audio.addEventListener('statechange', tell);
    tell();
  }

  /** Must be called from a press of the user's. */
  enable(): void {
    void this.#audio.resume();
  }

  /**
   * Plays the pattern again and again until the returned function is called. Only for a page that is audible: in
   * one that is not, time stands still, and all that was planned would sound at once later.
   */
  ring(): () => void {
    return this.#repeat(() => this.#play(risingPattern, stepS, loudness), repeatMs);
  }

  /** Reminds twice a minute that the post hears nothing of the hall, until the returned function is called. */
  remindOfLoss(): () => void {
    return this.#repeat(() => this.#play(lossPattern, lossStepS, lossLoudness), lossRepeatMs);
  }

  close(): void {
    void this.#audio.close();
  }

  #repeat(play: () => void, everyMs: number): () => void {
    play();
    const repeating = setInterval(play, everyMs);
    return () => clearInterval(repeating);
  }

  #play(pattern: readonly number[], lengthS: number, peak: number): void {
    pattern.forEach((frequency, step) =>
      this.#playStep(frequency, this.#audio.currentTime + step * lengthS, lengthS, peak),
    );
  }

  #playStep(frequency: number, startS: number, lengthS: number, peak: number): void {
    const tone = new OscillatorNode(this.#audio, { type: 'triangle', frequency });
    const volume = new GainNode(this.#audio, { gain: 0 });
    volume.gain.setValueAtTime(0, startS);
    volume.gain.linearRampToValueAtTime(peak, startS + 0.02);
    volume.gain.linearRampToValueAtTime(0, startS + lengthS);
    tone.connect(volume).connect(this.#audio.destination);
    tone.start(startS);
    tone.stop(startS + lengthS);
  }
}
