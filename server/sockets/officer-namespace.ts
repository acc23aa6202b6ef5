import { refused } from '../../contract/answer.ts';
import { officerRequests, type OfficerNotices, type OfficerRequests } from '../../contract/officer.ts';
import type { PrintState } from '../../contract/print.ts';
import type { RequestOf } from '../../contract/tables.ts';
import { staffHelpRequest } from '../application/help-requests.ts';
import { lookAtPrintJob } from '../application/look-at-print-job.ts';
import { lookAtTransferNotes } from '../application/look-at-transfer-notes.ts';
import { officerRequest, type OfficerUse } from '../application/officer-requests.ts';
import { revealRegistration } from '../application/reveal-registration.ts';
import { printSlip, reprintAtDesk } from '../application/staff-slips.ts';
import { deskOf } from '../application/views/desk.ts';
import { admitPeople } from './admit.ts';
import { answerRequests, type Handlers } from './answer-requests.ts';
import { coalesced } from './coalesced.ts';
import type { HallEdge } from './hall-edge.ts';
import type { TypedNamespace } from './typed-namespace.ts';

export interface OfficerNamespace {
  printJobChanged(officerId: string, printJobId: string, print: PrintState): void;
}

/** Officers: each has a desk of their own, published whole after each change. */
export function openOfficerNamespace(
  namespace: TypedNamespace<OfficerRequests, OfficerNotices>,
  edge: HallEdge,
): OfficerNamespace {
  const { writer, posts, now } = edge;
  const deskFor = (officerId: string) => deskOf(edge, writer.day, officerId, now());
  namespace.use(admitPeople(edge, 'officer'));
  namespace.on('connection', async (socket) => {
    const officerId = socket.data.id;
    await socket.join(officerId);
    answerRequests(socket, officerRequests, officerHandlers(officerId, edge), edge);
    socket.emit('desk:changed', deskFor(officerId));
  });
  const publish = coalesced(() => {
    for (const socket of namespace.sockets.values()) socket.emit('desk:changed', deskFor(socket.data.id));
  }, edge.onFault);
  writer.onChange(publish);
  posts.onChange(publish);
  edge.kioskDevices.onChange(publish);
  edge.opening.onChange(publish);
  return {
    printJobChanged: (officerId, printJobId, print) =>
      namespace.to(officerId).emit('print-job:changed', { printJobId, print }),
  };
}

function officerHandlers(officerId: string, edge: HallEdge): Handlers<OfficerRequests> {
  const { writer, registrations, printJobs, appointmentBook, accounts, now } = edge;
  const actor = { kind: 'officer', id: officerId } as const;
  const submit =
    <Name extends OfficerUse>(name: Name) =>
    (request: RequestOf<OfficerRequests, Name>) =>
      writer.submit(officerRequest(name, officerId, request));
  return {
    'counter:open': submit('counter:open'),
    'counter:close': submit('counter:close'),
    'counter:pause': submit('counter:pause'),
    'counter:resume': submit('counter:resume'),
    'counter:hand-over': submit('counter:hand-over'),
    'counter:take-over': submit('counter:take-over'),
    'ticket:call-next': submit('ticket:call-next'),
    'ticket:call-chosen': async (request) =>
      (await accounts.mayCallChosen(officerId)) ? submit('ticket:call-chosen')(request) : refused('not-permitted'),
    'ticket:recall': submit('ticket:recall'),
    'ticket:record-no-show': submit('ticket:record-no-show'),
    'ticket:cancel': submit('ticket:cancel'),
    'ticket:hold': submit('ticket:hold'),
    'ticket:return': submit('ticket:return'),
    'ticket:transfer': submit('ticket:transfer'),
    'ticket:recuse': submit('ticket:recuse'),
    'ticket:undo': submit('ticket:undo'),
    'interview:start': submit('interview:start'),
    'interview:complete': submit('interview:complete'),
    'alert:raise': submit('alert:raise'),
    'help:answer': (request) => writer.submit(staffHelpRequest('help:answer', actor, request)),
    'help:end': (request) => writer.submit(staffHelpRequest('help:end', actor, request)),
    'registration:reveal': (request) => revealRegistration(writer.day, registrations, officerId, request, now()),
    'appointments:of-day': (request) => appointmentBook.ofDay(request),
    'appointment:make': (request) => appointmentBook.make(officerId, request),
    'appointment:cancel': (request) => appointmentBook.cancel(officerId, request),
    'appointments:import': (request) => appointmentBook.import(officerId, request),
    'slip:print': (request) => printSlip(edge, officerId, request),
    'ticket:reprint': (request) => reprintAtDesk(edge, officerId, request),
    'print-job:look': (request) => lookAtPrintJob(printJobs, actor, request),
    'transfer-notes:look': (request) => lookAtTransferNotes(writer.day, edge, officerId, request, now()),
  };
}
