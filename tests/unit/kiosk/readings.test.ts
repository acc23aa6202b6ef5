import { describe, expect, it } from 'vitest';
import type { AtKiosk } from '../../../kiosk/context.ts';
import { idleReading, readings } from '../../../kiosk/readings.ts';
import type { ScreenName } from '../../../kiosk/side-screens.ts';
import { say } from '../../../kiosk/spoken-line.ts';
import { countedSentences, plainSentences } from '../../../kiosk/spoken-sentences.ts';
import manifest from '../../../kiosk/voice/manifest.json';
import english from '../../../kiosk/messages/en.json';
import chinese from '../../../kiosk/messages/zh-CN.json';
import englishEverywhere from '../../../ui/messages/en.json';
import chineseEverywhere from '../../../ui/messages/zh-CN.json';
import { wordsOf } from './a-voice.ts';
import { aCard, answerQuestions, aVisitor, FakeHall, identify, standing } from './a-visitor.ts';

const screens = Object.keys(readings) as ScreenName[];

/** A kiosk whose visitor has been asked everything, and has a card and a ticket. */
async function aKiosk(): Promise<AtKiosk> {
  const hall = new FakeHall();
  const registration = aVisitor(hall);
  await identify(registration, aCard());
  answerQuestions(registration, 7);
  const { draft } = registration;
  draft.document.typed.press('5');
  draft.details.phone.press('1');
  registration.standing = standing;
  const devices = { printer: 'ready', reader: 'ready' };
  const hallLink = { print: { state: 'printed' }, devices };
  const reception = { away: false, printDoubtful: false, hallLink };
  return { hall: hall.hall, registration, reception } as unknown as AtKiosk;
}

describe('what is read aloud', () => {
  it.each(screens)('[K9.5] of the screen %s begins with what it asks or says', async (screen) => {
    const kiosk = await aKiosk();
    if (screen === 'place' || screen === 'ticket' || screen === 'information') return;
    const [first] = readings[screen](kiosk);
    expect(first?.kind).toBe('sentence');
  });

  it('[K9.6] has no name, no number and no part of one, on any screen', async () => {
    const kiosk = await aKiosk();
    const card = kiosk.registration.draft.document.card ?? aCard();
    for (const screen of screens) {
      const words = readings[screen](kiosk).map(wordsOf).join(' ');
      for (const secret of [card.name, card.number, card.number.slice(0, 6), card.number.slice(-4)]) {
        expect(words, screen).not.toContain(secret);
      }
    }
  });

  it('[K9.6] has no answer in the summary', async () => {
    const words = readings
      .confirm(await aKiosk())
      .map(wordsOf)
      .join(' ');
    for (const answer of ['拖欠工资', '旌阳区', '7人', '劳动']) expect(words).not.toContain(answer);
  });

  it('[K9.5] asks whether somebody is still there', () => {
    expect(idleReading()[0]).toEqual(say('kiosk_idle_title'));
  });
});

const ids = [...Object.keys(plainSentences), ...Object.keys(countedSentences)];
const texts: Record<keyof typeof manifest, Record<string, unknown>> = {
  'zh-CN': { ...chineseEverywhere, ...chinese },
  en: { ...englishEverywhere, ...english },
};
const files = Object.keys(import.meta.glob('../../../kiosk/voice/*/*.opus'));

describe.each(['zh-CN', 'en'] as const)('the bundled voice in %s', (language) => {
  const sentences: Record<string, { text: string; clips: string[] }> = manifest[language];

  it('[K9.9] has a clip of the present text of every sentence; `npm run voice` makes those listed here', () => {
    expect(ids.filter((id) => sentences[id]?.text !== texts[language][id])).toEqual([]);
  });

  it('[K9.9] has a file of every clip, and no other', () => {
    const named = new Set(
      Object.values(sentences).flatMap(({ clips }) => clips.filter((clip) => !clip.startsWith('{'))),
    );
    const there = files
      .filter((file) => file.includes(`/${language}/`))
      .map((file) => file.replace(/^.*\/|\.opus$/g, ''));
    const symbols = there.filter((name) => name.startsWith('symbol-'));
    expect(there.filter((name) => !name.startsWith('symbol-')).toSorted()).toEqual([...named].toSorted());
    expect(symbols).toEqual(expect.arrayContaining([...'ABCXYZ0123456789'].map((key) => `symbol-${key}`)));
  });
});
