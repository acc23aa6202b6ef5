import type { Language } from '../contract/primitives.ts';
import type { SpokenLine } from './spoken-line.ts';
import type { Timers } from './timers.ts';
import type { Voice } from './voice.ts';

type Synthesis = Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel' | 'addEventListener' | 'removeEventListener'>;

export interface Synthesiser {
  synthesis: Synthesis;
  newUtterance: (text: string) => SpeechSynthesisUtterance;
  timers: Timers;
}

/** A browser may tell its voices only a while after it was first asked. */
const voicesLateMs = 1_000;
/** A service that takes the words and never begins is broken. */
const beginsLateMs = 4_000;
/** Slower than usual: for old ears, in a loud hall. */
const rate = 0.9;

/** Cantonese is Chinese to a browser, and not what this hall speaks. */
const spoken: Record<Language, RegExp> = { 'zh-CN': /^(zh(?!-(hk|mo))|cmn)/, en: /^en/ };

function localVoice({ synthesis }: Synthesiser, language: Language): SpeechSynthesisVoice | undefined {
  return synthesis
    .getVoices()
    .find(({ lang, localService }) => localService && spoken[language].test(lang.toLowerCase().replace('_', '-')));
}

/** What this machine itself speaks of a language; null when it does not. Words never go to another machine. */
export async function synthesiserVoice(means: Synthesiser, language: Language): Promise<Voice | null> {
  if (means.synthesis.getVoices().length === 0) await voicesTold(means);
  const voice = localVoice(means, language);
  return voice === undefined ? null : new SynthesiserVoice(means, voice);
}

function voicesTold({ synthesis, timers }: Synthesiser): Promise<void> {
  return new Promise((resolve) => {
    const told = () => {
      synthesis.removeEventListener('voiceschanged', told);
      stopWaiting();
      resolve();
    };
    const stopWaiting = timers.after(voicesLateMs, told);
    synthesis.addEventListener('voiceschanged', told);
  });
}

function textOf(line: SpokenLine): string {
  return line.kind === 'spelled' ? [...line.text].join(' ') : line.words;
}

class SynthesiserVoice implements Voice {
  readonly #means: Synthesiser;
  readonly #voice: SpeechSynthesisVoice;
  /** Kept until it is over: a browser forgets the events of an utterance that nobody holds. */
  #saying: { utterance: SpeechSynthesisUtterance; over: (said: boolean) => void } | null = null;

  constructor(means: Synthesiser, voice: SpeechSynthesisVoice) {
    this.#means = means;
    this.#voice = voice;
  }

  say(line: SpokenLine): Promise<boolean> {
    const { synthesis, newUtterance, timers } = this.#means;
    const utterance = newUtterance(textOf(line));
    utterance.voice = this.#voice;
    utterance.lang = this.#voice.lang;
    utterance.rate = rate;
    return new Promise((resolve) => {
      const over = (said: boolean) => {
        stopWaiting();
        this.#saying = null;
        resolve(said);
      };
      const stopWaiting = timers.after(beginsLateMs, () => {
        synthesis.cancel();
        over(false);
      });
      utterance.onstart = stopWaiting;
      utterance.onend = () => over(true);
      utterance.onerror = () => over(false);
      this.#saying = { utterance, over };
      synthesis.speak(utterance);
    });
  }

  stop(): void {
    this.#saying?.over(true);
    this.#means.synthesis.cancel();
  }
}
