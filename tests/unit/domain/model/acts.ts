import fc from 'fast-check';
import type { AdoptPlan, HallCommand, OpenDay, TransferTarget } from '../../../../server/domain/commands.ts';
import { counterOf, ticketOf, type PlainCounter, type ReferenceHall } from './reference-hall.ts';
import { counterIds, queueIds } from './plans.ts';

const officers = ['zhao', 'qian', 'sun'] as const;
const guard = 'guard-li';

export type DayCommand = Exclude<HallCommand, OpenDay | AdoptPlan>;
/**
 * `Restart`: the same day is opened again, perhaps under another plan. `AdoptPlan`: it goes on under another. `NextMorning`:
 * a new day takes over from this one.
 */
export type ActType = DayCommand['type'] | 'Restart' | 'AdoptPlan' | 'NextMorning';

/** How often each is tried; enough opening and calling that there is something to act on. */
const weights: Record<ActType, number> = {
  ...{ RegisterVisit: 60, ReturnTicket: 10, ReprintTicket: 3, CarryOver: 1 },
  ...{ CallNext: 30, CallChosen: 10, Recall: 12, StartInterview: 16, CompleteInterview: 22, RecordNoShow: 28 },
  ...{ CancelTicket: 5, Hold: 12, Transfer: 24, Recuse: 7, OrderSlip: 3, Undo: 22 },
  ...{ OpenCounter: 8, CloseCounter: 2, PauseCounter: 3, ResumeCounter: 5, HandOver: 4, TakeOver: 4 },
  ...{ RaiseAlert: 6, ShowAlert: 4, RespondToAlert: 3, CloseAlert: 5 },
  ...{ CallHelp: 3, AnswerHelp: 3, EndHelp: 2 },
  ...{ Tick: 14, Restart: 2, AdoptPlan: 3, NextMorning: 2 },
};

export const actTypes = Object.keys(weights) as ActType[];

/** Which ticket is meant, said so that most acts hit something: the number follows from the hall as it is then. */
const anyTicket = fc.record({
  kind: fc.oneof(
    { weight: 14, arbitrary: fc.constant('here') },
    { weight: 3, arbitrary: fc.constant('likely') },
    { weight: 2, arbitrary: fc.constant('any') },
    { weight: 1, arbitrary: fc.constant('unknown') },
  ),
  at: fc.nat(40),
});

const gapMs = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 4_000 }) },
  { weight: 3, arbitrary: fc.integer({ min: 4_000, max: 40_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 40_000, max: 600_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 600_000, max: 7_200_000 }) },
);

function rarely<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
}

const aVisit = fc.record({
  category: fc.constantFrom('land', 'labour', 'pension'),
  careNeed: fc.constantFrom(null, null, 'ill' as const),
  headCount: fc.constantFrom(1, 1, 2, 7),
  wish: fc.constantFrom(null, null, 'sign-language', 'braille'),
  /** Agreed for so many minutes from now. */
  appointedIn: rarely(fc.integer({ min: -40, max: 40 })),
  firstReceiver: rarely(fc.constantFrom(...officers)),
});

export const anAct = fc.record({
  type: fc.oneof(...actTypes.map((type) => ({ weight: weights[type], arbitrary: fc.constant(type) }))),
  gapMs,
  officer: fc.constantFrom(...officers),
  /** null: where the officer sits. */
  where: rarely(fc.constantFrom(...counterIds, 'nowhere')),
  ticket: anyTicket,
  /** Picks among reasons, targets, posts and the like. */
  choice: fc.nat(11),
  flag: fc.boolean(),
  visit: aVisit,
  /** The request is the last of its group: what it wrote is committed after it. */
  endsGroup: fc.boolean(),
});
export type Act = typeof anAct extends fc.Arbitrary<infer Value> ? Value : never;

function pick<Item>(items: readonly [Item, ...Item[]], at: number): Item {
  return items[at % items.length] ?? items[0];
}

const atCounter = new Set<ActType>(actTypes.slice(actTypes.indexOf('CallNext'), actTypes.indexOf('RaiseAlert') + 1));
const calling: readonly ActType[] = ['CallNext', 'CallChosen'];
const onVisitor = new Set<ActType>([...atCounter].slice(2, [...atCounter].indexOf('OpenCounter')));
for (const type of ['CancelTicket', 'Undo'] as const) onVisitor.delete(type);

/** The act, or mostly the step that has to come before it: else nearly every walk would be about closed and idle counters. */
function aptType(act: Act & { type: DayCommand['type'] }, hall: ReferenceHall): DayCommand['type'] {
  const { type, ticket, where, choice, flag } = act;
  if (where !== null || ticket.kind === 'unknown') return type;
  if (type.endsWith('Alert') && hall.alerts.length === 0) return 'RaiseAlert';
  const own = hall.counters.find(({ officerId }) => officerId === act.officer);
  if (own === undefined) return atCounter.has(type) ? 'OpenCounter' : type;
  if (ticket.kind !== 'here') return type;
  if (own.number === null) {
    const somebodyWaits = hall.tickets.some(({ status }) => status === 'waiting');
    return onVisitor.has(type) || calling.includes(type) ? (somebodyWaits ? 'CallNext' : 'RegisterVisit') : type;
  }
  const visitor = ticketOf(hall, own.number);
  if (calling.includes(type)) return visitor?.status === 'called' ? 'StartInterview' : 'CompleteInterview';
  if (visitor?.status !== 'called') return type;
  if (type === 'CompleteInterview' && flag) return 'StartInterview';
  return type === 'RecordNoShow' && visitor.callCount < 1 + (choice % 3) ? 'Recall' : type;
}

/** The command an act means in the hall as it is now. */
export function commandOf(act: Act & { type: DayCommand['type'] }, hall: ReferenceHall, now: number): DayCommand {
  const { officer: officerId, choice, flag } = act;
  const own = hall.counters.find((counter) => counter.officerId === officerId);
  const type = aptType(act, hall);
  const free = counterIds.filter((id) => counterOf(hall, id) === undefined);
  const counterId = act.where ?? own?.counterId ?? free[choice % Math.max(1, free.length)] ?? 'nowhere';
  const here = { counterId, officerId };
  const number = numberOf({ ...act, type }, hall, counterOf(hall, counterId));
  const onTicket = { ...here, number };
  const alertId = hall.alerts.at(-1 - (choice % 3))?.id ?? 'alert-0';
  switch (type) {
    case 'RegisterVisit':
      return registration(act, now);
    case 'ReturnTicket':
      return {
        ...{ type, number, oldPlaceBecause: flag && choice > 6 ? 'not-heard' : null },
        by: choice % 3 === 0 ? { kioskId: 'kiosk-1' } : here,
      };
    case 'ReprintTicket':
      return { type, number, printerId: pick(['kiosk-1', 'desk-1'], choice) };
    case 'OrderSlip':
      return { type, ...onTicket, slip: pick(['guidance', 'notice', 'transfer'], choice), printerId: 'desk-1' };
    case 'CallChosen':
      return { type, ...onTicket, reason: flag ? 'chosen-urgent' : 'chosen-leader' };
    case 'CancelTicket':
      return { type, ...onTicket, reason: 'visitor-left' };
    case 'Hold':
      return { type, ...onTicket, reason: 'rest', minutes: flag ? 1 + choice : null };
    case 'Transfer':
      return { type, ...onTicket, to: targetOf(choice), comesBack: flag };
    case 'PauseCounter':
      return { type, ...here, reason: flag ? 'meal' : 'meeting' };
    case 'HandOver':
      return { type, ...here, toOfficerId: pick(officers, choice) };
    case 'ShowAlert':
      return { type, alertId, postId: flag ? 'post-1' : 'post-2' };
    case 'RespondToAlert':
      return { type, alertId, guardId: guard };
    case 'CloseAlert':
      return { type, alertId, closedBy: choice > 3 ? guard : officerId, reason: flag ? 'handled' : 'drill' };
    case 'CallHelp':
      return { type, kioskId: pick(['kiosk-1', 'kiosk-2'], choice) };
    case 'AnswerHelp':
      return { type, kioskId: pick(['kiosk-1', 'kiosk-2'], choice), staffId: officerId };
    case 'EndHelp':
      return { type, kioskId: pick(['kiosk-1', 'kiosk-2'], choice), by: flag ? officerId : null };
    case 'CarryOver':
    case 'Tick':
      return { type };
    case 'OpenCounter':
    case 'CloseCounter':
    case 'ResumeCounter':
    case 'TakeOver':
    case 'CallNext':
    case 'RaiseAlert':
      return { type, ...here };
    default:
      return { type, ...onTicket };
  }
}

function registration({ visit, choice, flag }: Act, now: number): DayCommand {
  return {
    type: 'RegisterVisit',
    visitId: `visit at ${now}`,
    kioskId: pick(['kiosk-1', 'kiosk-2'], choice),
    categoryId: visit.category,
    districtCode: flag ? '510603' : null,
    headCount: visit.headCount,
    careNeed: visit.careNeed,
    identity: pick(['card', 'typed', 'none'], choice),
    specialRequest: visit.wish,
    appointedAt: visit.appointedIn === null ? null : now + visit.appointedIn * 60_000,
    firstReceiver: visit.firstReceiver,
  };
}

function targetOf(choice: number): TransferTarget {
  const counterId = counterIds[choice];
  if (counterId !== undefined) return { counterId };
  return { queueId: queueIds[choice % 4] ?? 'nowhere' };
}

/** Statuses an act is likely to be meant for, when not for the ticket at the counter. */
const likely: Partial<Record<ActType, readonly string[]>> = {
  ReturnTicket: ['no-show', 'held'],
  CallChosen: ['waiting'],
  ReprintTicket: ['waiting', 'held'],
  CancelTicket: ['waiting', 'held', 'no-show'],
};

function numberOf({ type, ticket: { kind, at } }: Act, hall: ReferenceHall, counter: PlainCounter | undefined): string {
  const step = type === 'Undo' ? counter?.step?.before.number : undefined;
  const there = step ?? counter?.number ?? null;
  const wanted = likely[type];
  if (kind === 'here' && wanted === undefined && there !== null) return there;
  if (kind === 'unknown') return 'Z999';
  const apt = hall.tickets.filter(({ status }) => kind === 'any' || wanted === undefined || wanted.includes(status));
  return apt[at % Math.max(1, apt.length)]?.number ?? there ?? 'Z999';
}
