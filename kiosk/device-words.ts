import type { DevicesAtKiosk, SelfTestFault } from '../contract/kiosk-devices.ts';
import { m } from '../ui/generated/messages.js';

/** What a visitor needs to know before taking a number without paper; null while paper is to be expected. */
export function noPaperWords(devices: DevicesAtKiosk): string | null {
  return printsNothing(devices) ? m.kiosk_welcome_no_paper() : null;
}

/** The same for somebody whose number could be printed again. */
export function noReprintWords(devices: DevicesAtKiosk): string | null {
  return printsNothing(devices) ? m.kiosk_already_no_paper() : null;
}

function printsNothing({ printer }: DevicesAtKiosk): boolean {
  return printer === 'no-paper' || printer === 'unreachable';
}

const faultWords: Record<SelfTestFault, () => string> = {
  'printer-no-paper': m.kiosk_fault_printer_no_paper,
  'printer-unreachable': m.kiosk_fault_printer_unreachable,
  'reader-absent': m.kiosk_fault_reader_absent,
  'fonts-missing': m.kiosk_fault_fonts_missing,
  'voice-missing': m.kiosk_fault_voice_missing,
  'screen-small': m.kiosk_fault_screen_small,
  'offline-impossible': m.kiosk_fault_offline_impossible,
};

/** One line for the staff; null when all is well. */
export function staffWords(faults: readonly SelfTestFault[]): string | null {
  if (faults.length === 0) return null;
  return m.kiosk_for_staff({ faults: faults.map((fault) => faultWords[fault]()).join(m.kiosk_details_joint()) });
}
