import type { Refusal } from '../contract/answer.ts';
import type { TicketPlace } from '../contract/kiosk-tickets.ts';
import { m } from '../ui/generated/messages.js';

/** A place in line has a screen of its own, with how many are ahead. */
export type PlaceWithoutLine = Exclude<TicketPlace, { status: 'waiting' }>;

interface PlaceWords {
  title: string;
  /** What to do now. */
  advice: string;
}

/** Where a ticket is that does not wait, and what its visitor does now. */
export function placeWords(place: PlaceWithoutLine): PlaceWords {
  const { number } = place;
  switch (place.status) {
    case 'called':
      return {
        title: m.kiosk_place_called({ number, window: place.counterNumber }),
        advice: m.kiosk_place_called_advice({ window: place.counterNumber }),
      };
    case 'serving':
      return {
        title: m.kiosk_place_serving({ number, window: place.counterNumber }),
        advice: m.kiosk_place_serving_advice(),
      };
    case 'held':
      return { title: m.kiosk_place_held({ number }), advice: m.kiosk_place_held_advice() };
    case 'no-show':
      return { title: m.kiosk_place_missed({ number }), advice: m.kiosk_place_missed_advice() };
    case 'over':
      return { title: m.kiosk_place_over({ number }), advice: overAdvice(place.because) };
    default:
      return place satisfies never;
  }
}

function overAdvice(because: Extract<TicketPlace, { status: 'over' }>['because']): string {
  switch (because) {
    case 'completed':
      return m.kiosk_place_completed_advice();
    case 'cancelled':
      return m.kiosk_place_cancelled_advice();
    case 'carried-over':
      return m.kiosk_place_carried_advice();
    default:
      return because satisfies never;
  }
}

/** Why nothing can be said about a number; null as long as nothing was refused. */
export function lookRefusedWords(refusal: Refusal | null, number: string): string | null {
  if (refusal === null) return null;
  return refusal.code === 'ticket-unknown' ? m.kiosk_return_unknown({ number }) : m.kiosk_place_unreachable();
}
