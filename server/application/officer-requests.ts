import type { AppointmentRequests } from '../../contract/appointments.ts';
import type { StaffHelpRequests } from '../../contract/help.ts';
import type { OfficerRequests } from '../../contract/officer.ts';
import type { StaffSlipRequests } from '../../contract/staff-slips.ts';
import type { ReplyOf, RequestOf } from '../../contract/tables.ts';
import type { HallCommand } from '../domain/commands.ts';
import type { HallDay } from '../domain/day.ts';
import { openAlertAt } from '../domain/decide-alert.ts';
import type { HallEvent } from '../domain/events.ts';
import type { HallRequest } from './hall-writer.ts';
import { keptTransferNote } from './kept-transfer-note.ts';

/** What an officer asks of the hall day at a counter; appointments and looking at what is personal are not among it. */
export type OfficerUse = Exclude<
  keyof OfficerRequests,
  | keyof AppointmentRequests
  | keyof StaffHelpRequests
  | keyof StaffSlipRequests
  | 'registration:reveal'
  | 'transfer-notes:look'
>;

type ToCommand<Name extends OfficerUse> = (
  officerId: string,
  request: Omit<RequestOf<OfficerRequests, Name>, 'requestId'>,
) => HallCommand;

const commands: { [Name in OfficerUse]: ToCommand<Name> } = {
  'counter:open': (officerId, request) => ({ ...request, type: 'OpenCounter', officerId }),
  'counter:close': (officerId, request) => ({ ...request, type: 'CloseCounter', officerId }),
  'counter:pause': (officerId, request) => ({ ...request, type: 'PauseCounter', officerId }),
  'counter:resume': (officerId, request) => ({ ...request, type: 'ResumeCounter', officerId }),
  'counter:hand-over': (officerId, request) => ({ ...request, type: 'HandOver', officerId }),
  'counter:take-over': (officerId, request) => ({ ...request, type: 'TakeOver', officerId }),
  'ticket:call-next': (officerId, request) => ({ ...request, type: 'CallNext', officerId }),
  'ticket:call-chosen': (officerId, request) => ({ ...request, type: 'CallChosen', officerId }),
  'ticket:recall': (officerId, request) => ({ ...request, type: 'Recall', officerId }),
  'ticket:record-no-show': (officerId, request) => ({ ...request, type: 'RecordNoShow', officerId }),
  'ticket:cancel': (officerId, request) => ({ ...request, type: 'CancelTicket', officerId }),
  'ticket:hold': (officerId, request) => ({ ...request, type: 'Hold', officerId }),
  'ticket:return': (officerId, { counterId, number, oldPlaceBecause }) => ({
    ...{ number, oldPlaceBecause, by: { counterId, officerId } },
    type: 'ReturnTicket',
  }),
  // The note is personal: the day does not hear of it.
  'ticket:transfer': (officerId, { counterId, number, to, comesBack }) => ({
    ...{ counterId, officerId, number, to, comesBack },
    type: 'Transfer',
  }),
  'ticket:recuse': (officerId, request) => ({ ...request, type: 'Recuse', officerId }),
  'ticket:undo': (officerId, request) => ({ ...request, type: 'Undo', officerId }),
  'interview:start': (officerId, request) => ({ ...request, type: 'StartInterview', officerId }),
  'interview:complete': (officerId, request) => ({ ...request, type: 'CompleteInterview', officerId }),
  'alert:raise': (officerId, request) => ({ ...request, type: 'RaiseAlert', officerId }),
};

/** One press at an officer's desk, as a request to the writer. */
export function officerRequest<Name extends OfficerUse>(
  name: Name,
  officerId: string,
  { requestId, ...request }: RequestOf<OfficerRequests, Name>,
): HallRequest<ReplyOf<OfficerRequests, Name>> {
  const { counterId, note = null }: { counterId: string; note?: string | null } = request;
  return {
    actor: { kind: 'officer', id: officerId },
    requestId,
    name,
    command: commands[name](officerId, request),
    outcome: (events, day) => ({
      value: replyTo(name, events, day, counterId) as ReplyOf<OfficerRequests, Name>,
      kept: keptTransferNote(note, events, day),
    }),
  };
}

function replyTo(
  name: OfficerUse,
  [event]: readonly HallEvent[],
  day: HallDay,
  counterId: string,
): ReplyOf<OfficerRequests, OfficerUse> {
  if (name === 'ticket:call-next' && event?.type === 'TicketCalled') return { number: event.number };
  if (name === 'alert:raise') {
    // A second press while the alert is open raises no other one.
    const alertId = event?.type === 'AlertRaised' ? event.alertId : openAlertAt(day, counterId)?.id;
    if (alertId !== undefined) return { alertId };
  }
  return null;
}
