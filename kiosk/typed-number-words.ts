import { m } from '../ui/generated/messages.js';
import type { TypedNumber } from './typed-number.svelte.ts';

/**
 * What to do next with the number, said without blame.
 *
 * @param shown every place of it can be read already
 * @param knows whether a number can begin with these six digits; one that cannot is looked at again, and goes on
 */
export function typedNumberWords(typed: TypedNumber, shown: boolean, knows: (addressCode: string) => boolean): string {
  if (typed.missing > 0) return m.kiosk_number_missing({ count: typed.missing });
  switch (typed.fault) {
    case null:
      return knows(typed.addressCode)
        ? m.kiosk_number_sound()
        : m.kiosk_number_sound_address({ code: typed.addressCode });
    case 'length':
      return m.kiosk_number_fault_length();
    case 'birth-date':
      return m.kiosk_number_fault_birth_date();
    case 'check-digit':
      return shown ? m.kiosk_number_fault_shown() : m.kiosk_number_fault_check_digit();
  }
}
