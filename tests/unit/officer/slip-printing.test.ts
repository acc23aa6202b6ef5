import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refused, type Answer } from '../../../contract/answer.ts';
import type { PrintState } from '../../../contract/print.ts';
import type { PrintJobNews } from '../../../contract/staff-slips.ts';
import { SlipPrinting, type Wanted } from '../../../officer/slip-printing.svelte.ts';
import { clock } from '../../../ui/clock.svelte.ts';

/** For so long a second press is a double click. */
const doubleClickMs = 500;
/** For so long what came out after trouble is said to have. */
const recoveredShownMs = 60_000;
const noAnswer = refused('no-answer');
const reprint: Wanted = { number: 'B002', order: { kind: 'ticket' } };
const notice: Wanted = {
  counterId: 'counter-3',
  number: 'B001',
  order: { kind: 'notice', ground: 'not-ours', turnTo: '' },
};

interface Asked {
  readonly name: string;
  readonly request: { readonly requestId?: string };
}

/** The line to the server, on which a test gives the answers, in the order of the questions. */
class FakeLink {
  readonly asked: Asked[] = [];
  readonly #answers: ((answer: Answer<unknown>) => void)[] = [];
  #tell: (news: PrintJobNews) => void = () => undefined;
  #up: () => void = () => undefined;

  ask(name: string, request: Asked['request']) {
    this.asked.push({ name, request });
    return new Promise<Answer<unknown>>((resolve) => this.#answers.push(resolve));
  }

  on(_name: string, listener: (news: PrintJobNews) => void): void {
    this.#tell = listener;
  }

  onUp(listener: () => void): void {
    this.#up = listener;
  }

  tell(printJobId: string, print: PrintState): void {
    this.#tell({ printJobId, print });
  }

  comeUp(): void {
    this.#up();
  }

  async answer(answer: Answer<unknown>): Promise<void> {
    this.#answers.shift()?.(answer);
    for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
  }
}

function printingOver(link: FakeLink): SlipPrinting {
  return new SlipPrinting(link as unknown as ConstructorParameters<typeof SlipPrinting>[0]);
}

/** A job that was ordered, and of which the server has said that it waits. */
async function ordered(wanted = notice) {
  const link = new FakeLink();
  const printing = printingOver(link);
  const printed = printing.print(wanted, 'desk');
  await link.answer({ ok: true, value: { printJobId: 'job-1' } });
  await printed;
  await link.answer({ ok: true, value: { state: 'queued' } });
  return { link, printing };
}

const idsOf = (jobs: SlipPrinting['jobs']) => jobs.map(({ printJobId }) => printJobId);
const statesOf = (printing: SlipPrinting) => printing.jobs.map(({ print }) => print.state);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  clock.follow(Date.now());
});

describe('what an officer prints', () => {
  it('[O3.1] [O3.2] is asked for as a slip for the visitor, or as a ticket again', async () => {
    const { link } = await ordered();
    expect(link.asked[0]).toMatchObject({
      name: 'slip:print',
      request: { counterId: 'counter-3', number: 'B001', printerId: 'desk', order: { kind: 'notice' } },
    });
    expect((await ordered(reprint)).link.asked[0]).toMatchObject({
      name: 'ticket:reprint',
      request: { number: 'B002' },
    });
  });

  it('[O3.3] is followed from its order to its end', async () => {
    const { link, printing } = await ordered();
    expect(statesOf(printing)).toEqual(['queued']);
    link.tell('job-1', { state: 'sent' });
    link.tell('another', { state: 'printed' });
    expect(statesOf(printing)).toEqual(['sent']);
    link.tell('job-1', { state: 'printed' });
    expect(statesOf(printing)).toEqual(['printed']);
  });

  it('[O3.3] is asked about when the line is back, unless it has come to an end', async () => {
    const { link, printing } = await ordered();
    link.comeUp();
    await link.answer({ ok: true, value: { state: 'printed' } });
    expect(statesOf(printing)).toEqual(['printed']);
    const before = link.asked.length;
    link.comeUp();
    expect(link.asked).toHaveLength(before);
  });

  it('[O3.3] is as far as the youngest news says, not as an older answer', async () => {
    const { link, printing } = await ordered();
    link.comeUp();
    link.tell('job-1', { state: 'printed' });
    await link.answer({ ok: true, value: { state: 'sent' } });
    expect(statesOf(printing)).toEqual(['printed']);
  });

  it('[O3.5] keeps its id when it is sent again after silence', async () => {
    const link = new FakeLink();
    const printing = printingOver(link);
    const first = printing.print(notice, 'desk');
    await link.answer(noAnswer);
    expect(await first).toBe(false);
    expect(printing.presses.refusal?.code).toBe('no-answer');
    vi.advanceTimersByTime(doubleClickMs);
    void printing.print(notice, 'desk');
    expect(link.asked[1]?.request.requestId).toBe(link.asked[0]?.request.requestId);
  });

  it('[O3.3] stands for the old one when it is ordered again', async () => {
    const { link, printing } = await ordered();
    link.tell('job-1', { state: 'failed', reason: 'no-paper' });
    vi.advanceTimersByTime(doubleClickMs);
    const [job] = printing.jobs;
    if (job !== undefined) void printing.printAgain(job, 'desk');
    await link.answer({ ok: true, value: { printJobId: 'job-2' } });
    expect(idsOf(printing.jobs)).toEqual(['job-2']);
  });

  it('[O3.3] is in sight for a while when it came out after trouble, whatever was ordered since', async () => {
    const { link, printing } = await ordered();
    link.tell('job-1', { state: 'sent', trouble: 'no-paper' });
    vi.advanceTimersByTime(doubleClickMs);
    void printing.print(reprint, 'desk');
    await link.answer({ ok: true, value: { printJobId: 'job-2' } });
    expect(idsOf(printing.recovered)).toEqual([]);
    link.tell('job-1', { state: 'printed' });
    expect(idsOf(printing.recovered)).toEqual(['job-1']);
    vi.advanceTimersByTime(doubleClickMs);
    void printing.print(notice, 'desk');
    await link.answer({ ok: true, value: { state: 'queued' } });
    await link.answer({ ok: true, value: { printJobId: 'job-3' } });
    expect(idsOf(printing.jobs)).toEqual(['job-3', 'job-2', 'job-1']);
    expect(idsOf(printing.recovered)).toEqual(['job-1']);
    clock.follow(Date.now() + recoveredShownMs);
    expect(idsOf(printing.recovered)).toEqual([]);
  });

  it('[O3.3] makes room for the next one when it came out as it should', async () => {
    const { link, printing } = await ordered();
    link.tell('job-1', { state: 'printed' });
    vi.advanceTimersByTime(doubleClickMs);
    void printing.print(reprint, 'desk');
    await link.answer({ ok: true, value: { printJobId: 'job-2' } });
    expect(idsOf(printing.jobs)).toEqual(['job-2']);
  });
});
