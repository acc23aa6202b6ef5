/** Hz. Four steps upwards, unlike the falling chime of a call. */
const risingPattern = [523, 659, 784, 1_047] as const;
const stepS = 0.16;
const repeatMs = 1_600;
const loudness = 0.5;

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
    this.#playOnce();
    const repeating = setInterval(() => this.#playOnce(), repeatMs);
    return () => clearInterval(repeating);
  }

  close(): void {
    void this.#audio.close();
  }

  #playOnce(): void {
    risingPattern.forEach((frequency, step) => this.#playStep(frequency, this.#audio.currentTime + step * stepS));
  }

  #playStep(frequency: number, startS: number): void {
    const tone = new OscillatorNode(this.#audio, { type: 'triangle', frequency });
    const volume = new GainNode(this.#audio, { gain: 0 });
    volume.gain.setValueAtTime(0, startS);
    volume.gain.linearRampToValueAtTime(loudness, startS + 0.02);
    volume.gain.linearRampToValueAtTime(0, startS + stepS);
    tone.connect(volume).connect(this.#audio.destination);
    tone.start(startS);
    tone.stop(startS + stepS);
  }
}
