import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { Hall } from '../../server/application/hall.ts';
import type { HallEvent } from '../../server/domain/events.ts';
import { openDatabase } from '../../server/store/connection.ts';
import { aHall } from '../support/demonstration-hall.ts';
import { openScreen, type ScreenSize } from '../support/screens.ts';
import { ServerProcess } from '../support/server-process.ts';
import { builtServer } from './build-server.ts';
import { temporaryFolder } from '../support/temporary-store.ts';

/** What differs from the plan of the demonstration hall. */
type PlanChanges = Parameters<typeof aHall>[0];

/** The smallest piece of the screens' font. */
const smallFont = fileURLToPath(
  import.meta.resolve('@fontsource-variable/noto-sans-sc/files/noto-sans-sc-97-wght-normal.woff2'),
);

/** A hall of a test's own: a server process, its data folder, and screens that are closed when the test is over. */
export class HallProcess {
  readonly folder: string;
  readonly #environment: NodeJS.ProcessEnv;
  #server: ServerProcess;

  private constructor(folder: string, environment: NodeJS.ProcessEnv, server: ServerProcess) {
    this.folder = folder;
    this.#environment = environment;
    this.#server = server;
  }

  /**
   * @param prepare done in the data folder before the server starts
   * @param settings from the environment, such as `DEMONSTRATION`
   */
  static async start(
    plan?: PlanChanges,
    prepare?: (folder: string) => Promise<void>,
    settings: NodeJS.ProcessEnv = {},
  ): Promise<HallProcess> {
    const folder = await temporaryFolder();
    const environment = { DATA_DIR: folder, PLAN_FILE: join(folder, 'plan.json'), ...settings };
    await writeFile(environment.PLAN_FILE, JSON.stringify(aHall({ noShowCoolDownMs: 0, ...plan })));
    await prepare?.(folder);
    return new HallProcess(folder, environment, await ServerProcess.start(environment, [builtServer]));
  }

  /** `http://127.0.0.1:43511`, the same after a restart. */
  get address(): string {
    return this.#server.address;
  }

  /** Opens a screen with one small font for all, since its own cost more time than all else; `page.unrouteAll()` beforehand brings them. */
  async open(browser: Browser, size: ScreenSize, path: string, beforehand?: (page: Page) => Promise<void>) {
    const page = await openScreen(browser, size, `${this.address}${path}`, async (unopened) => {
      await unopened.route('**/*.woff2', (font) => font.fulfill({ path: smallFont }));
      await beforehand?.(unopened);
    });
    onTestFinished(() => page.context().close());
    return page;
  }

  /** Saves another plan, as an administrator does while the hall is open. */
  async changePlan(plan: Hall): Promise<void> {
    await writeFile(join(this.folder, 'plan.json'), JSON.stringify(plan));
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    await this.#server.kill();
  }

  async startAgain(): Promise<void> {
    const environment = { ...this.#environment, PORT: this.#server.port };
    this.#server = await ServerProcess.start(environment, [builtServer]);
  }

  /** What is in the log of the day, in its order. */
  async events(): Promise<HallEvent[]> {
    const database = await openDatabase(join(this.folder, 'houtan.sqlite'));
    try {
      const bodies = await database<{ body: string }>('hall_events').orderBy('revision').pluck('body');
      return bodies.map((body) => JSON.parse(body) as HallEvent);
    } finally {
      await database.destroy();
    }
  }

  /** How often each kind of event is in the log of the day. */
  async count(type: HallEvent['type']): Promise<number> {
    return (await this.events()).filter((event) => event.type === type).length;
  }

  /** The bytes that the simulated printers have got, one entry a ticket. */
  async paper(): Promise<Buffer[]> {
    const folder = join(this.folder, 'paper');
    const names = (await readdir(folder)).filter((name) => name.endsWith('.escpos'));
    return Promise.all(names.map((name) => readFile(join(folder, name))));
  }
}
