import { guardRequests, type GuardNotices, type GuardRequests } from '../../contract/guard.ts';
import { guardRequest } from '../application/guard-requests.ts';
import { staffHelpRequest } from '../application/help-requests.ts';
import { guardPostOf } from '../application/views/guard-post.ts';
import { admitPeople } from './admit.ts';
import { answerRequests } from './answer-requests.ts';
import { coalesced } from './coalesced.ts';
import type { HallEdge } from './hall-edge.ts';
import type { TypedNamespace } from './typed-namespace.ts';

/** Guard posts: all see the same alerts. */
export function openGuardNamespace(namespace: TypedNamespace<GuardRequests, GuardNotices>, edge: HallEdge): void {
  const { writer, posts } = edge;
  const view = () => guardPostOf(edge, writer.day);
  namespace.use(admitPeople(edge, 'guard'));
  namespace.on('connection', (socket) => {
    const guardId = socket.data.id;
    const actor = { kind: 'guard', id: guardId } as const;
    posts.joined(socket.id);
    socket.on('disconnect', () => posts.left(socket.id));
    answerRequests(
      socket,
      guardRequests,
      {
        'alert:show': (request) => {
          posts.named(socket.id, request.postId);
          return writer.submit(guardRequest('alert:show', guardId, request));
        },
        'alert:respond': (request) => writer.submit(guardRequest('alert:respond', guardId, request)),
        'alert:close': (request) => writer.submit(guardRequest('alert:close', guardId, request)),
        'help:answer': (request) => writer.submit(staffHelpRequest('help:answer', actor, request)),
        'help:end': (request) => writer.submit(staffHelpRequest('help:end', actor, request)),
      },
      edge,
    );
    socket.emit('post:changed', view());
  });
  const publish = coalesced(() => void namespace.emit('post:changed', view()), edge.onFault);
  writer.onChange(publish);
  posts.onChange(publish);
}
