import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Makes the clips of the kiosk's bundled voice that are missing or out of date: `npm run voice`, and all of them anew
 * with `npm run voice -- --all`. Needs the programs espeak-ng and opusenc.
 */
const folder = 'kiosk/voice';
const run = promisify(execFile);

type Manifest = Record<string, Record<string, { text: string; clips: string[] }>>;

const voices = { 'zh-CN': 'cmn', en: 'en-gb' } as const;
type Language = keyof typeof voices;

/** What a clip of one character or number says; its name is `symbol-` and the key. */
const letters = Object.fromEntries([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => [letter, letter]));
const numbers = (...words: (string | number)[]) => Object.fromEntries(words.map((word) => [word, String(word)]));
const symbols: Record<Language, Record<string, string>> = {
  'zh-CN': {
    ...letters,
    ...Object.fromEntries([...'零一二三四五六七八九'].map((word, digit) => [digit, word])),
    ...{ '10': '十', '100': '百', '1000': '千', '2-of': '两' },
  },
  en: {
    ...letters,
    ...numbers(...Array.from({ length: 21 }, (_, number) => number), 30, 40, 50, 60, 70, 80, 90),
    ...{ '100': 'hundred', '1000': 'thousand' },
  },
};

/** The messages that are read aloud are the keys of two tables, one a line. */
async function spokenIds(): Promise<string[]> {
  const table = await readFile('kiosk/spoken-sentences.ts', 'utf8');
  return [...table.matchAll(/^ {2}(\w+): m\.\1,$/gm)].flatMap(([, id]) => id ?? []);
}

async function messagesOf(language: Language): Promise<Record<string, string>> {
  const files = [`kiosk/messages/${language}.json`, `ui/messages/${language}.json`];
  const read = await Promise.all(files.map(async (file) => JSON.parse(await readFile(file, 'utf8')) as object));
  return Object.assign({}, ...read) as Record<string, string>;
}

/** `前面还有 {count} 个号` is two clips with a number between them. */
function piecesOf(id: string, text: string): { name: string; words: string | null }[] {
  const pieces = text.split(/(\{\w+\})/).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  if (pieces.length === 1) return [{ name: id, words: text }];
  return pieces.map((piece, at) =>
    piece.startsWith('{') ? { name: piece, words: null } : { name: `${id}-${at + 1}`, words: piece },
  );
}

async function render(words: string, language: Language, file: string, scratch: string): Promise<void> {
  const wave = join(scratch, 'clip.wav');
  await run('espeak-ng', [
    '-v',
    voices[language],
    '-s',
    '145',
    '-g',
    '2',
    '-z',
    '-w',
    wave,
    words.replace(/[“”"]/g, ' '),
  ]);
  await run('opusenc', ['--quiet', '--bitrate', '13', '--discard-comments', wave, file]);
}

async function renderLanguage(language: Language, before: Manifest, all: boolean, scratch: string) {
  const target = join(folder, language);
  await mkdir(target, { recursive: true });
  const there = new Set(await readdir(target));
  const kept = new Set<string>();
  const make = async (name: string, words: string, stale: boolean) => {
    const file = `${name}.opus`;
    kept.add(file);
    if (all || stale || !there.has(file)) await render(words, language, join(target, file), scratch);
  };
  for (const [name, words] of Object.entries(symbols[language])) await make(`symbol-${name}`, words, false);
  const messages = await messagesOf(language);
  const sentences: Manifest[string] = {};
  for (const id of await spokenIds()) {
    const text = messages[id];
    if (typeof text !== 'string') throw new Error(`${id} has no plain text in ${language}`);
    const pieces = piecesOf(id, text);
    for (const { name, words } of pieces) {
      if (words !== null) await make(name, words, before[language]?.[id]?.text !== text);
    }
    sentences[id] = { text, clips: pieces.map(({ name }) => name) };
  }
  for (const file of there) if (!kept.has(file)) await rm(join(target, file));
  return sentences;
}

const all = process.argv.includes('--all');
const scratch = await mkdtemp(join(tmpdir(), 'houtan-voice-'));
const manifestFile = join(folder, 'manifest.json');
const before = JSON.parse(await readFile(manifestFile, 'utf8').catch(() => '{}')) as Manifest;
try {
  const manifest = {
    'zh-CN': await renderLanguage('zh-CN', before, all, scratch),
    en: await renderLanguage('en', before, all, scratch),
  };
  await writeFile(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
} finally {
  await rm(scratch, { recursive: true });
}
