import { refused } from '../../contract/answer.ts';
import type { HelpAtKiosk } from '../../contract/help.ts';
import { kioskRequests, type Card, type KioskNotices, type KioskRequests } from '../../contract/kiosk.ts';
import type { PrintState } from '../../contract/print.ts';
import { helpAtKiosk, visitorsHelpRequest } from '../application/help-requests.ts';
import { lookAtAppointment, lookAtDocument } from '../application/look-at-document.ts';
import { lookAtPrintJob } from '../application/look-at-print-job.ts';
import { lookAtTicket } from '../application/look-at-ticket.ts';
import { divisions } from '../application/divisions.ts';
import { previewVisit } from '../application/preview-visit.ts';
import { documentKeyOf, registerVisit } from '../application/register-visit.ts';
import { reprintTicket, returnTicket } from '../application/standing-tickets.ts';
import { hallAtKiosk } from '../application/views/hall-at-kiosk.ts';
import { admitDevices } from './admit.ts';
import { answerRequests, type Handlers } from './answer-requests.ts';
import { coalesced } from './coalesced.ts';
import { documentLookLimit } from './document-look-limit.ts';
import type { HallEdge } from './hall-edge.ts';
import type { TypedNamespace } from './typed-namespace.ts';

/** How many wait, and what the hall is like: nobody at a kiosk reads faster, and each of many kiosks is told all of it. */
const tellEveryMs = 250;

export interface KioskNamespace {
  /** A reader took a card: it goes to the screen of its own kiosk only. False when that kiosk is not there. */
  presentCard(kioskId: string, card: Card): boolean;
  printJobChanged(kioskId: string, printJobId: string, print: PrintState): void;
}

/** Kiosks: visitors register; each kiosk hears of its own cards and print jobs. */
export function openKioskNamespace(
  namespace: TypedNamespace<KioskRequests, KioskNotices>,
  edge: HallEdge,
): KioskNamespace {
  const { inForce, writer, kioskDevices, now } = edge;
  const sampleCards = edge.sampleCards.map(({ id, name, note }) => ({ id, name, note }));
  const view = () => hallAtKiosk(inForce.hall, writer.day, sampleCards, now());
  const tellAll = coalesced(() => void namespace.emit('hall:changed', view()), edge.onFault, tellEveryMs);
  const mayLook = documentLookLimit(edge.log);
  const opened: KioskNamespace = {
    presentCard: (kioskId, card) => {
      namespace.to(kioskId).emit('card:presented', card);
      return namespace.adapter.rooms.has(kioskId);
    },
    printJobChanged: (kioskId, printJobId, print) =>
      namespace.to(kioskId).emit('print-job:changed', { printJobId, print }),
  };
  namespace.use(
    admitDevices(
      edge,
      'kiosk',
      inForce.hall.kiosks.map(({ id }) => id),
    ),
  );
  namespace.on('connection', async (socket) => {
    await socket.join(socket.data.id);
    answerRequests(socket, kioskRequests, kioskHandlers(socket.data.id, edge, { ...opened, mayLook }), edge);
    socket.emit('hall:changed', view());
    socket.emit('help:changed', helpAtKiosk(writer.day, socket.data.id));
    socket.emit('devices:changed', kioskDevices.of(socket.data.id));
    void kioskDevices.look([socket.data.id]);
  });
  writer.onChange(tellAll);
  edge.opening.onChange(tellAll);
  kioskDevices.onChange((kioskId, devices) => namespace.to(kioskId).emit('devices:changed', devices));
  const told = new Map<string, HelpAtKiosk>();
  writer.onChange((day) => {
    for (const { id } of inForce.hall.kiosks) {
      const help = helpAtKiosk(day, id);
      if (help !== (told.get(id) ?? 'none')) namespace.to(id).emit('help:changed', help);
      told.set(id, help);
    }
  });
  return opened;
}

type Beside = Pick<KioskNamespace, 'presentCard'> & { readonly mayLook: (kioskId: string) => Promise<boolean> };

function kioskHandlers(kioskId: string, edge: HallEdge, { presentCard, mayLook }: Beside): Handlers<KioskRequests> {
  const { inForce, writer, printJobs, documents, appointments, sampleCards, log, now, newId } = edge;
  const actor = { kind: 'kiosk', id: kioskId } as const;
  return {
    'divisions:list': () => ({ ok: true, value: divisions }),
    'visit:preview': ({ documentNumber: key, appointmentKey, ...matter }) => {
      const { appointment } = documents.historyOf(key, matter.categoryId, now(), appointmentKey);
      const agreed = appointment?.at ?? null;
      return { ok: true, value: previewVisit(inForce.hall, writer.day, matter, { agreed, now: now() }) };
    },
    'visit:register': ({ appointmentKey, ...request }) => {
      const key = documentKeyOf(request.identity);
      // In its turn: another kiosk may have registered the same document a moment before.
      return writer.submit((hall) => {
        const history = documents.historyOf(key, request.categoryId, now(), appointmentKey);
        return registerVisit(hall, kioskId, request, history, newId);
      });
    },
    'ticket:reprint': (request) => {
      const key = documentKeyOf(request.identity);
      // Only the document a ticket was taken with brings it back: a number alone could be read off a stranger's paper.
      const own = key !== null && documents.hasTicket(key, request.number);
      if (!own) return refused('registration-unknown');
      const appointedAt = appointments.timeOf(request.number);
      return writer.submit((hall) =>
        reprintTicket(hall, { actor, printerId: kioskId, ...request }, appointedAt, newId),
      );
    },
    'document:look': documentLook(kioskId, edge, mayLook),
    'appointment:look': async ({ key }) => {
      if (!(await mayLook(kioskId))) return refused('too-many-requests');
      const found = appointments.withKey(key, now());
      if (found === null) return refused('appointment-unknown');
      return { ok: true, value: lookAtAppointment(inForce.hall, found, now()) };
    },
    'help:call': (request) => writer.submit(visitorsHelpRequest('help:call', kioskId, request)),
    'help:cancel': (request) => writer.submit(visitorsHelpRequest('help:cancel', kioskId, request)),
    'ticket:look': ({ number }) => lookAtTicket(inForce.hall, writer.day, number),
    'ticket:return': (request) => writer.submit((hall) => returnTicket(hall, kioskId, request)),
    'self-test:tell': ({ faults }) => {
      log[faults.length > 0 ? 'warn' : 'info']({ kioskId, faults }, 'self-test of a kiosk');
      return { ok: true, value: null };
    },
    'print-job:look': (request) => lookAtPrintJob(printJobs, actor, request),
    'sample-card:present': ({ sampleId }) => {
      const sample = sampleCards.find(({ id }) => id === sampleId);
      if (sample === undefined) return refused('sample-unknown');
      presentCard(kioskId, sample.card);
      return { ok: true, value: null };
    },
  };
}

/** A number that is typed is no proof, so little is told for it, and not often. */
function documentLook(
  kioskId: string,
  edge: HallEdge,
  mayLook: Beside['mayLook'],
): Handlers<KioskRequests>['document:look'] {
  const { inForce, writer, documents, now } = edge;
  return async ({ identity }) => {
    const key = documentKeyOf(identity);
    if (key === null) return refused('registration-unknown');
    if (!(await mayLook(kioskId))) return refused('too-many-requests');
    const circumstances = { shown: identity.kind === 'card', now: now() };
    return { ok: true, value: lookAtDocument(inForce.hall, writer.day, documents.todayOf(key, now()), circumstances) };
  };
}
