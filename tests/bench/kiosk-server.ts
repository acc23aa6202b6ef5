import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Hall } from '../../server/application/hall.ts';

const projectFolder = resolve(import.meta.dirname, '../..');

export interface KioskServer {
  /** `http://127.0.0.1:43511` */
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * The server as a hall starts it, in a process of its own, with simulated printers and the sample cards.
 *
 * @param folder empty; where the server keeps its data
 */
export async function startKioskServer(hall: Hall, folder: string): Promise<KioskServer> {
  const planFile = join(folder, 'plan.json');
  await writeFile(planFile, JSON.stringify(hall));
  const settings = { PORT: '0', DATA_DIR: folder, PLAN_FILE: planFile, LOG_LEVEL: 'error', DEMONSTRATION: 'on' };
  const server = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: projectFolder,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    const gone = server.exitCode ?? server.signalCode ?? once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
  };
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\/\/[\d.]+:\d+/.exec(line)?.[0];
    if (address !== undefined) return { address, stop };
  }
  throw new Error('the server did not start');
}
