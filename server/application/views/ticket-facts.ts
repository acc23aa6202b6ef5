import type { TicketFacts as TicketFactsView } from '../../../contract/desk.ts';
import type { Bilingual } from '../../../contract/primitives.ts';
import type { TicketFacts } from '../../domain/ticket.ts';
import type { Directory } from '../directory.ts';
import { divisionName } from '../divisions.ts';
import type { Hall } from '../hall.ts';
import { queueName } from '../queue-words.ts';

const notSaid = { zh: '没有说明', en: 'Not said' };

/** A ticket with the words of the hall, as an officer sees it. */
export function ticketFactsView(hall: Hall, directory: Directory, facts: TicketFacts): TicketFactsView {
  const { number, queueId, categoryId, districtCode, headCount, collective, careNeed, identity, registeredAt } = facts;
  const { keptFor, waysBack, priorityClass, carriedFrom } = facts;
  const wayBack = waysBack.at(-1);
  return {
    number,
    queueId,
    queueName: queueName(hall, queueId),
    categoryName: hall.categories.find(({ id }) => id === categoryId)?.short ?? { zh: categoryId, en: categoryId },
    districtName: districtName(hall, districtCode),
    districtCode,
    headCount,
    collective,
    careNeed,
    appointment: priorityClass === 'appointment',
    identity,
    registeredAt,
    kept: keptFor === null ? null : { because: keptFor.because, until: keptFor.until },
    backTo: wayBack === undefined ? null : directory.nameOf(wayBack.officerId),
    carriedFrom: carriedFrom?.number ?? null,
  };
}

/** In the hall's own words, else as the list of divisions has it; a code nobody knows stands for itself. */
function districtName(hall: Hall, districtCode: string | null): Bilingual {
  if (districtCode === null) return notSaid;
  const own = hall.districts.find(({ code }) => code === districtCode)?.name;
  const listed = divisionName(districtCode) ?? districtCode;
  return own ?? { zh: listed, en: listed };
}
