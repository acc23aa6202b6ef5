import { createContext } from 'svelte';
import type { HallAtKiosk } from '../contract/kiosk.ts';
import type { Reception } from './reception.svelte.ts';
import type { Registration } from './registration.svelte.ts';

/** What every screen of the kiosk can see: one visitor, in one hall. */
export interface AtKiosk {
  readonly hall: HallAtKiosk;
  readonly registration: Registration;
  readonly reception: Reception;
}

export const [atKiosk, provideAtKiosk] = createContext<AtKiosk>();
