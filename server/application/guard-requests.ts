import type { GuardRequests } from '../../contract/guard.ts';
import type { StaffHelpRequests } from '../../contract/help.ts';
import type { RequestOf } from '../../contract/tables.ts';
import type { AlertCommand } from '../domain/commands.ts';
import type { HallRequest } from './hall-writer.ts';

type GuardUse = Exclude<keyof GuardRequests, keyof StaffHelpRequests>;

type ToCommand<Name extends GuardUse> = (guardId: string, request: RequestOf<GuardRequests, Name>) => AlertCommand;

const commands: { [Name in GuardUse]: ToCommand<Name> } = {
  'alert:show': (_guardId, { alertId, postId }) => ({ type: 'ShowAlert', alertId, postId }),
  'alert:respond': (guardId, { alertId }) => ({ type: 'RespondToAlert', alertId, guardId }),
  'alert:close': (guardId, { alertId, reason }) => ({ type: 'CloseAlert', alertId, closedBy: guardId, reason }),
};

/** One act on an alert at a guard post, as a request to the writer. */
export function guardRequest<Name extends GuardUse>(
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
