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
