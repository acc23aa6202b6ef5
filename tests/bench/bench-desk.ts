import { v7 as newId } from 'uuid';
import { officerRequest, type OfficerUse } from '../../server/application/officer-requests.ts';
import { counterId } from './bench-hall.ts';
import { valueOf, type OpenHall } from './open-hall.ts';

/** An officer at the counter of an index, who sends what the console sends. */
export class BenchDesk {
  readonly #opened: OpenHall;
  readonly #counterId: string;
  readonly #officerId: string;

  private constructor(opened: OpenHall, index: number) {
    this.#opened = opened;
    this.#counterId = counterId(index);
    this.#officerId = `officer-${index + 1}`;
  }

  /** Officers take their places, one at every counter of the hall. */
  static async openAll(opened: OpenHall): Promise<BenchDesk[]> {
    const desks = opened.hall.counters.map((_counter, index) => new BenchDesk(opened, index));
    for (const desk of desks) await desk.#ask('counter:open', '');
    return desks;
  }

  /** @returns the number called */
  async callNext(): Promise<string> {
    const called = await this.#ask('ticket:call-next', '');
    if (called === null || !('number' in called)) throw new Error('nobody was called');
    return called.number;
  }

  async receive(number: string): Promise<void> {
    await this.#ask('interview:start', number);
    await this.#ask('interview:complete', number);
  }

  async #ask(use: OfficerUse, number: string) {
    const request = { requestId: newId(), counterId: this.#counterId, number };
    return valueOf(await this.#opened.writer.submit(officerRequest(use, this.#officerId, request)));
  }
}
