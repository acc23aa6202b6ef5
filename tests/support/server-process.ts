import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

/** The server as a person starts it: a process of its own, which can be killed in the middle. */
export class ServerProcess {
  readonly address: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, address: string) {
    this.#child = child;
    this.address = address;
  }

  /**
   * Starts on a free port unless `PORT` says otherwise; resolves when the table of addresses is printed.
   *
   * @param program what node runs: the server as `npm start` does, unless said otherwise
   */
  static async start(
    environment: NodeJS.ProcessEnv,
    program: readonly string[] = ['--import', 'tsx', 'server/main.ts'],
  ): Promise<ServerProcess> {
    const child = spawn(process.execPath, program, {
      env: { ...process.env, PORT: '0', LOG_LEVEL: 'silent', DEMONSTRATION: 'on', ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const address = await new Promise<string>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
      child.stdout?.on('data', (text: Buffer) => {
        const [found] = /http:\/\/[\d.]+:\d+/.exec(text.toString()) ?? [];
        if (found !== undefined) resolve(found);
      });
    });
    return new ServerProcess(child, address);
  }

  get port(): string {
    return new URL(this.address).port;
  }

  /** As a power cut would: no chance to finish anything. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await once(this.#child, 'exit');
  }
}
