import { m } from '../ui/generated/messages.js';
import type { Help } from './help.svelte.ts';

/** How the call for a person stands, in the words of the help panel. */
export function helpWords({ state, unreached }: Pick<Help, 'state' | 'unreached'>): string {
  if (unreached) return m.kiosk_help_unreached();
  switch (state) {
    case 'none':
      return m.kiosk_help_where();
    case 'called':
      return m.kiosk_help_called();
    case 'coming':
      return m.kiosk_help_coming();
    default:
      return state satisfies never;
  }
}

/** The word on the button that opens the help panel. */
export function helpButtonWords({ state }: Pick<Help, 'state'>): string {
  switch (state) {
    case 'none':
      return m.kiosk_help();
    case 'called':
      return m.kiosk_help_waiting();
    case 'coming':
      return m.kiosk_help_on_way();
    default:
      return state satisfies never;
  }
}
