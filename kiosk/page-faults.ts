import type { SelfTestFault } from '../contract/kiosk-devices.ts';

interface Findings {
  /** Each piece of the screens' font, loaded or not. */
  fonts: readonly PromiseSettledResult<unknown>[];
  /** The browser can play clips, or this machine speaks by itself. */
  speaks: boolean;
  /** Of the window, CSS pixels. */
  width: number;
  height: number;
  startsOffline: boolean;
}

/** As the screens are laid out: upright or across. */
const smallest = [
  { width: 1080, height: 1920 },
  { width: 1280, height: 800 },
] as const;

/** What a machine with these findings lacks for a kiosk. */
export function pageFaults({ fonts, speaks, width, height, startsOffline }: Findings): SelfTestFault[] {
  const fontsLack = fonts.length === 0 || fonts.some(({ status }) => status === 'rejected');
  const fits = smallest.some((least) => width >= least.width && height >= least.height);
  return [
    ...(fontsLack ? ['fonts-missing' as const] : []),
    ...(speaks ? [] : ['voice-missing' as const]),
    ...(fits ? [] : ['screen-small' as const]),
    ...(startsOffline ? [] : ['offline-impossible' as const]),
  ];
}
