import { CareNeed } from '../contract/primitives.ts';
import { careWords } from '../ui/care-words.ts';
import { m } from '../ui/generated/messages.js';
import { locale } from '../ui/locale.svelte.ts';
import { opensWords } from '../ui/opening-words.ts';
import { collectiveReminder } from './collective-words.ts';
import type { AtKiosk } from './context.ts';
import { takenWhileClosedWords, ticketWaitWords } from './opening-words.ts';
import { noPaperWords, noReprintWords } from './device-words.ts';
import { historyQuestions } from './history-words.ts';
import { appointmentLostWords, notFoundWords, purposeHint } from './purpose-words.ts';
import { lookRefusedWords, placeWords } from './place-words.ts';
import { printWords } from './print-words.ts';
import type { ScreenName } from './side-screens.ts';
import { say, sayCount, sayFreely, sayShown, type SpokenLine } from './spoken-line.ts';
import { anotherMatterWords, registeringWords, reprintWords, returnRefusedWords } from './submission-words.ts';
import { typedDocumentWords } from './typed-document-words.ts';
import {
  choices,
  collective,
  cardReading,
  cardWayReading,
  numberReading,
  previewReading,
  ticketReading,
  entryReading,
} from './reading-parts.ts';

/**
 * What is read aloud of each screen: the question, then the choices or the facts. Never what a visitor has answered,
 * and nothing from a document: others stand behind. A screen without an entry does not compile.
 */
export const readings: Record<ScreenName, (kiosk: AtKiosk) => SpokenLine[]> = {
  welcome: ({ hall, reception }) => [
    say(opensWords(hall) === null ? 'kiosk_welcome_title' : 'kiosk_closed_title'),
    ...(reception.away
      ? [say('kiosk_welcome_away')]
      : [
          ...sayShown(opensWords(hall)),
          ...sayShown(
            noPaperWords(reception.hallLink.devices) ?? (opensWords(hall) === null ? m.kiosk_welcome_lead() : null),
          ),
          say('kiosk_welcome_start'),
          say('kiosk_welcome_look_detail'),
          say('kiosk_welcome_look'),
          say('kiosk_welcome_return_detail'),
          say('kiosk_welcome_return'),
          say('kiosk_welcome_check_in_detail'),
          say('kiosk_welcome_check_in'),
          say('kiosk_welcome_reprint_detail'),
          say('kiosk_already_reprint'),
          ...sayShown(m.kiosk_welcome_information()),
        ]),
  ],
  closed: ({ hall }) => [
    say('kiosk_closed_title'),
    ...sayShown(opensWords(hall)),
    ...sayShown(takenWhileClosedWords(hall)),
    say('kiosk_closed_take_anyway'),
  ],
  notice: ({ hall }) => [
    say('kiosk_notice_title'),
    say('kiosk_notice_who'),
    sayFreely(
      m.kiosk_notice_who_text({ controller: locale.say(hall.dataController), phone: hall.complaintPhone }),
      'kiosk_reading_look',
    ),
    say('kiosk_notice_what'),
    say('kiosk_notice_what_text'),
    say('kiosk_notice_why'),
    say('kiosk_notice_why_text'),
    say('kiosk_notice_rights'),
    say('kiosk_notice_rights_text'),
    say('kiosk_notice_otherwise'),
    say('kiosk_continue_without_document'),
    say('kiosk_notice_agree'),
  ],
  identity: ({ reception, registration }) => [
    say('kiosk_identity_title'),
    ...sayShown(purposeHint(registration.purpose, registration.draft.appointmentKey)),
    ...cardWayReading(reception.hallLink.devices),
    say('kiosk_identity_type'),
    say('kiosk_identity_type_detail'),
    say('kiosk_identity_other'),
    say('kiosk_identity_other_detail'),
    say('kiosk_identity_none'),
    say('kiosk_identity_none_detail'),
  ],
  card: (kiosk) => cardReading(kiosk, say('kiosk_card_title')),
  number: (kiosk) => numberReading(kiosk, say('kiosk_number_title')),
  document: () => [
    say('kiosk_document_title'),
    say('document_passport'),
    say('kiosk_document_passport_detail'),
    say('document_hk_macao'),
    say('kiosk_document_hk_macao_detail'),
    say('document_taiwan'),
    say('kiosk_document_taiwan_detail'),
    say('kiosk_document_permit'),
    say('kiosk_document_permit_detail'),
    say('document_residence'),
    say('kiosk_document_residence_detail'),
    say('document_another'),
    say('kiosk_document_another_detail'),
  ],
  'document-number': ({ registration }) => [
    say('kiosk_reading_type'),
    ...sayShown(typedDocumentWords(registration.entry.other, true)),
  ],
  guardian: () => [
    say('kiosk_guardian_title'),
    say('kiosk_guardian_hint'),
    say('kiosk_guardian_here'),
    say('kiosk_guardian_window'),
    say('kiosk_guardian_window_detail'),
  ],
  'head-count': ({ hall, registration }) => [
    say('kiosk_head_count_title'),
    say('kiosk_head_count_hint'),
    say('kiosk_reading_then_next'),
    ...collective(registration.draft.headCount ?? 0, hall),
  ],
  representatives: ({ hall, registration: { draft } }) => [
    say('kiosk_representatives_title'),
    ...(draft.representatives.full
      ? [sayCount('kiosk_representatives_full', draft.representatives.count)]
      : [
          sayCount('kiosk_representatives_hint', hall.maxRepresentatives),
          say('kiosk_representatives_add'),
          say('kiosk_identity_card'),
          say('kiosk_identity_type'),
        ]),
    say('kiosk_representatives_done'),
  ],
  'representative-card': (kiosk) =>
    cardReading(kiosk, sayCount('kiosk_representative_card_title', kiosk.registration.draft.representatives.count + 1)),
  'representative-number': (kiosk) =>
    numberReading(
      kiosk,
      sayCount('kiosk_representative_number_title', kiosk.registration.draft.representatives.count + 1),
    ),
  category: ({ hall }) => [
    say('kiosk_category_title'),
    say('kiosk_category_hint'),
    ...choices(hall.categories.map(({ short }) => short)),
    say('kiosk_reading_then_next'),
  ],
  district: ({ hall }) => [
    say('kiosk_district_title'),
    say('kiosk_district_hint'),
    ...choices(hall.districts.map(({ name }) => name)),
    say('kiosk_district_elsewhere'),
    say('kiosk_district_unknown'),
    say('kiosk_reading_then_next'),
  ],
  elsewhere: ({ registration: { draft } }) =>
    draft.elsewhere.path.length === 0
      ? [say('kiosk_elsewhere_title'), say('kiosk_reading_choose'), say('kiosk_district_unknown')]
      : [say('kiosk_reading_choose'), say('kiosk_elsewhere_settle')],
  history: () => [
    say('kiosk_reading_choose'),
    ...[m.kiosk_history_title(), ...historyQuestions().map(({ words }) => words)].flatMap(sayShown),
  ],
  care: () => [
    say('kiosk_care_title'),
    say('kiosk_care_hint'),
    ...CareNeed.options.flatMap((need) => sayShown(careWords(need))),
    say('kiosk_care_none'),
    say('kiosk_reading_then_next'),
  ],
  'special-request': ({ hall }) => [
    say('kiosk_special_request_title'),
    say('kiosk_special_request_hint'),
    ...choices(hall.specialRequests.map(({ name }) => name)),
    say('kiosk_special_request_none'),
    say('kiosk_reading_then_next'),
  ],
  details: () => [
    say('kiosk_details_title'),
    say('kiosk_details_hint'),
    say('kiosk_detail_name'),
    say('kiosk_detail_phone'),
    say('kiosk_detail_demand'),
    say('kiosk_reading_then_done'),
  ],
  'detail-name': () => [say('kiosk_detail_name_title'), say('kiosk_detail_name_hint')],
  'detail-phone': () => [
    say('kiosk_detail_phone_title'),
    say('kiosk_detail_phone_hint'),
    say('kiosk_reading_then_done'),
  ],
  'detail-demand': () => [
    say('kiosk_detail_demand_title'),
    say('kiosk_detail_demand_hint'),
    say('kiosk_reading_then_done'),
  ],
  confirm: (kiosk) => [
    say('kiosk_confirm_title'),
    ...sayShown(appointmentLostWords(kiosk.registration.draft.appointmentKey, kiosk.registration.taking.preview.state)),
    say('kiosk_reading_answers'),
    ...previewReading(kiosk),
    say('kiosk_confirm_take'),
    ...sayShown(registeringWords(kiosk.registration.taking.registering.state)),
  ],
  'long-queue': (kiosk) => [
    say('kiosk_long_queue_title'),
    say('kiosk_long_queue_hint'),
    ...previewReading(kiosk),
    say('kiosk_long_queue_wait'),
    say('kiosk_long_queue_leave'),
    say('kiosk_long_queue_otherwise'),
  ],
  ticket: ({ reception, registration, hall }) => {
    const { issued } = registration;
    const { print } = reception.hallLink;
    const limited = issued !== null && collectiveReminder(issued.headCount, hall) !== null;
    return [
      say('kiosk_ticket_title'),
      ...ticketReading(issued, hall),
      ...(limited ? [sayCount('kiosk_collective_reminder', hall.maxRepresentatives)] : []),
      ...(issued === null ? [] : sayShown(ticketWaitWords(hall, issued.openCounters))),
      ...(print.state === 'queued' ? [] : sayShown(printWords(print, reception.printDoubtful))),
    ];
  },
  agreed: ({ registration }) => [
    say('kiosk_agreed_title'),
    say(registration.documentLook.agreed?.missed ? 'kiosk_agreed_missed' : 'kiosk_agreed_hint'),
    say('kiosk_agreed_check_in'),
    say('kiosk_agreed_otherwise'),
  ],
  'not-found': ({ registration }) => {
    const { title, advice } = notFoundWords(registration.notFound);
    return [...sayShown(title), ...sayShown(advice), say('kiosk_not_found_register'), say('kiosk_home')];
  },
  'already-waiting': ({ hall, reception, registration: { standing, taking } }) => [
    say('kiosk_already_title'),
    ...ticketReading(standing, hall),
    say('kiosk_already_lead'),
    say('kiosk_already_reprint'),
    say('kiosk_already_another'),
    ...sayShown(
      reprintWords(taking.reprinting.state) ??
        anotherMatterWords(taking.registering.state) ??
        noReprintWords(reception.hallLink.devices),
    ),
  ],
  return: ({
    registration: {
      ownTicket: { ticketReturn },
    },
  }) => entryReading(ticketReturn.typed, say('kiosk_return_sound'), returnRefusedWords(ticketReturn)),
  information: ({ hall, registration: { information } }) =>
    (information.section === null
      ? [
          m.kiosk_information_contact(),
          locale.say(hall.openingHours),
          hall.complaintPhone,
          m.kiosk_information_query_how(),
        ]
      : [information.section.title, ...information.section.lines].map((text) => locale.say(text))
    ).flatMap(sayShown),
  look: ({
    registration: {
      ownTicket: { ticketLook },
    },
  }) =>
    entryReading(
      ticketLook.typed,
      say('kiosk_look_sound'),
      lookRefusedWords(ticketLook.refusal, ticketLook.typed.text),
    ),
  place: ({
    hall,
    registration: {
      ownTicket: { ticketLook, ticketReturn },
    },
  }) => {
    const { place } = ticketLook;
    if (place === null) return [];
    if (place.status === 'waiting')
      return [say('kiosk_place_waiting'), ...ticketReading(place.ticket, hall), say('kiosk_ticket_sit')];
    const { title, advice } = placeWords(place);
    return [...sayShown(title), ...sayShown(returnRefusedWords(ticketReturn) ?? advice)];
  },
  returned: ({ hall, registration }) => [
    say('kiosk_returned_title'),
    ...ticketReading(registration.standing, hall),
    say('kiosk_ticket_sit'),
  ],
};

/** Of the question whether somebody is still there, which stands before any screen. */
export function idleReading(): SpokenLine[] {
  return [say('kiosk_idle_title'), say('kiosk_idle_stay'), say('kiosk_idle_end')];
}
