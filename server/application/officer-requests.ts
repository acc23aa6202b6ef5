import type { OfficerRequests } from '../../contract/officer.ts';
import type { ReplyOf, RequestOf } from '../../contract/tables.ts';
import type { HallCommand } from '../domain/commands.ts';
import type { HallDay } from '../domain/day.ts';
import { openAlertAt } from '../domain/decide-alert.ts';
import type { HallRequest } from './hall-writer.ts';

/** What an officer asks of the hall day; looking at a registration is not among it. */
export type OfficerUse = Exclude<keyof OfficerRequests, 'registration:reveal'>;

type ToCommand<Name extends OfficerUse> = (officerId: string, request: RequestOf<OfficerRequests, Name>) => HallCommand;

const commands: { [Name in OfficerUse]: ToCommand<Name> } = {
  'counter:open': (officerId, { counterId }) => ({ type: 'OpenCounter', counterId, officerId }),
  'counter:close': (officerId, { counterId }) => ({ type: 'CloseCounter', counterId, officerId }),
  'ticket:call-next': (officerId, { counterId }) => ({ type: 'CallNext', counterId, officerId }),
  'ticket:recall': (officerId, { counterId, number }) => ({ type: 'Recall', counterId, officerId, number }),
  'ticket:record-no-show': (officerId, { counterId, number }) => ({
    type: 'RecordNoShow',
    counterId,
    officerId,
    number,
  }),
  'ticket:cancel': (officerId, { counterId, number, reason }) => ({
    type: 'CancelTicket',
    counterId,
    officerId,
    number,
    reason,
  }),
  'interview:start': (officerId, { counterId, number }) => ({ type: 'StartInterview', counterId, officerId, number }),
  'interview:complete': (officerId, { counterId, number }) => ({
    type: 'CompleteInterview',
    counterId,
    officerId,
    number,
  }),
  'alert:raise': (officerId, { counterId }) => ({ type: 'RaiseAlert', counterId, officerId }),
};

type ToReply<Name extends OfficerUse> = (day: HallDay, counterId: string) => ReplyOf<OfficerRequests, Name>;

const replies: { [Name in OfficerUse]: ToReply<Name> } = {
  'counter:open': () => null,
  'counter:close': () => null,
  'ticket:call-next': (day, counterId) => ({ number: present(day.counters.get(counterId)?.ticketNumber) }),
  'ticket:recall': () => null,
  'ticket:record-no-show': () => null,
  'ticket:cancel': () => null,
  'interview:start': () => null,
  'interview:complete': () => null,
  'alert:raise': (day, counterId) => ({ alertId: present(openAlertAt(day, counterId)?.id) }),
};

/** One press at an officer's desk, as a request to the writer. */
export function officerRequest<Name extends OfficerUse>(
  name: Name,
  officerId: string,
  request: RequestOf<OfficerRequests, Name>,
): HallRequest<ReplyOf<OfficerRequests, Name>> {
  const { requestId, counterId } = request;
  return {
    actor: { kind: 'officer', id: officerId },
    requestId,
    name,
    command: commands[name](officerId, request),
    answer: (_events, day) => replies[name](day, counterId),
  };
}

function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('the day lacks what was just decided');
  return value;
}
