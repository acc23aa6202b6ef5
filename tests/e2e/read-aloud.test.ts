/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerQuestions, press, ticketNumber } from '../support/screens.ts';
import { browser } from './browser.ts';
import { HallProcess } from './hall-process.ts';

/** A synthesiser that notes what it says; it ends each sentence at once, or never. Stands alone, in the page. */
function fakeSynthesiser({ voices, ends }: { voices: { lang: string; localService: boolean }[]; ends: boolean }) {
  const said: string[] = [];
  class Utterance {
    onstart: (() => void) | null = null;
    onend: (() => void) | null = null;
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    cancel: () => said.push('(silence)'),
    speak: (utterance: Utterance) => {
      said.push(utterance.text);
      setTimeout(() => {
        utterance.onstart?.();
        if (ends) utterance.onend?.();
      });
    },
  });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.assign(window, { said, SpeechSynthesisUtterance: Utterance });
}

/** Sound that notes the clip it plays and is over at once. Stands alone, in the page. */
function fakeSound({ playable }: { playable: boolean }) {
  const played: string[] = [];
  Object.assign(window, { played });
  if (!playable) HTMLMediaElement.prototype.canPlayType = () => '';
  HTMLMediaElement.prototype.play = async function (this: HTMLMediaElement) {
    played.push(this.src.replace(/^.*\/assets\/|-[\w-]{8}\.opus$/g, ''));
    setTimeout(() => this.dispatchEvent(new Event('ended')));
  };
}

const ofThisMachine = [
  { lang: 'zh-CN', localService: true },
  { lang: 'en-GB', localService: true },
];
/** What a browser lists that would send the words to another machine. */
const ofOthers = [{ lang: 'zh-CN', localService: false }];

interface Sounds {
  voices?: typeof ofThisMachine;
  ends?: boolean;
  playable?: boolean;
}

async function openKiosk({ voices = [], ends = true, playable = true }: Sounds, beforehand?: (page: Page) => unknown) {
  const hall = await HallProcess.start();
  return hall.open(browser, 'kiosk', '/kiosk/#device=kiosk-1', async (page) => {
    // The compiler of the tests names functions by a function that the page does not have.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.addInitScript(fakeSynthesiser, { voices, ends });
    await page.addInitScript(fakeSound, { playable });
    await beforehand?.(page);
  });
}

function heard(kiosk: Page, what: 'said' | 'played'): Promise<string[]> {
  return kiosk.evaluate((name) => (window as unknown as Record<string, string[]>)[name] ?? [], what);
}

/** What was said, without the silences. */
async function said(kiosk: Page): Promise<string[]> {
  return (await heard(kiosk, 'said')).filter((words) => words !== '(silence)');
}

const again = { name: '再听一遍' };

describe('a kiosk that reads aloud', () => {
  it('[K9.7] says nothing before it is asked to', async () => {
    const kiosk = await openKiosk({ voices: ofThisMachine });
    await press(kiosk, '开始登记', '同意并继续');
    await kiosk.getByRole('heading', { name: '您用哪种方式登记？' }).waitFor();
    expect([...(await said(kiosk)), ...(await heard(kiosk, 'played'))]).toEqual([]);
  });

  it('[K9.5] reads the question and the choices of each screen, and again when asked', async () => {
    const kiosk = await openKiosk({ voices: ofThisMachine });
    await press(kiosk, '开始登记', '不登记证件，继续取号', '1人', '朗读');
    await expect.poll(() => said(kiosk)).toContain('一共来了几个人？');
    await kiosk.getByRole('button', again).waitFor();
    const before = (await said(kiosk)).length;
    await press(kiosk, '下一步');
    await kiosk.getByRole('button', again).waitFor();
    const ofCategories = (await said(kiosk)).slice(before);
    expect(ofCategories.slice(0, 2)).toEqual(['您来反映什么事？', '选最接近的一项']);
    expect(ofCategories[2]).toMatch(/^征地拆迁，拖欠工资，/);
    await kiosk.getByRole('button', again).click();
    await expect.poll(() => said(kiosk)).toHaveLength(before + 2 * ofCategories.length);
  });

  it('[K9.5] reads in the language of the screen', async () => {
    const kiosk = await openKiosk({ voices: ofThisMachine });
    await press(kiosk, '朗读');
    await expect.poll(() => said(kiosk)).toContain('您好，请在这里登记');
    await press(kiosk, 'English');
    await expect.poll(() => said(kiosk)).toContain('Hello, please register here');
  });

  it('[K9.6] reads the ticket number and nothing of a card or an answer', async () => {
    const kiosk = await openKiosk({ voices: ofThisMachine });
    await press(kiosk, '朗读', '开始登记', '同意并继续', '放身份证', /王建国/);
    await kiosk.getByText('读到了，是您的证件吗？').waitFor();
    const ending = await kiosk.getByText(/^尾号 \d{3}[\dX]$/).innerText();
    await press(kiosk, '下一步');
    await answerQuestions(kiosk);
    await press(kiosk, '取号');
    const number = await ticketNumber(kiosk);
    await expect.poll(() => said(kiosk)).toContain([...number].join(' '));
    const words = (await said(kiosk)).join('\n');
    for (const secret of ['王', '建国', ending.slice(-4)]) expect(words).not.toContain(secret);
  });

  it('[K9.7] is silent at once when the screen is left, when it is stopped, and when it is switched off', async () => {
    const kiosk = await openKiosk({ voices: ofThisMachine, ends: false });
    for (const [leave, back] of [
      ['开始登记', '上一步'],
      ['停止', '再听一遍'],
      ['朗读', '朗读'],
    ] as const) {
      if ((await said(kiosk)).length === 0) await press(kiosk, '朗读');
      await kiosk.getByRole('button', { name: '停止' }).waitFor();
      const before = (await heard(kiosk, 'said')).length;
      await press(kiosk, leave);
      await expect.poll(async () => (await heard(kiosk, 'said'))[before]).toBe('(silence)');
      await press(kiosk, back);
    }
  });

  it('[K9.7] is silent and off when the visitor is gone', async () => {
    const kiosk = await openKiosk({ voices: ofThisMachine });
    await press(kiosk, '朗读', '开始登记');
    await kiosk.clock.runFor(5_000);
    await kiosk.clock.runFor(60_000);
    await kiosk.getByRole('dialog', { name: '您还在吗？' }).waitFor();
    await kiosk.clock.runFor(15_000);
    await kiosk.getByRole('heading', { name: '您好，请在这里登记' }).waitFor();
    const before = await said(kiosk);
    expect(before).toContain('您还在吗？');
    await press(kiosk, '开始登记');
    await kiosk.clock.runFor(5_000);
    expect(await said(kiosk)).toEqual(before);
  });
});

describe('a kiosk on a machine without a voice', () => {
  it('[K9.8] plays its clips, and fetches them when they are first wanted', async () => {
    const fetched: string[] = [];
    const kiosk = await openKiosk({ voices: ofOthers }, (page) => {
      page.on('request', (request) => {
        if (request.url().endsWith('.opus')) fetched.push(request.url());
      });
    });
    await kiosk.getByRole('heading', { name: '您好，请在这里登记' }).waitFor();
    expect(fetched).toEqual([]);
    await press(kiosk, '朗读');
    await expect.poll(() => heard(kiosk, 'played')).toContain('kiosk_welcome_start');
    expect((await heard(kiosk, 'played'))[0]).toBe('kiosk_welcome_title');
    expect(await said(kiosk)).toEqual([]);
    await expect.poll(() => fetched.length).toBeGreaterThan(100);
  });

  it('[K9.8] spells the ticket number and says how many are ahead', async () => {
    const kiosk = await openKiosk({});
    await press(kiosk, '开始登记', '不登记证件，继续取号');
    await answerQuestions(kiosk);
    await press(kiosk, '朗读', '取号');
    const number = await ticketNumber(kiosk);
    const spelled = [...number].map((character) => `symbol-${character}`).join(' ');
    await expect.poll(async () => (await heard(kiosk, 'played')).join(' ')).toContain(spelled);
    await expect.poll(() => heard(kiosk, 'played')).toContain('kiosk_ticket_sit');
  });

  it('[K9.8] has clips that the browser can play', async () => {
    const hall = await HallProcess.start();
    const kiosk = await hall.open(browser, 'kiosk', '/kiosk/');
    const clip = kiosk.waitForRequest((request) => request.url().endsWith('.opus'));
    await press(kiosk, '朗读');
    const seconds = await kiosk.evaluate(
      async (address) => {
        const audio = new Audio(address);
        await new Promise((resolve, reject) => Object.assign(audio, { oncanplaythrough: resolve, onerror: reject }));
        return audio.duration;
      },
      (await clip).url(),
    );
    expect(seconds).toBeGreaterThan(0.1);
  });

  it('[K9.8] says plainly that it cannot when no clip can be played either', async () => {
    const kiosk = await openKiosk({ playable: false });
    await press(kiosk, '朗读');
    await kiosk.getByRole('alert').getByText('这台机器不能朗读').waitFor();
    await press(kiosk, '朗读');
    await kiosk.getByText('这台机器不能朗读').waitFor({ state: 'hidden' });
  });
});
