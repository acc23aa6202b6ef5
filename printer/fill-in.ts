import { fieldPlaceholder, fieldsIn } from '../contract/slip-field-names.ts';
import type { FieldValue, Fields } from './slip-fields.ts';

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** The words with the fields put in; null when one of the fields is empty. */
export function fillIn({ zh, en }: Words, fields: Fields): Words | null {
  if (fieldsIn(`${zh}${en}`).some((name) => isEmpty(fields[name]))) return null;
  const put = (words: string, language: keyof Words) =>
    words.replace(fieldPlaceholder, (_, name: string) => inLanguage(fields[name] ?? '', language));
  return { zh: put(zh, 'zh'), en: put(en, 'en') };
}

export function isEmpty(value: FieldValue | undefined): boolean {
  return value === undefined || value === '';
}

function inLanguage(value: FieldValue, language: keyof Words): string {
  return typeof value === 'string' ? value : value[language];
}
