import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HeldJob } from '../contract/agent.ts';
import type { PrintOutcome } from '../contract/print.ts';

const suffix = '.json';
const idFile = 'journal-id';
/** Some weeks of a busy kiosk. By number and not by age: a machine beside a kiosk may have any date. */
const mostKept = 10_000;
/** How many come before it is looked again whether there are too many. */
const tidiedEvery = 500;

/**
 * What became of each job that came here, on disk before its first byte leaves: after a crash of the agent, of the server or of both
 * nothing is printed twice, and nothing is said that is not known (mission P3). It holds no words of any slip.
 */
export class PrintJournal {
  /** Tells journals apart: of a folder that was lost or copied to another machine. */
  readonly id: string;
  readonly #folder: string;
  #untilTidied = tidiedEvery;

  private constructor(folder: string, id: string) {
    this.#folder = folder;
    this.id = id;
  }

  /** Opens it, or begins it. */
  static async open(folder: string): Promise<PrintJournal> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, idFile);
    await writeFile(path, randomUUID(), { mode: 0o600, flag: 'wx', flush: true }).catch(unlessThere);
    const journal = new PrintJournal(folder, (await readFile(path, 'utf8')).trim());
    await journal.#tidy();
    return journal;
  }

  /** True for the first who asks, of all agents that share the folder; then it is on disk that this job is in hand. */
  async claim(jobId: string): Promise<boolean> {
    this.#untilTidied -= 1;
    if (this.#untilTidied === 0) await this.#tidy();
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
      unlessThere(fault);
      return false;
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

  /** Forgets the oldest of too many. */
  async #tidy(): Promise<void> {
    this.#untilTidied = tidiedEvery;
    const names = (await readdir(this.#folder)).filter((name) => name.endsWith(suffix));
    if (names.length <= mostKept) return;
    const dated = await Promise.all(
      names.map(async (name) => ({ name, at: (await stat(join(this.#folder, name))).mtimeMs })),
    );
    dated.sort((one, other) => other.at - one.at);
    for (const { name } of dated.slice(mostKept)) await rm(join(this.#folder, name), { force: true });
  }

  /** Its id is a UUID by the contract, and so a safe name. */
  #path(jobId: string): string {
    return join(this.#folder, `${jobId}${suffix}`);
  }
}

function unlessThere(fault: unknown): void {
  if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
}
