import { m } from '../ui/generated/messages.js';
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

/** Which document finds what somebody came for; null where any will do. */
export function purposeHint(purpose: Purpose): string | null {
  switch (purpose) {
    case 'check-in':
      return m.kiosk_identity_for_check_in();
    case 'reprint':
      return m.kiosk_identity_for_reprint();
    case 'register':
      return null;
  }
}
