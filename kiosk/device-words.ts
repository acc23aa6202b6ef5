import type { DevicesAtKiosk, SelfTestFault } from '../contract/kiosk-devices.ts';
import { printsNothing } from '../contract/printer-condition.ts';
import { m } from '../ui/generated/messages.js';

/** What a visitor needs to know before taking a number without paper; null while paper is to be expected. */
export function noPaperWords(devices: DevicesAtKiosk): string | null {
  return printsNothing(devices.printer) ? m.kiosk_welcome_no_paper() : null;
}

/** The same for somebody whose number could be printed again. */
export function noReprintWords(devices: DevicesAtKiosk): string | null {
  return printsNothing(devices.printer) ? m.kiosk_already_no_paper() : null;
}

const faultWords: Record<SelfTestFault, () => string> = {
  'printer-near-end': m.kiosk_fault_printer_near_end,
  'printer-no-paper': m.kiosk_fault_printer_no_paper,
  'printer-cover-open': m.kiosk_fault_printer_cover_open,
  'printer-cutter': m.kiosk_fault_printer_cutter,
  'printer-error': m.kiosk_fault_printer_error,
  'printer-off-line': m.kiosk_fault_printer_off_line,
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
