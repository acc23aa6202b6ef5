import type { DevicesAtKiosk } from '../contract/kiosk-devices.ts';
import type { HallAtKiosk } from '../contract/kiosk.ts';
import type { Bilingual } from '../contract/primitives.ts';
import { locale } from '../ui/locale.svelte.ts';
import { aheadWords, moreAheadWords, type Ahead } from './ahead-words.ts';
import type { AtKiosk } from './context.ts';
import { say, sayCount, sayFreely, sayShown, spell, type SpokenLine } from './spoken-line.ts';
import { typedNumberWords } from './typed-number-words.ts';
import type { TypedTicket } from './typed-ticket.svelte.ts';

/** The hall's own words to choose from; a voice that does not know them sends the visitor to the screen. */
export function choices(names: readonly Bilingual[]): SpokenLine[] {
  return names.length === 0
    ? []
    : [sayFreely(names.map((name) => locale.say(name)).join('，'), 'kiosk_reading_choose')];
}

function ahead(ticket: Ahead, hall: HallAtKiosk): SpokenLine[] {
  return [...countsAhead(ticket), ...sayShown(moreAheadWords(ticket, hall))];
}

function countsAhead(ticket: Ahead): SpokenLine[] {
  const { visitsAhead, peopleAhead } = ticket;
  if (visitsAhead === 0) return sayShown(aheadWords(ticket));
  const people = peopleAhead > visitsAhead ? [sayCount('kiosk_people_in_all', peopleAhead)] : [];
  return [sayCount('kiosk_visits_ahead', visitsAhead), ...people];
}

export function collective(headCount: number, { collectiveThreshold, maxRepresentatives }: HallAtKiosk): SpokenLine[] {
  if (headCount < collectiveThreshold) return [];
  return headCount > maxRepresentatives
    ? [sayCount('kiosk_collective_some', maxRepresentatives)]
    : [sayCount('kiosk_collective_all', headCount)];
}

export function cardWayReading({ reader }: DevicesAtKiosk): SpokenLine[] {
  if (reader === 'none') return [];
  return [
    say('kiosk_identity_card'),
    say(reader === 'ready' ? 'kiosk_identity_card_detail' : 'kiosk_identity_card_absent'),
  ];
}

export function cardReading({ registration, reception }: AtKiosk, asking: SpokenLine): SpokenLine[] {
  if (registration.draft.representatives.known) return [say('kiosk_representative_known')];
  if (registration.entry.card === null) {
    const ready = reception.hallLink.devices.reader !== 'absent';
    return [asking, ...(ready ? [say('kiosk_card_hint')] : [say('kiosk_card_absent'), say('kiosk_card_absent_hint')])];
  }
  return [say('kiosk_card_read_title'), say('kiosk_card_read_hint')];
}

export function numberReading({ registration }: AtKiosk, asking: SpokenLine): SpokenLine[] {
  const { typed } = registration.entry;
  if (registration.draft.representatives.known) return [say('kiosk_representative_known')];
  const says = typed.missing > 0 ? [say('kiosk_reading_type')] : sayShown(typedNumberWords(typed, true, () => true));
  return [asking, ...says];
}

export function previewReading({ registration, hall }: AtKiosk): SpokenLine[] {
  const { state } = registration.taking.preview;
  if (state.status === 'known') return ahead(state.preview, hall);
  return state.status === 'asking' ? [] : [say('kiosk_preview_unknown')];
}

export function ticketReading(
  ticket: (Ahead & { number: string; area: Bilingual }) | null,
  hall: HallAtKiosk,
): SpokenLine[] {
  if (ticket === null) return [];
  return [spell(ticket.number), sayFreely(locale.say(ticket.area), 'kiosk_reading_on_ticket'), ...ahead(ticket, hall)];
}

export function entryReading(typed: TypedTicket, sound: SpokenLine, refused: string | null): SpokenLine[] {
  if (!typed.hasLetter) return [say('kiosk_return_letter_title'), say('kiosk_return_letter_hint')];
  const says = typed.missing > 0 ? [] : [sound];
  return [say('kiosk_return_digits_title'), ...(refused === null ? says : sayShown(refused))];
}
