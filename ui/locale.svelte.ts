import type { Bilingual, Language } from '../contract/primitives.ts';
import { overwriteGetLocale } from './generated/runtime.js';

/** The language of this screen. Changing it changes every word at once, without a reload. */
class Locale {
  language = $state<Language>('zh-CN');

  /** The hall's own words in this screen's language. */
  say(text: Bilingual): string {
    return this.language === 'en' ? text.en : text.zh;
  }

  change(language: Language): void {
    this.language = language;
    document.documentElement.lang = language;
  }
}

export const locale = new Locale();

overwriteGetLocale(() => locale.language);
