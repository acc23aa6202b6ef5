import { describe, it } from 'vitest';
import type { HallCommand } from '../../../server/domain/commands.ts';
import type { HallEvent } from '../../../server/domain/events.ts';
import type { TicketFacts } from '../../../server/domain/ticket.ts';
import { atZhaos, issued } from '../../support/day-builders.ts';
import { cells, expectOutcome, type Row } from './model/command-cells.ts';

const qian = { counterId: 'both-3', officerId: 'qian' };

/** The same story at officer Qian's counter. */
function atQians(...events: HallEvent[]): HallEvent[] {
  return events.map((event) => ('counterId' in event ? { ...event, ...qian } : event));
}

function waits(changes: Partial<TicketFacts> = {}): HallEvent[] {
  return [atZhaos.opened(0), { type: 'CounterOpened', ...qian, at: 0 }, issued('A001', 1, changes)];
}

const keptFor = { officerId: 'sun', because: 'first-receiver', until: 600_000 } as const;
const called = atZhaos.called('A001', 10);
const started = atZhaos.started('A001', 20);
const carriedOver: HallEvent = { type: 'TicketCarriedOver', number: 'A001', at: 30 };

const ticketStates = {
  'never issued': waits().slice(0, 2),
  waiting: waits(),
  'kept for another': waits({ keptFor }),
  'in another queue': waits({ queueId: 'general' }),
  'called here': [...waits(), called],
  'called elsewhere': [...waits(), ...atQians(called)],
  'serving here': [...waits(), called, started],
  'serving elsewhere': [...waits(), ...atQians(called, started)],
  held: [...waits(), called, started, atZhaos.held('A001', 30)],
  completed: [...waits(), called, started, atZhaos.completed('A001', 30)],
  'no-show': [...waits(), called, atZhaos.noShow('A001', 30)],
  cancelled: [
    ...waits(),
    { type: 'TicketCancelled', number: 'A001', ...atZhaos.counter, reason: 'visitor-left', at: 30 },
  ],
  'carried over': [...waits(), carriedOver],
} satisfies Record<string, HallEvent[]>;
type TicketState = keyof typeof ticketStates;

const on = { ...atZhaos.counter, number: 'A001' };
const ticketCommands = {
  CallChosen: { type: 'CallChosen', ...on, reason: 'chosen-urgent' },
  Recall: { type: 'Recall', ...on },
  StartInterview: { type: 'StartInterview', ...on },
  CompleteInterview: { type: 'CompleteInterview', ...on },
  RecordNoShow: { type: 'RecordNoShow', ...on },
  CancelTicket: { type: 'CancelTicket', ...on, reason: 'visitor-left' },
  Hold: { type: 'Hold', ...on, reason: 'rest', minutes: 5 },
  Transfer: { type: 'Transfer', ...on, to: { queueId: 'general' }, comesBack: false },
  Recuse: { type: 'Recuse', ...on },
  OrderSlip: { type: 'OrderSlip', ...on, slip: 'notice', printerId: 'desk' },
  Undo: { type: 'Undo', ...on },
  ReturnTicket: { type: 'ReturnTicket', number: 'A001', by: { kioskId: 'kiosk-1' }, oldPlaceBecause: null },
  ReprintTicket: { type: 'ReprintTicket', number: 'A001', printerId: 'kiosk-1' },
} as const satisfies Record<string, HallCommand>;
type TicketCommand = keyof typeof ticketCommands;

const inOwnLine = ['waiting', 'kept for another'] as const;
const inLine = [...inOwnLine, 'in another queue'] as const;
const elsewhere = ['called elsewhere', 'serving elsewhere'] as const;
const over = ['completed', 'cancelled', 'carried over'] as const;
const left = ['held', 'no-show', ...over] as const;
const unknown = ['never issued'] as const;
/** The counter is free: whoever is not at it is at no matter which other place. */
const notHere = { 'ticket-unknown': unknown, 'counter-idle': [...inLine, ...elsewhere, ...left] } as const;

/** By officer Zhao, whose counter is free unless the ticket is there. */
const ticketTable: Record<TicketCommand, Row<TicketState>> = {
  CallChosen: {
    TicketCalled: inOwnLine,
    'queue-not-here': ['in another queue'],
    'counter-busy': ['called here', 'serving here'],
    'ticket-not-waiting': [...elsewhere, ...left],
    'ticket-unknown': unknown,
  },
  Recall: { TicketRecalled: ['called here'], 'ticket-not-called': ['serving here'], ...notHere },
  StartInterview: { InterviewStarted: ['called here'], 'ticket-not-called': ['serving here'], ...notHere },
  CompleteInterview: { InterviewCompleted: ['serving here'], 'ticket-not-serving': ['called here'], ...notHere },
  RecordNoShow: { NoShowRecorded: ['called here'], 'ticket-not-called': ['serving here'], ...notHere },
  CancelTicket: {
    TicketCancelled: [...inOwnLine, 'called here', 'held', 'no-show'],
    'queue-not-here': ['in another queue'],
    'ticket-not-waiting': ['serving here', ...elsewhere, ...over],
    'ticket-unknown': unknown,
  },
  Hold: { TicketHeld: ['called here', 'serving here'], ...notHere },
  Transfer: { TicketTransferred: ['called here', 'serving here'], ...notHere },
  Recuse: { OfficerRecused: ['called here', 'serving here'], ...notHere },
  OrderSlip: { SlipOrdered: ['called here', 'serving here'], ...notHere },
  Undo: {
    StepUndone: ['called here', 'completed', 'no-show'],
    'nothing-to-undo': [...unknown, ...inLine, 'serving here', ...elsewhere, 'held', 'cancelled', 'carried over'],
  },
  ReturnTicket: {
    TicketReturned: ['held', 'no-show'],
    'ticket-not-away': [...inLine, 'called here', 'serving here', ...elsewhere, ...over],
    'ticket-unknown': unknown,
  },
  ReprintTicket: {
    TicketReprinted: [...inLine, 'called here', 'called elsewhere', 'held'],
    'ticket-not-waiting': ['serving here', 'serving elsewhere', 'no-show', ...over],
    'ticket-unknown': unknown,
  },
};

type StateAway = Exclude<TicketState, 'called here' | 'serving here'>;
const notThisOne = { 'ticket-unknown': unknown, 'ticket-not-here': [...inLine, ...elsewhere, ...left] } as const;
const whoeverIsHere = { 'counter-busy': [...unknown, ...inLine, ...elsewhere, ...left] } as const;

/** By officer Zhao, at whose counter somebody else is. */
const busyTable: Record<Exclude<TicketCommand, 'ReturnTicket' | 'ReprintTicket'>, Row<StateAway>> = {
  CallChosen: whoeverIsHere,
  Recall: notThisOne,
  StartInterview: notThisOne,
  CompleteInterview: notThisOne,
  RecordNoShow: notThisOne,
  CancelTicket: {
    TicketCancelled: [...inOwnLine, 'held', 'no-show'],
    'queue-not-here': ['in another queue'],
    'ticket-not-waiting': [...elsewhere, ...over],
    'ticket-unknown': unknown,
  },
  Hold: notThisOne,
  Transfer: notThisOne,
  Recuse: notThisOne,
  OrderSlip: notThisOne,
  Undo: { 'nothing-to-undo': [...unknown, ...inLine, ...elsewhere, ...left] },
};

const counterStates = {
  closed: [issued('A001', 1), issued('A002', 2)],
  idle: [...waits(), issued('A002', 2)],
  'of another': [...waits(), issued('A002', 2), atZhaos.handedOver('wang', 3)],
  paused: [...waits(), issued('A002', 2), atZhaos.paused(3)],
  'with called': [...waits(), issued('A002', 2), called],
  'with serving': [...waits(), issued('A002', 2), called, started],
} satisfies Record<string, HallEvent[]>;
type CounterState = keyof typeof counterStates;

const here = atZhaos.counter;
const onOther = { ...here, number: 'A002' };
const counterCommands = {
  OpenCounter: { type: 'OpenCounter', ...here },
  CloseCounter: { type: 'CloseCounter', ...here },
  PauseCounter: { type: 'PauseCounter', ...here, reason: 'meal' },
  ResumeCounter: { type: 'ResumeCounter', ...here },
  HandOver: { type: 'HandOver', ...here, toOfficerId: 'li' },
  'HandOver to one elsewhere': { type: 'HandOver', ...here, toOfficerId: 'qian' },
  TakeOver: { type: 'TakeOver', ...here },
  'TakeOver by one elsewhere': { type: 'TakeOver', counterId: 'land-1', officerId: 'qian' },
  CallNext: { type: 'CallNext', ...here },
  CallChosen: { type: 'CallChosen', ...onOther, reason: 'chosen-urgent' },
  CancelTicket: { type: 'CancelTicket', ...onOther, reason: 'visitor-left' },
  Recall: { type: 'Recall', ...on },
  StartInterview: { type: 'StartInterview', ...on },
  CompleteInterview: { type: 'CompleteInterview', ...on },
  RecordNoShow: { type: 'RecordNoShow', ...on },
  Hold: { type: 'Hold', ...on, reason: 'rest', minutes: null },
  Transfer: { type: 'Transfer', ...on, to: { counterId: 'both-3' }, comesBack: true },
  Recuse: { type: 'Recuse', ...on },
  OrderSlip: { type: 'OrderSlip', ...on, slip: 'notice', printerId: 'desk' },
  Undo: { type: 'Undo', ...on },
  RaiseAlert: { type: 'RaiseAlert', ...here },
} as const satisfies Record<string, HallCommand>;
type CounterCommand = keyof typeof counterCommands;

const busy = ['with called', 'with serving'] as const;
const free = ['idle', 'paused'] as const;
const shut = { 'counter-closed': ['closed'], 'counter-not-yours': ['of another'] } as const;
const idle = { ...shut, 'counter-idle': free } as const;

const counterTable: Record<CounterCommand, Row<CounterState>> = {
  OpenCounter: { CounterOpened: ['closed'], nothing: [...free, ...busy], 'counter-taken': ['of another'] },
  CloseCounter: { ...shut, CounterClosed: free, 'counter-busy': busy },
  PauseCounter: { ...shut, CounterPaused: free, 'counter-busy': busy },
  ResumeCounter: { ...shut, CounterResumed: ['paused'], nothing: ['idle', ...busy] },
  HandOver: { ...shut, CounterHandedOver: [...free, ...busy] },
  'HandOver to one elsewhere': { ...shut, 'officer-elsewhere': [...free, ...busy] },
  TakeOver: { 'counter-closed': ['closed'], CounterHandedOver: ['of another'], nothing: [...free, ...busy] },
  'TakeOver by one elsewhere': { 'counter-closed': ['closed'], 'officer-elsewhere': ['of another', ...free, ...busy] },
  CallNext: { ...shut, TicketCalled: ['idle'], 'counter-paused': ['paused'], 'counter-busy': busy },
  CallChosen: { ...shut, TicketCalled: ['idle'], 'counter-paused': ['paused'], 'counter-busy': busy },
  CancelTicket: { ...shut, TicketCancelled: [...free, ...busy] },
  Recall: { ...idle, TicketRecalled: ['with called'], 'ticket-not-called': ['with serving'] },
  StartInterview: { ...idle, InterviewStarted: ['with called'], 'ticket-not-called': ['with serving'] },
  CompleteInterview: { ...idle, 'ticket-not-serving': ['with called'], InterviewCompleted: ['with serving'] },
  RecordNoShow: { ...idle, NoShowRecorded: ['with called'], 'ticket-not-called': ['with serving'] },
  Hold: { ...idle, TicketHeld: busy },
  Transfer: { ...idle, TicketTransferred: busy },
  Recuse: { ...idle, OfficerRecused: busy },
  OrderSlip: { ...idle, SlipOrdered: busy },
  Undo: { ...shut, 'nothing-to-undo': [...free, 'with serving'], StepUndone: ['with called'] },
  RaiseAlert: { ...shut, AlertRaised: [...free, ...busy] },
};

const raised = [atZhaos.opened(0), atZhaos.alertRaised('alert-1', 1)];
const shown: HallEvent = { type: 'AlertShown', alertId: 'alert-1', postId: 'post-1', at: 2 };
const escalated: HallEvent = { type: 'AlertEscalated', alertId: 'alert-1', at: 3 };
const responded: HallEvent = { type: 'AlertResponded', alertId: 'alert-1', guardId: 'sun', at: 4 };
const closed: HallEvent = { type: 'AlertClosed', alertId: 'alert-1', closedBy: 'sun', reason: 'handled', at: 5 };

const alertStates = {
  unknown: [atZhaos.opened(0)],
  raised,
  shown: [...raised, shown],
  escalated: [...raised, escalated],
  responding: [...raised, shown, responded],
  closed: [...raised, shown, closed],
} satisfies Record<string, HallEvent[]>;
type AlertState = keyof typeof alertStates;

const alertId = 'alert-1';
const alertCommands = {
  RaiseAlert: { type: 'RaiseAlert', ...here },
  ShowAlert: { type: 'ShowAlert', alertId, postId: 'post-1' },
  'ShowAlert at a second post': { type: 'ShowAlert', alertId, postId: 'post-2' },
  RespondToAlert: { type: 'RespondToAlert', alertId, guardId: 'li' },
  CloseAlert: { type: 'CloseAlert', alertId, closedBy: 'li', reason: 'handled' },
  'CloseAlert by the caller': { type: 'CloseAlert', alertId, closedBy: 'zhao', reason: 'false-alarm' },
} as const satisfies Record<string, HallCommand>;
type AlertCommandName = keyof typeof alertCommands;

const gone = { 'alert-unknown': ['unknown'], 'alert-closed': ['closed'] } as const;
const open = ['raised', 'shown', 'escalated', 'responding'] as const;

const alertTable: Record<AlertCommandName, Row<AlertState>> = {
  RaiseAlert: { AlertRaised: ['unknown', 'closed'], nothing: open },
  ShowAlert: { ...gone, AlertShown: ['raised', 'escalated'], nothing: ['shown', 'responding'] },
  'ShowAlert at a second post': { ...gone, AlertShown: open },
  RespondToAlert: { ...gone, AlertResponded: ['raised', 'shown', 'escalated'], nothing: ['responding'] },
  CloseAlert: { ...gone, AlertClosed: open },
  'CloseAlert by the caller': { ...gone, 'alert-closed-by-caller': open },
};

const helpCalled: HallEvent = { type: 'HelpCalled', kioskId: 'kiosk-1', at: 1 };
const helpAnswered: HallEvent = { type: 'HelpAnswered', kioskId: 'kiosk-1', staffId: 'zhao', at: 2 };
const helpStates = {
  quiet: [{ ...helpCalled, kioskId: 'kiosk-2' }],
  calling: [helpCalled],
  answered: [helpCalled, helpAnswered],
  over: [helpCalled, helpAnswered, { type: 'HelpEnded', kioskId: 'kiosk-1', by: 'zhao', at: 3 }],
} satisfies Record<string, HallEvent[]>;
const helpCommands = {
  CallHelp: { type: 'CallHelp', kioskId: 'kiosk-1' },
  AnswerHelp: { type: 'AnswerHelp', kioskId: 'kiosk-1', staffId: 'li' },
  EndHelp: { type: 'EndHelp', kioskId: 'kiosk-1', by: null },
} as const satisfies Record<string, HallCommand>;
const noHelp = ['quiet', 'over'] as const;

const helpTable: Record<keyof typeof helpCommands, Row<keyof typeof helpStates>> = {
  CallHelp: { HelpCalled: noHelp, nothing: ['calling', 'answered'] },
  AnswerHelp: { 'help-not-called': noHelp, HelpAnswered: ['calling'], nothing: ['answered'] },
  EndHelp: { nothing: noHelp, HelpEnded: ['calling', 'answered'] },
};

describe('every command in every state', () => {
  it.each(cells(ticketTable, ticketCommands, ticketStates))(
    '[O1.1] [O1.3] [K13.1] answers $name on a ticket $state with $outcome',
    expectOutcome,
  );

  const here900 = [issued('A900', 40), atZhaos.called('A900', 50), atZhaos.started('A900', 60)];
  const whileBusy = Object.fromEntries(
    Object.entries(ticketStates)
      .filter(([state]) => !state.endsWith(' here'))
      .map(([state, events]) => [state, [...events, ...here900]]),
  );

  it.each(cells(busyTable, ticketCommands, whileBusy))(
    '[O1.1] [O1.3] answers $name on a ticket $state with $outcome while somebody else is at the counter',
    expectOutcome,
  );

  it.each(cells(counterTable, counterCommands, counterStates))(
    '[A3.2] [A3.3] [A3.4] [A3.5] answers $name at a counter $state with $outcome',
    expectOutcome,
  );

  it.each(cells(alertTable, alertCommands, alertStates))(
    '[S1.1] [S2.1] [S3.1] answers $name for an alert $state with $outcome',
    expectOutcome,
  );

  it.each(cells(helpTable, helpCommands, helpStates))(
    '[K8.3] answers $name at a kiosk $state with $outcome',
    expectOutcome,
  );
});
