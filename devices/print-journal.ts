import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HeldJob } from '../contract/agent.ts';
import type { PrintOutcome } from '../contract/print.ts';

const suffix = '.json';
/** Nobody asks for a job that is older. */
const keptForMs = 7 * 24 * 3_600_000;

/**
 * What became of each job that came here, on disk before its first byte leaves: after a crash of the agent, of the server or of both
 * nothing is printed twice, and nothing is said that is not known (mission P3). It holds no words of any slip.
 */
export class PrintJournal {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Opens it, and forgets what is too old. @param now milliseconds since 1970 UTC */
  static async open(folder: string, now: number): Promise<PrintJournal> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      if ((await stat(path)).mtimeMs < now - keptForMs) await rm(path, { force: true });
    }
    return new PrintJournal(folder);
  }

  /** True for the first who asks, of all agents that share the folder; then it is on disk that this job is in hand. */
  async claim(jobId: string): Promise<boolean> {
    // A job in hand of which nothing more is known.
    const sent: PrintOutcome = { state: 'sent' };
    try {
      const file = await open(this.#path(jobId), 'wx', 0o600);
      try {
        await file.writeFile(JSON.stringify(sent));
        await file.sync();
      } finally {
        await file.close();
      }
      return true;
    } catch (fault) {
      if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST') return false;
      throw fault;
    }
  }

  /** How far a job has come. */
  async note(jobId: string, outcome: PrintOutcome): Promise<void> {
    const draft = `${this.#path(jobId)}.draft`;
    await writeFile(draft, JSON.stringify(outcome), { mode: 0o600, flush: true });
    await rename(draft, this.#path(jobId));
  }

  /** A note that was cut off by a crash says no more than that the job was in hand. */
  async look(jobId: string): Promise<HeldJob> {
    const text = await readFile(this.#path(jobId), 'utf8').catch(() => undefined);
    if (text === undefined) return { state: 'unknown' };
    try {
      return HeldJob.parse(JSON.parse(text));
    } catch {
      return { state: 'sent' };
    }
  }

  /** Its id is a UUID by the contract, and so a safe name. */
  #path(jobId: string): string {
    return join(this.#folder, `${jobId}${suffix}`);
  }
}
