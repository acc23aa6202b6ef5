import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { IssuedTicket } from '../../contract/kiosk-tickets.ts';
import type { OfficerRequests } from '../../contract/officer.ts';
import type { RequestOf } from '../../contract/tables.ts';
import { register, valueOf, type aVisit } from '../integration/edges/hall-people.ts';
import { SocketClient, signIn } from '../support/socket-client.ts';
import type { HallProcess } from './hall-process.ts';

/** Visitors and officers whose own screens a test does not look at: they use the sockets that screens use. */

/** One takes a number: a visit about wages, alone, without a document, unless said otherwise. */
export async function takeNumber(
  hall: HallProcess,
  differing: Parameters<typeof aVisit>[0] = {},
): Promise<IssuedTicket> {
  const kiosk = await SocketClient.connect(hall.address, '/kiosk', { deviceId: 'kiosk-1' });
  const ticket = await register(kiosk, differing);
  kiosk.close();
  return ticket;
}

export class OfficerAtWork {
  readonly #counterId: string;
  readonly #socket: SocketClient<'/officer'>;

  private constructor(counterId: string, socket: SocketClient<'/officer'>) {
    this.#counterId = counterId;
    this.#socket = socket;
  }

  /** Signs in and opens a counter; leaves when the test is over. */
  static async open(hall: HallProcess, username: string, counterId: string): Promise<OfficerAtWork> {
    const cookie = await signIn(hall.address, username);
    const socket = await SocketClient.connect(hall.address, '/officer', { cookie });
    onTestFinished(() => socket.close());
    const officer = new OfficerAtWork(counterId, socket);
    await officer.#do('counter:open', {});
    return officer;
  }

  /** @returns the number that was called */
  async callNext(): Promise<string> {
    return (await this.#do('ticket:call-next', {})).number;
  }

  async recall(number: string): Promise<void> {
    await this.#do('ticket:recall', { number });
  }

  async recordNoShow(number: string): Promise<void> {
    await this.#do('ticket:record-no-show', { number });
  }

  async serve(number: string): Promise<void> {
    await this.#do('interview:start', { number });
    await this.#do('interview:complete', { number });
  }

  async raiseAlert(): Promise<void> {
    await this.#do('alert:raise', {});
  }

  async #do<Name extends keyof OfficerRequests>(name: Name, facts: Record<string, string>) {
    const request = { requestId: randomUUID(), counterId: this.#counterId, ...facts };
    return valueOf(await this.#socket.ask(name, request as RequestOf<OfficerRequests, Name>));
  }
}
