import { guardRequests, type GuardNotices, type GuardRequests } from '../../contract/guard.ts';
import { guardRequest } from '../application/guard-requests.ts';
import { guardPostOf } from '../application/views/guard-post.ts';
import { admitPeople } from './admit.ts';
import { answerRequests } from './answer-requests.ts';
import { coalesced } from './coalesced.ts';
import type { HallEdge } from './hall-edge.ts';
import type { TypedNamespace } from './typed-namespace.ts';

/** Guard posts: all see the same alerts. */
export function openGuardNamespace(namespace: TypedNamespace<GuardRequests, GuardNotices>, edge: HallEdge): void {
  const { hall, writer, directory } = edge;
  const view = () => guardPostOf(hall, writer.day, directory);
  namespace.use(admitPeople(edge, 'guard'));
  namespace.on('connection', (socket) => {
    const guardId = socket.data.id;
    answerRequests(
      socket,
      guardRequests,
      {
        'alert:show': (request) => writer.submit(guardRequest('alert:show', guardId, request)),
        'alert:respond': (request) => writer.submit(guardRequest('alert:respond', guardId, request)),
        'alert:close': (request) => writer.submit(guardRequest('alert:close', guardId, request)),
      },
      edge,
    );
    socket.emit('post:changed', view());
  });
  writer.onChange(coalesced(() => namespace.emit('post:changed', view())));
}
