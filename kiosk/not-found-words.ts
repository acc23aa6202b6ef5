import { m } from '../ui/generated/messages.js';

interface Words {
  title: string;
  advice: string;
}

/** What somebody is told who came for a thing that the hall does not have today. @param what null: the hall did not say */
export function notFoundWords(what: 'appointment' | 'ticket' | null): Words {
  switch (what) {
    case 'appointment':
      return { title: m.kiosk_not_found_appointment(), advice: m.kiosk_not_found_appointment_advice() };
    case 'ticket':
      return { title: m.kiosk_not_found_ticket(), advice: m.kiosk_not_found_ticket_advice() };
    case null:
      return { title: m.kiosk_not_looked(), advice: m.kiosk_not_looked_advice() };
  }
}
