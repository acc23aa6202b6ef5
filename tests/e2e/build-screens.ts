import { buildScreens } from '../../server/build-screens.ts';

/** Vitest's global setup: the tests see the screens as they are now. */
export const setup = buildScreens;
