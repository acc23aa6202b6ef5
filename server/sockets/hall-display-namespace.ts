import { hallDisplayRequests, type HallDisplayNotices, type HallDisplayRequests } from '../../contract/hall-display.ts';
import { boardOf } from '../application/views/board.ts';
import { admitDevices } from './admit.ts';
import { answerRequests } from './answer-requests.ts';
import { coalesced } from './coalesced.ts';
import type { HallEdge } from './hall-edge.ts';
import type { TypedNamespace } from './typed-namespace.ts';

/** Hall displays: the whole board at connect and after each change. They ask for nothing. */
export function openHallDisplayNamespace(
  namespace: TypedNamespace<HallDisplayRequests, HallDisplayNotices>,
  edge: HallEdge,
): void {
  const { inForce, writer, now } = edge;
  const view = () => boardOf(inForce.hall, writer.day, now());
  namespace.use(admitDevices(edge, 'hall-display', null));
  namespace.on('connection', (socket) => {
    answerRequests(socket, hallDisplayRequests, {}, edge);
    socket.emit('board:changed', view());
  });
  const tellAll = coalesced(() => void namespace.emit('board:changed', view()), edge.onFault);
  writer.onChange(tellAll);
  edge.opening.onChange(tellAll);
}
