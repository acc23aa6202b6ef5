import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Hall } from '../../server/application/hall.ts';

const projectFolder = resolve(import.meta.dirname, '../..');

export interface BenchServer {
  /** `http://127.0.0.1:43511` */
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * The server as a hall starts it, in a process of its own.
 *
 * @param folder empty; where the server keeps its data
 * @param differing settings from the environment
 */
export async function startBenchServer(
  hall: Hall,
  folder: string,
  differing: NodeJS.ProcessEnv = {},
): Promise<BenchServer> {
  const planFile = join(folder, 'plan.json');
  await writeFile(planFile, JSON.stringify(hall));
  const settings = {
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: folder,
    KEY_FILE: join(folder, 'key'),
    PLAN_FILE: planFile,
    LOG_LEVEL: 'error',
    DEMONSTRATION: 'on',
    ...differing,
  };
  const server = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: projectFolder,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // An orderly end would wait for the paper of every ticket.
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
