import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Hall } from './application/hall.ts';
import { StartupError } from './startup-error.ts';

/**
 * Reads a hall's plan file (JSON, see docs/operations.md).
 *
 * @throws StartupError naming what is wrong with it
 */
export async function loadHall(file: string): Promise<Hall> {
  const parsed = Hall.safeParse(await readJson(file));
  if (parsed.success) return parsed.data;
  throw new StartupError(`The plan ${file} cannot be used.\n${z.prettifyError(parsed.error)}`);
}

async function readJson(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new StartupError(`The plan ${file} cannot be read.`);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new StartupError(`The plan ${file} is not JSON.`);
  }
}
