import type { HallDay } from './day.ts';
import type { HelpEvent } from './events.ts';

export function evolveHelp(day: HallDay, event: HelpEvent): void {
  const { kioskId } = event;
  switch (event.type) {
    case 'HelpCalled':
      day.helpCalls.set(kioskId, { kioskId, calledAt: event.at, comingBy: null });
      return;
    case 'HelpAnswered': {
      const call = day.helpCalls.get(kioskId);
      if (call === undefined) throw new Error(`the log answers a call for help at ${kioskId}, where there was none`);
      day.helpCalls.set(kioskId, { ...call, comingBy: event.staffId });
      return;
    }
    case 'HelpEnded':
      day.helpCalls.delete(kioskId);
      return;
    default:
      event satisfies never;
  }
}
