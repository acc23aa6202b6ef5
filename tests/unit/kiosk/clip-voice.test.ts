import { describe, expect, it } from 'vitest';
import type { Language } from '../../../contract/primitives.ts';
import { ClipVoice, type Player } from '../../../kiosk/clip-voice.ts';
import { say, sayCount, sayFreely, spell } from '../../../kiosk/spoken-line.ts';
import { spokenNumber } from '../../../kiosk/spoken-number.ts';
import { settled } from './a-voice.ts';

const sentences = {
  kiosk_visits_ahead: ['ahead-1', '{count}', 'ahead-3'],
  kiosk_home: ['kiosk_home'],
  kiosk_reading_look: ['look'],
};
const names = ['ahead-1', 'ahead-3', 'kiosk_home', 'look', ...[...'B0412', '10', '2-of'].map((key) => `symbol-${key}`)];
const addresses = Object.fromEntries(names.map((name) => [name, name]));

/** Plays nothing, and notes what it was to play; `plays` says how that ends. */
class FakePlayer implements Player {
  readonly played: string[] = [];
  plays: Promise<boolean> = Promise.resolve(true);
  stopped = 0;

  play(address: string): Promise<boolean> {
    this.played.push(address);
    return this.plays;
  }

  stop(): void {
    this.stopped += 1;
  }
}

function aVoice(language: Language = 'zh-CN') {
  const player = new FakePlayer();
  return { player, voice: new ClipVoice({ sentences, addresses }, language, player) };
}

describe('a voice made of clips', () => {
  it('[K9.8] says a sentence, a number within it, and a ticket number', async () => {
    const { player, voice } = aVoice();
    expect(await voice.say(say('kiosk_home'))).toBe(true);
    expect(await voice.say(sayCount('kiosk_visits_ahead', 12))).toBe(true);
    expect(await voice.say(spell('B042'))).toBe(true);
    const ahead = ['ahead-1', 'symbol-10', 'symbol-2', 'ahead-3'];
    expect(player.played).toEqual(['kiosk_home', ...ahead, 'symbol-B', 'symbol-0', 'symbol-4', 'symbol-2']);
  });

  it('[K9.8] says something else where the words are not its own', async () => {
    const { player, voice } = aVoice();
    expect(await voice.say(sayFreely('德阳市人民来访接待大厅', 'kiosk_reading_look'))).toBe(true);
    expect(player.played).toEqual(['look']);
  });

  it('[K9.8] has failed where a clip is missing or cannot be played', async () => {
    const { player, voice } = aVoice();
    expect(await voice.say(spell('Z'))).toBe(false);
    player.plays = Promise.resolve(false);
    expect(await voice.say(say('kiosk_home'))).toBe(false);
  });

  it('[K9.7] plays no further clip once it is stopped', async () => {
    const { player, voice } = aVoice();
    let over = (_: boolean) => {};
    player.plays = new Promise((resolve) => (over = resolve));
    const saying = voice.say(spell('B042'));
    voice.stop();
    over(true);
    expect(await saying).toBe(true);
    await settled();
    expect([player.played, player.stopped]).toEqual([['symbol-B'], 1]);
  });
});

describe('a number made of clips', () => {
  it.each([
    [0, '0', '0'],
    [2, '2-of', '2'],
    [12, '10 2', '12'],
    [20, '2 10', '20'],
    [35, '3 10 5', '30 5'],
    [105, '1 100 0 5', '1 100 5'],
    [110, '1 100 1 10', '1 100 10'],
    [342, '3 100 4 10 2', '3 100 40 2'],
    [1_012, '1 1000 0 1 10 2', '1 1000 12'],
  ])('[K9.8] of %i says %s in Chinese and %s in English', (count, chinese, english) => {
    expect(spokenNumber(count, 'zh-CN').join(' ')).toBe(chinese);
    expect(spokenNumber(count, 'en').join(' ')).toBe(english);
  });
});
