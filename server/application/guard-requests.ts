import type { GuardRequests } from '../../contract/guard.ts';
import type { RequestOf } from '../../contract/tables.ts';
import type { AlertCommand } from '../domain/commands.ts';
import type { HallRequest } from './hall-writer.ts';

type ToCommand<Name extends keyof GuardRequests> = (
  guardId: string,
  request: RequestOf<GuardRequests, Name>,
) => AlertCommand;

const commands: { [Name in keyof GuardRequests]: ToCommand<Name> } = {
  'alert:show': (_guardId, { alertId, postId }) => ({ type: 'ShowAlert', alertId, postId }),
  'alert:respond': (guardId, { alertId }) => ({ type: 'RespondToAlert', alertId, guardId }),
  'alert:close': (guardId, { alertId, reason }) => ({ type: 'CloseAlert', alertId, closedBy: guardId, reason }),
};

/** One act at a guard post, as a request to the writer. */
export function guardRequest<Name extends keyof GuardRequests>(
  name: Name,
  guardId: string,
  request: RequestOf<GuardRequests, Name>,
): HallRequest<null> {
  return {
    actor: { kind: 'guard', id: guardId },
    requestId: request.requestId,
    name,
    command: commands[name](guardId, request),
    outcome: () => ({ value: null }),
  };
}
