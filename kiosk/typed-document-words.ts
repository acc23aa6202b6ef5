import type { DocumentType } from '../contract/other-document.ts';
import { m } from '../ui/generated/messages.js';
import type { TypedDocument } from './typed-document.svelte.ts';

const looks: Record<DocumentType, () => string> = {
  passport: () => m.kiosk_document_look_passport(),
  'hk-macao': () => m.kiosk_document_look_hk_macao(),
  taiwan: () => m.kiosk_document_look_taiwan(),
  residence: () => m.kiosk_document_look_residence(),
  another: () => m.kiosk_document_look_another(),
};

/**
 * What to look for on the paper, or what does not fit, said without blame.
 *
 * @param shown every place of the number can be read already
 */
export function typedDocumentWords({ type, unfinished, fault }: TypedDocument, shown: boolean): string {
  if (type === null) return '';
  const look = looks[type]();
  if (unfinished) return look;
  switch (fault) {
    case null:
      return m.kiosk_number_sound();
    case 'birth-date':
      return m.kiosk_number_fault_birth_date();
    case 'check-digit':
      return shown ? m.kiosk_number_fault_shown() : m.kiosk_number_fault_check_digit();
    case 'length':
    case 'pattern':
      return m.kiosk_document_fault({ look });
  }
}
