import { describe, expect, it } from 'vitest';
import { ReadAloud } from '../../../kiosk/read-aloud.svelte.ts';
import type { Voice } from '../../../kiosk/voice.ts';
import { aReading, FakeVoice, settled } from './a-voice.ts';

function aKiosk(...voices: Voice[]) {
  const heard = { read: 0, asked: [] as string[] };
  const readAloud = new ReadAloud({
    voicesOf: async (language) => {
      heard.asked.push(language);
      return voices;
    },
    onRead: () => (heard.read += 1),
  });
  return { readAloud, heard };
}

async function switchedOn(readAloud: ReadAloud): Promise<void> {
  void readAloud.switch();
  await settled();
}

describe('reading aloud', () => {
  it('[K9.7] says nothing, and asks for no voice, before it is switched on', () => {
    const voice = new FakeVoice();
    const { readAloud, heard } = aKiosk(voice);
    readAloud.show(aReading('notice', '一', '二'));
    expect([voice.begun, heard.asked]).toEqual([[], []]);
  });

  it('[K9.5] reads what is on the screen when it is switched on, line after line', async () => {
    const voice = new FakeVoice();
    const { readAloud, heard } = aKiosk(voice);
    readAloud.show(aReading('notice', '一', '二'));
    await switchedOn(readAloud);
    expect(voice.begun).toEqual(['一']);
    await voice.end();
    expect(voice.begun).toEqual(['一', '二']);
    expect([readAloud.speaking, heard.read]).toEqual([true, 0]);
    await voice.end();
    expect([readAloud.speaking, heard.read]).toEqual([false, 1]);
  });

  it('[K9.7] falls silent in the middle of a line when the screen is left, and reads the next one', async () => {
    const voice = new FakeVoice();
    const { readAloud } = aKiosk(voice);
    readAloud.show(aReading('notice', '一', '二'));
    await switchedOn(readAloud);
    const before = voice.stopped;
    readAloud.show(aReading('identity', '三'));
    expect(voice.stopped).toBeGreaterThan(before);
    await settled();
    expect(voice.begun).toEqual(['一', '三']);
  });

  it.each(['switch', 'off', 'stop'] as const)('[K9.7] falls silent at once on %s', async (how) => {
    const voice = new FakeVoice();
    const { readAloud, heard } = aKiosk(voice);
    readAloud.show(aReading('notice', '一', '二'));
    await switchedOn(readAloud);
    const before = voice.stopped;
    void readAloud[how]();
    await settled();
    expect(voice.stopped).toBeGreaterThan(before);
    expect(voice.begun).toEqual(['一']);
    expect([readAloud.speaking, heard.read]).toEqual([false, 0]);
    expect(readAloud.status).toBe(how === 'stop' ? 'on' : 'off');
  });

  it('[K9.7] does not begin when it was switched off while a voice was looked for', async () => {
    const voice = new FakeVoice();
    const { readAloud } = aKiosk(voice);
    readAloud.show(aReading('notice', '一'));
    void readAloud.switch();
    readAloud.off();
    await settled();
    expect([voice.begun, readAloud.status]).toEqual([[], 'off']);
  });

  it('[K9.5] reads what comes to the same screen after the rest of it, and nothing twice', async () => {
    const voice = new FakeVoice();
    const { readAloud, heard } = aKiosk(voice);
    readAloud.show(aReading('confirm', '一'));
    await switchedOn(readAloud);
    readAloud.show(aReading('confirm', '一', '二'));
    await voice.end();
    await voice.end();
    expect(voice.begun).toEqual(['一', '二']);
    readAloud.show(aReading('confirm', '一', '三'));
    await voice.end();
    expect(voice.begun).toEqual(['一', '二', '三']);
    expect(heard.read).toBe(1);
  });

  it('[K9.5] reads the screen again when asked', async () => {
    const voice = new FakeVoice();
    const { readAloud } = aKiosk(voice);
    readAloud.show(aReading('notice', '一'));
    await switchedOn(readAloud);
    await voice.end();
    void readAloud.again();
    await settled();
    expect(voice.begun).toEqual(['一', '一']);
  });

  it('[K9.5] goes on in the language that the screen changes to', async () => {
    const voice = new FakeVoice();
    const { readAloud, heard } = aKiosk(voice);
    readAloud.show(aReading('notice', '一'));
    await switchedOn(readAloud);
    readAloud.show({ ...aReading('notice', 'one'), language: 'en' });
    await settled();
    expect([voice.begun, heard.asked]).toEqual([
      ['一', 'one'],
      ['zh-CN', 'en'],
    ]);
  });

  it('[K9.8] says a line with the next voice when one fails, and asks that one no more', async () => {
    const [broken, clips] = [new FakeVoice(), new FakeVoice()];
    const { readAloud } = aKiosk(broken, clips);
    readAloud.show(aReading('notice', '一', '二'));
    await switchedOn(readAloud);
    await broken.end(false);
    await clips.end();
    expect([broken.begun, clips.begun]).toEqual([['一'], ['一', '二']]);
  });

  it('[K9.8] says that it cannot where no voice works', async () => {
    const broken = new FakeVoice();
    const [none, failing] = [aKiosk(), aKiosk(broken)];
    for (const { readAloud } of [none, failing]) {
      readAloud.show(aReading('notice', '一'));
      await switchedOn(readAloud);
    }
    await broken.end(false);
    expect([none.readAloud.status, failing.readAloud.status]).toEqual(['impossible', 'impossible']);
    expect(failing.readAloud.speaking).toBe(false);
  });
});
