import type { HelpAtKiosk, HelpCallView, StaffHelpRequests } from '../../contract/help.ts';
import type { RequestOf } from '../../contract/tables.ts';
import type { HallDay } from '../domain/day.ts';
import type { Directory } from './directory.ts';
import type { HallRequest } from './hall-writer.ts';
import type { Actor } from './actor.ts';

/** A visitor asks for a person at this kiosk, or needs nobody any more. */
export function visitorsHelpRequest(
  name: 'help:call' | 'help:cancel',
  kioskId: string,
  { requestId }: { requestId: string },
): HallRequest<null> {
  return {
    actor: { kind: 'kiosk', id: kioskId },
    requestId,
    name,
    command: name === 'help:call' ? { type: 'CallHelp', kioskId } : { type: 'EndHelp', kioskId, by: null },
    outcome: () => ({ value: null }),
  };
}

/** Somebody of the staff goes to a kiosk, or has helped there. */
export function staffHelpRequest(
  name: keyof StaffHelpRequests,
  actor: Actor & { kind: 'officer' | 'guard' },
  { requestId, kioskId }: RequestOf<StaffHelpRequests, keyof StaffHelpRequests>,
): HallRequest<null> {
  const { id } = actor;
  return {
    actor,
    requestId,
    name,
    command:
      name === 'help:answer' ? { type: 'AnswerHelp', kioskId, staffId: id } : { type: 'EndHelp', kioskId, by: id },
    outcome: () => ({ value: null }),
  };
}

/** The calls that are open, the oldest first. */
export function helpCallsOf({ helpCalls }: HallDay, directory: Directory): HelpCallView[] {
  return [...helpCalls.values()]
    .sort((one, other) => one.calledAt - other.calledAt)
    .map(({ kioskId, calledAt, comingBy }) => ({
      kioskId,
      calledAt,
      comingBy: comingBy === null ? null : directory.nameOf(comingBy),
    }));
}

export function helpAtKiosk({ helpCalls }: HallDay, kioskId: string): HelpAtKiosk {
  const call = helpCalls.get(kioskId);
  if (call === undefined) return 'none';
  return call.comingBy === null ? 'called' : 'coming';
}
