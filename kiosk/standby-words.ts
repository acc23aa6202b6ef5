import { m } from '../ui/generated/messages.js';

interface StandbyWords {
  zh: string;
  en: string;
  /** What an administrator needs, in the contract's word; null while nothing is wrong. */
  forStaff: string | null;
}

type Message = (inputs: Record<string, never>, options: { locale: 'zh-CN' | 'en' }) => string;

/** Nobody has chosen a language on this screen, so both stand on it. */
function inBoth(message: Message, forStaff: string | null): StandbyWords {
  return { zh: message({}, { locale: 'zh-CN' }), en: message({}, { locale: 'en' }), forStaff };
}

/** What a kiosk says that cannot register anybody at the moment, and where to go instead. */
export function standbyWords(
  status: 'connecting' | 'up' | 'down' | 'refused',
  refusedBecause: string | null,
): StandbyWords {
  switch (status) {
    case 'connecting':
    case 'up':
      return inBoth(m.kiosk_standby_starting, null);
    case 'down':
      return inBoth(m.kiosk_standby_down, null);
    case 'refused':
      return refusedBecause === 'protocol-mismatch'
        ? inBoth(m.kiosk_standby_updating, null)
        : inBoth(m.kiosk_standby_refused, refusedBecause);
  }
}
