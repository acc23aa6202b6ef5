import type { HelpCommand } from './commands.ts';
import type { HallDay } from './day.ts';
import { happened, refused, type Context, type Decision } from './decision.ts';

export function decideHelp(day: HallDay, command: HelpCommand, { now }: Context): Decision {
  const { kioskId } = command;
  const call = day.helpCalls.get(kioskId);
  switch (command.type) {
    case 'CallHelp':
      return call === undefined ? happened({ type: 'HelpCalled', kioskId, at: now }) : happened();
    case 'AnswerHelp': {
      if (call === undefined) return refused('help-not-called');
      // Whoever comes second is shown who is on the way.
      if (call.comingBy !== null) return happened();
      return happened({ type: 'HelpAnswered', kioskId, staffId: command.staffId, at: now });
    }
    case 'EndHelp':
      return call === undefined ? happened() : happened({ type: 'HelpEnded', kioskId, by: command.by, at: now });
    default:
      return command satisfies never;
  }
}
