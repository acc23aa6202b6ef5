import type { AlertView } from '../../../contract/alert-view.ts';
import type { Alert } from '../../domain/alert.ts';
import type { Directory } from '../directory.ts';
import type { GuardPosts } from '../guard-posts.ts';
import type { PlanInForce } from '../plan-in-force.ts';

export interface AlertWords {
  readonly inForce: PlanInForce;
  readonly directory: Directory;
  readonly posts: GuardPosts;
}

/** An alert with the names a screen needs. */
export function alertViewOf({ inForce, directory, posts }: AlertWords, alert: Alert): AlertView {
  const { id, counterId, ticketNumber, raisedBy, raisedAt, status, shownAt, escalatedAt } = alert;
  const counter = inForce.counter(counterId);
  const answered = alert.status === 'responding' || alert.status === 'closed' ? alert : null;
  const closed = alert.status === 'closed' ? alert : null;
  const nameOf = (accountId: string | null | undefined) => (accountId ? directory.nameOf(accountId) : null);
  return {
    id,
    counterNumber: counter?.number ?? null,
    counterName: counter?.name ?? { zh: counterId, en: counterId },
    ticketNumber,
    raisedBy: directory.nameOf(raisedBy),
    raisedAt,
    status,
    shownAtPosts: shownAt.filter((postId) => posts.isOnline(postId)).length,
    escalated: escalatedAt !== null,
    respondedBy: nameOf(answered?.respondedBy),
    respondedAt: answered?.respondedAt ?? null,
    closedBy: nameOf(closed?.closedBy),
    closedAt: closed?.closedAt ?? null,
    closeReason: closed?.closeReason ?? null,
  };
}
