import type { Bilingual } from '../contract/primitives.ts';
import type { Slip, TicketSlip } from '../contract/slips.ts';
import { groundWords } from './ground-words.ts';
import { localTime, timeOfDay } from './hall-clock.ts';

/** What a field holds; an empty text is nothing. */
export type FieldValue = string | Bilingual;
export type Fields = Readonly<Record<string, FieldValue>>;

/** What a template can speak of. */
export interface SlipFields {
  readonly fields: Fields;
  readonly lists: Readonly<Record<string, readonly Fields[]>>;
}

/** The fields of a slip, ready for paper: times on the hall's clock, counts with their unit. */
export function slipFields(slip: Slip): SlipFields {
  const { hallName, timeZone, issuedAt } = slip;
  const common = { hallName, issuedAt: localTime(issuedAt, timeZone) };
  const { fields = {}, lists = {} } = ownFields(slip);
  return { fields: { ...common, ...fields }, lists };
}

function ownFields(slip: Slip): Partial<SlipFields> {
  switch (slip.kind) {
    case 'ticket':
      return { fields: ticketFields(slip) };
    case 'guidance': {
      const { number, title, complaintPhone, lines } = slip;
      return { fields: { number, title, complaintPhone }, lists: { lines: lines.map((text) => ({ text })) } };
    }
    case 'notice': {
      const { number, categoryName, counterName, turnTo, complaintPhone } = slip;
      const own = { ground: groundWords[slip.ground], turnTo };
      return { fields: { number, categoryName, counterName, complaintPhone, ...nameFields(slip.name), ...own } };
    }
    case 'transfer': {
      const { number, categoryName, counterName, unit, complaintPhone } = slip;
      const own = { unit, groupSize: groupSize(slip.headCount) };
      return { fields: { number, categoryName, counterName, complaintPhone, ...nameFields(slip.name), ...own } };
    }
    case 'day-summary':
      return summaryFields(slip);
    case 'test-page':
      return { fields: { printerId: slip.printerId, sampleNumber: 'A012', sampleCode: 'HT:TEST' } };
  }
}

function ticketFields(slip: TicketSlip): Fields {
  const { number, queueName, area, complaintPhone, code } = slip;
  return {
    ...{ number, queueName, area, complaintPhone, code: code ?? '' },
    ahead: numbersAhead(slip),
    groupSize: groupSize(slip.headCount),
    appointedAt: slip.appointedAt === null ? '' : timeOfDay(slip.appointedAt, slip.timeZone),
    calledToday: flag(slip.calledToday),
    codeShown: flag(slip.calledToday && code !== null),
    notCalledToday: flag(!slip.calledToday),
    maybeToday: flag(slip.calledToday && slip.opensAt !== null),
    opensAt: slip.opensAt === null ? '' : localTime(slip.opensAt, slip.timeZone),
    reprint: flag(slip.reprint),
  };
}

function summaryFields(slip: Extract<Slip, { kind: 'day-summary' }>): SlipFields {
  const { serviceDate, visits, people, groups, completed, serving, noShows, cancelled, open, alerts, longestWaitMs } =
    slip;
  const counts = { visits, people, groups, completed, serving, noShows, cancelled, open, alerts };
  return {
    fields: { serviceDate, ...textOf(counts), longestWait: minutes(longestWaitMs) },
    lists: { queues: slip.queues.map(({ name, ...figures }) => ({ name, ...textOf(figures) })) },
  };
}

/** Both, so that a template can leave a line for a name that is not known. */
function nameFields(name: string | null): Fields {
  return { name: name ?? '', noName: flag(name === null) };
}

function textOf(counts: Readonly<Record<string, number>>): Fields {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
}

/** Of a field that says yes or no: only whether it holds something counts. */
function flag(holds: boolean): string {
  return holds ? 'yes' : '';
}

/** Nothing for somebody who came alone. */
function groupSize(headCount: number): string {
  return headCount > 1 ? `${headCount} 人` : '';
}

function minutes(ms: number): string {
  return `${Math.round(ms / 60_000)} 分钟`;
}

/** Both numbers and people where a group stands behind one of them. */
function numbersAhead({ visitsAhead, peopleAhead }: TicketSlip): string {
  return peopleAhead !== null && peopleAhead > visitsAhead
    ? `${visitsAhead} 个号 ${peopleAhead} 人`
    : `${visitsAhead} 个号`;
}
