import type { SelfTestFault } from '../contract/kiosk-devices.ts';
import { canPlayClips, ownVoice } from './voices.ts';

/** As the screens are laid out: upright or across. */
const smallest = [
  { width: 1080, height: 1920 },
  { width: 1280, height: 800 },
] as const;

/** What this machine lacks for a kiosk. @param fonts loaded, or not */
export async function pageFaults(fonts: Promise<PromiseSettledResult<FontFace>[]>): Promise<SelfTestFault[]> {
  const fontsLack = (await fonts).some(({ status }) => status === 'rejected');
  const speaks = canPlayClips() || (await ownVoice('zh-CN')) !== null;
  const fits = smallest.some(({ width, height }) => innerWidth >= width && innerHeight >= height);
  return [
    ...(fontsLack ? ['fonts-missing' as const] : []),
    ...(speaks ? [] : ['voice-missing' as const]),
    ...(fits ? [] : ['screen-small' as const]),
    ...('serviceWorker' in navigator ? [] : ['offline-impossible' as const]),
  ];
}
