import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { StartupError } from './startup-error.ts';

/** A setting whose every fault is told in the same words: `must be …`, to stand behind the name of its field. */
export function setting<Value>(schema: z.ZodType<Value>, words: string) {
  return z.custom<Value>((value) => schema.safeParse(value).success, words);
}

/**
 * Reads a JSON file that a person wrote.
 *
 * @throws StartupError naming the file and each field that is wrong, never what stands in the field: it may be a key
 * or somebody's number
 */
export async function readSettings<Settings>(file: string, schema: z.ZodType<Settings>): Promise<Settings> {
  const parsed = schema.safeParse(await readJson(file));
  if (parsed.success) return parsed.data;
  throw new StartupError(`Wrong setting in ${file}: ${parsed.error.issues.flatMap(faultsOf).join('; ')}.`);
}

async function readJson(file: string): Promise<unknown> {
  const bytes = await readFile(file).catch((fault: NodeJS.ErrnoException) => {
    throw new StartupError(`The file ${file} cannot be read (${fault.code ?? fault.name}).`);
  });
  try {
    // Takes off the byte order mark of Windows editors, and refuses GBK, which would garble every name.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (fault) {
    throw new StartupError(`The file ${file} is not ${fault instanceof SyntaxError ? 'JSON' : 'saved as UTF-8'}.`);
  }
}

function faultsOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `"${z.core.toDotPath([...issue.path, key])}" is not a setting`);
  }
  return [issue.path.length === 0 ? `the file ${issue.message}` : `"${z.core.toDotPath(issue.path)}" ${issue.message}`];
}
