import { MediaQuery } from 'svelte/reactivity';

/** Whether the screen stands on a desk, wider than high; a kiosk in a stele is portrait. */
export const landscape = new MediaQuery('orientation: landscape');
