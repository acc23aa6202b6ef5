import type { Language } from '../../contract/primitives.ts';
import type { Clips } from '../clip-voice.ts';
import manifest from './manifest.json';

const files = import.meta.glob<string>('./*/*.opus', { eager: true, query: '?url', import: 'default' });

function addressesOf(language: Language): Record<string, string> {
  const folder = `./${language}/`;
  return Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => path.startsWith(folder))
      .map(([path, address]) => [path.slice(folder.length, -'.opus'.length), address]),
  );
}

/** The bundled clips of a language. The list is long: it is loaded when somebody first wants to hear them. */
export function bundledClips(language: Language): Clips {
  const sentences = Object.entries(manifest[language]).map(([id, { clips }]) => [id, clips] as const);
  return { sentences: Object.fromEntries(sentences), addresses: addressesOf(language) };
}
