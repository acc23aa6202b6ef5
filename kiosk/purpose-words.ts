import { m } from '../ui/generated/messages.js';
import type { PreviewState } from './fresh-preview.svelte.ts';
import type { Purpose } from './purpose.ts';

interface Words {
  title: string;
  advice: string;
}

/** What somebody is told who came for a thing that the hall does not have today. @param what null: the hall did not say */
export function notFoundWords(what: 'appointment' | 'ticket' | 'document' | null): Words {
  switch (what) {
    case 'appointment':
      return { title: m.kiosk_not_found_appointment(), advice: m.kiosk_not_found_appointment_advice() };
    case 'ticket':
      return { title: m.kiosk_not_found_ticket(), advice: m.kiosk_not_found_ticket_advice() };
    case 'document':
      return { title: m.kiosk_not_found_document(), advice: m.kiosk_not_found_document_advice() };
    case null:
      return { title: m.kiosk_not_looked(), advice: m.kiosk_not_looked_advice() };
  }
}

/** A code was scanned, and its appointment is of no use: cancelled, used, too late, or of another document. */
export function appointmentLostWords(appointmentKey: string | null, preview: PreviewState): string | null {
  const counts = preview.status !== 'known' || preview.preview.appointedAt !== null;
  return appointmentKey === null || counts ? null : m.kiosk_confirm_appointment_lost();
}

/**
 * Which document finds what somebody came for; null where any will do.
 *
 * @param appointmentKey of a code that has found it already
 */
export function purposeHint(purpose: Purpose, appointmentKey: string | null): string | null {
  switch (purpose) {
    case 'check-in':
      return appointmentKey === null ? m.kiosk_identity_for_check_in() : m.kiosk_identity_checked_in();
    case 'reprint':
      return m.kiosk_identity_for_reprint();
    case 'register':
      return null;
  }
}
