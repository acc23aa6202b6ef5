import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import type { SimulatedCard } from '../../../devices/simulated-cards.ts';
import { temporaryFolder } from '../../support/temporary-store.ts';

export const wang = { name: '王建国', number: '510603195804120513' };
export const chen = { name: '陈䶮', number: '510626198802290197' };
const cards: SimulatedCard[] = [
  { id: 'wang', card: wang },
  { id: 'chen', card: chen },
];

type AgentSettings = Record<string, unknown> & {
  /** As it was given at enrolment. */
  readonly deviceKey?: string;
};

/** The settings of an agent beside `kiosk-1`, with changes, in a file of a folder of its own. @returns its path */
export async function agentFile({ deviceKey, ...changes }: AgentSettings): Promise<string> {
  const folder = await temporaryFolder();
  if (deviceKey !== undefined) {
    await mkdir(join(folder, 'agent-data'));
    await writeFile(join(folder, 'agent-data', 'device.key'), deviceKey);
  }
  const reader = { kind: 'simulated', cardsFile: 'cards.json' };
  await writeFile(join(folder, 'cards.json'), JSON.stringify(cards));
  const file = join(folder, 'agent.json');
  await writeFile(file, JSON.stringify({ deviceId: 'reader-1', kioskId: 'kiosk-1', reader, ...changes }));
  return file;
}

/** The device agent as a person starts it, with its terminal. */
export class AgentProcess {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #exit: Promise<number | null>;
  #shown = '';
  #said = '';

  private constructor(child: ChildProcessWithoutNullStreams) {
    this.#child = child;
    this.#exit = once(child, 'close').then(([code]: (number | null)[]) => code ?? null);
    child.stdout.setEncoding('utf8').on('data', (text: string) => (this.#shown += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (this.#said += text));
  }

  static run(...parameters: string[]): AgentProcess {
    const child = spawn(process.execPath, ['--import', 'tsx', 'devices/main.ts', ...parameters]);
    onTestFinished(() => void child.kill('SIGKILL'));
    return new AgentProcess(child);
  }

  /** Starts it with the settings of {@link agentFile}. */
  static async start(changes: AgentSettings): Promise<AgentProcess> {
    return AgentProcess.run('--config', await agentFile(changes));
  }

  /** Starts it and waits until it is connected. */
  static async connected(changes: AgentSettings): Promise<AgentProcess> {
    const agent = await AgentProcess.start(changes);
    await agent.says(/^Connected/);
    return agent;
  }

  /** All that stands on its terminal. */
  get terminal(): string {
    return `${this.#shown}${this.#said}`;
  }

  /** The lines it has logged. */
  get log(): string[] {
    return this.#said.split('\n').slice(0, -1);
  }

  layOn(id: string): void {
    this.#child.stdin.write(`${id}\n`);
  }

  closeTerminal(): void {
    this.#child.stdin.end();
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exit;
  }

  /** It does nothing more, and its lines stay open. */
  freeze(): void {
    this.#child.kill('SIGSTOP');
  }

  terminate(): void {
    this.#child.kill('SIGTERM');
  }

  /** Waits until at least this many logged lines are like this. */
  async says(line: RegExp, times = 1): Promise<void> {
    const found = () => this.log.filter((said) => line.test(said)).length;
    await vi.waitFor(() => expect(found(), this.log.join('\n')).toBeGreaterThanOrEqual(times), { timeout: 15_000 });
  }

  /** Its exit code, once it has ended. */
  ended(): Promise<number | null> {
    return this.#exit;
  }
}
