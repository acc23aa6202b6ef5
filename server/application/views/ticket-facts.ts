import type { TicketFacts as TicketFactsView } from '../../../contract/desk.ts';
import type { TicketFacts } from '../../domain/ticket.ts';
import type { Directory } from '../directory.ts';
import { queueName, type Hall } from '../hall.ts';

const elsewhere = { zh: '其他地方', en: 'Elsewhere' };

/** A ticket with the words of the hall, as an officer sees it. */
export function ticketFactsView(hall: Hall, directory: Directory, facts: TicketFacts): TicketFactsView {
  const { number, queueId, categoryId, districtCode, headCount, collective, careNeed, identity, registeredAt } = facts;
  const { keptFor, backTo, priorityClass, carriedFrom } = facts;
  return {
    number,
    queueName: queueName(hall, queueId),
    categoryName: hall.categories.find(({ id }) => id === categoryId)?.short ?? { zh: categoryId, en: categoryId },
    districtName: hall.districts.find(({ code }) => code === districtCode)?.name ?? elsewhere,
    districtCode,
    headCount,
    collective,
    careNeed,
    appointment: priorityClass === 'appointment',
    identity,
    registeredAt,
    kept: keptFor === null ? null : { because: keptFor.because, until: keptFor.until },
    backTo: backTo === null ? null : directory.nameOf(backTo.officerId),
    carriedFrom: carriedFrom?.number ?? null,
  };
}
