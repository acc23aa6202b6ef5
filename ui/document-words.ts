import type { DocumentType } from '../contract/other-document.ts';
import { m } from './generated/messages.js';

const words: Record<DocumentType, () => string> = {
  passport: () => m.document_passport(),
  'hk-macao': () => m.document_hk_macao(),
  taiwan: () => m.document_taiwan(),
  residence: () => m.document_residence(),
  another: () => m.document_another(),
};

/** A document in the language of the screen, as short as a row of a summary. */
export function documentWords(type: DocumentType): string {
  return words[type]();
}
