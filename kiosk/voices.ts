import type { Language } from '../contract/primitives.ts';
import { AudioPlayer } from './audio-player.ts';
import { ClipVoice } from './clip-voice.ts';
import { synthesiserVoice } from './synthesiser-voice.ts';
import { browserTimers } from './timers.ts';
import type { Voice } from './voice.ts';

/** The voices this machine has for a language, the best first: its own, then the clips that came with the kiosk. */
export async function voicesOf(language: Language): Promise<Voice[]> {
  const voices = await Promise.all([ownVoice(language), clipVoice(language)]);
  return voices.filter((voice) => voice !== null);
}

/** What this machine itself speaks of a language, or null. */
export async function ownVoice(language: Language): Promise<Voice | null> {
  if (!('speechSynthesis' in window)) return null;
  const newUtterance = (text: string) => new SpeechSynthesisUtterance(text);
  return synthesiserVoice({ synthesis: speechSynthesis, newUtterance, timers: browserTimers }, language);
}

/** Whether this browser can play the clips that come with the kiosk. */
export function canPlayClips(): boolean {
  return new Audio().canPlayType('audio/ogg; codecs=opus') !== '';
}

async function clipVoice(language: Language): Promise<Voice | null> {
  if (!canPlayClips()) return null;
  try {
    const { bundledClips } = await import('./voice/clips.ts');
    const clips = bundledClips(language);
    // All of them now, into the browser's cache: the voice goes on while the server is away.
    for (const address of Object.values(clips.addresses)) void fetch(address).catch(() => null);
    return new ClipVoice(clips, language, new AudioPlayer(new Audio()));
  } catch {
    // The server is away, and the list of clips was never loaded.
    return null;
  }
}
