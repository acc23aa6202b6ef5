import { describe, expect, it } from 'vitest';
import { synthesiserVoice } from '../../../kiosk/synthesiser-voice.ts';
import { free, settled } from './a-voice.ts';
import { StandingTimers } from './a-visitor.ts';

const voice = (lang: string, localService = true) => ({ lang, localService }) as SpeechSynthesisVoice;

/** A browser's synthesiser, as far as the kiosk uses it. */
class FakeSynthesis extends EventTarget {
  voices: SpeechSynthesisVoice[];
  readonly spoken: SpeechSynthesisUtterance[] = [];
  cancelled = 0;

  constructor(...voices: SpeechSynthesisVoice[]) {
    super();
    this.voices = voices;
  }

  getVoices = () => this.voices;
  speak = (utterance: SpeechSynthesisUtterance) => void this.spoken.push(utterance);
  cancel = () => void (this.cancelled += 1);
}

function means(synthesis: FakeSynthesis, timers = new StandingTimers()) {
  return { synthesis, timers, newUtterance: (text: string) => ({ text }) as SpeechSynthesisUtterance };
}

describe('the voice of the machine', () => {
  it('[K9.8] is one that speaks the language on the machine itself, and no other', async () => {
    const wrong = [voice('zh-CN', false), voice('zh-HK'), voice('en-US'), voice('ja-JP')];
    expect(await synthesiserVoice(means(new FakeSynthesis(...wrong)), 'zh-CN')).toBeNull();
    const synthesis = new FakeSynthesis(...wrong, voice('zh_CN'));
    const found = await synthesiserVoice(means(synthesis), 'zh-CN');
    void found?.say(free('您好'));
    expect(synthesis.spoken.map(({ text, voice: used }) => [text, used?.lang])).toEqual([['您好', 'zh_CN']]);
  });

  it('[K9.8] is waited for where the browser tells its voices late, but not for ever', async () => {
    const late = new FakeSynthesis();
    const finding = synthesiserVoice(means(late), 'en');
    late.voices = [voice('en-GB')];
    late.dispatchEvent(new Event('voiceschanged'));
    expect(await finding).not.toBeNull();
    const timers = new StandingTimers();
    const never = synthesiserVoice(means(new FakeSynthesis(), timers), 'en');
    timers.pass(1_000);
    expect(await never).toBeNull();
  });

  it('[K9.8] has failed when it reports a fault, or never begins', async () => {
    const timers = new StandingTimers();
    const synthesis = new FakeSynthesis(voice('en-GB'));
    const found = await synthesiserVoice(means(synthesis, timers), 'en');
    const faulty = found?.say(free('one'));
    synthesis.spoken[0]?.onerror?.(new Event('error') as SpeechSynthesisErrorEvent);
    expect(await faulty).toBe(false);
    const silent = found?.say(free('two'));
    timers.pass(4_000);
    expect(await silent).toBe(false);
  });

  it('[K9.7] is cancelled at once when it is stopped', async () => {
    const synthesis = new FakeSynthesis(voice('en-GB'));
    const found = await synthesiserVoice(means(synthesis), 'en');
    const saying = found?.say(free('one'));
    found?.stop();
    expect(await saying).toBe(true);
    expect(synthesis.cancelled).toBe(1);
    await settled();
  });
});
