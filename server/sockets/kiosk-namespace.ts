import { refused } from '../../contract/answer.ts';
import { kioskRequests, type Card, type KioskNotices, type KioskRequests } from '../../contract/kiosk.ts';
import type { PrintState } from '../../contract/print.ts';
import { previewVisit } from '../application/preview-visit.ts';
import { documentNumberOf, registerVisit } from '../application/register-visit.ts';
import { reprintTicket, returnTicket } from '../application/standing-tickets.ts';
import { hallAtKiosk } from '../application/views/hall-at-kiosk.ts';
import { admitDevices } from './admit.ts';
import { answerRequests, type Handlers } from './answer-requests.ts';
import { coalesced } from './coalesced.ts';
import type { HallEdge } from './hall-edge.ts';
import type { TypedNamespace } from './typed-namespace.ts';

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
  const { hall, writer } = edge;
  const sampleCards = edge.sampleCards.map(({ id, name, note }) => ({ id, name, note }));
  const view = () => hallAtKiosk(hall, writer.day, sampleCards);
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
      hall.kiosks.map(({ id }) => id),
    ),
  );
  namespace.on('connection', async (socket) => {
    await socket.join(socket.data.id);
    answerRequests(socket, kioskRequests, kioskHandlers(socket.data.id, edge, opened), edge);
    socket.emit('hall:changed', view());
  });
  writer.onChange(coalesced(() => void namespace.emit('hall:changed', view()), edge.onFault));
  return opened;
}

function kioskHandlers(kioskId: string, edge: HallEdge, { presentCard }: KioskNamespace): Handlers<KioskRequests> {
  const { hall, writer, printJobs, documents, sampleCards, newId } = edge;
  return {
    'visit:preview': (request) => ({ ok: true, value: previewVisit(hall, writer.day, request) }),
    'visit:register': (request) => {
      const history = documents.historyOf(documentNumberOf(request.identity), request.categoryId);
      return writer.submit(registerVisit(hall, kioskId, request, history, newId));
    },
    'ticket:reprint': (request) => {
      const number = documentNumberOf(request.identity);
      // Only the document a ticket was taken with brings it back: a number alone could be read off a stranger's paper.
      const own = number !== null && documents.hasTicket(number, request.number);
      if (!own) return refused('registration-unknown');
      return writer.submit(reprintTicket(hall, kioskId, request, newId));
    },
    'ticket:return': (request) => writer.submit(returnTicket(hall, kioskId, request)),
    'print-job:look': async ({ printJobId }) => {
      const state = await printJobs.stateOf(printJobId, kioskId);
      return state === null ? refused('print-job-unknown') : { ok: true, value: state };
    },
    'sample-card:present': ({ sampleId }) => {
      const sample = sampleCards.find(({ id }) => id === sampleId);
      if (sample === undefined) return refused('sample-unknown');
      presentCard(kioskId, sample.card);
      return { ok: true, value: null };
    },
  };
}
