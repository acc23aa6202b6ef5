import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../contract/answer.ts';
import type { Desk } from '../../../contract/desk.ts';
import type { TransferNote } from '../../../contract/transfer-note.ts';
import { TransferNotes } from '../../../officer/transfer-notes.svelte.ts';

const note: TransferNote = { officerName: '赵某', writtenAt: 1, text: '差一份工资单' };
const noAnswer = { ok: false, refusal: { code: 'no-answer' } } as const;

/** The line to the server, on which a test gives the answers, in the order of the questions. */
class FakeLink {
  readonly asked: unknown[] = [];
  readonly #answers: ((answer: Answer<TransferNote[]>) => void)[] = [];
  #up: () => void = () => undefined;

  ask(_name: string, request: unknown) {
    this.asked.push(request);
    return new Promise<Answer<TransferNote[]>>((resolve) => this.#answers.push(resolve));
  }

  onUp(listener: () => void): void {
    this.#up = listener;
  }

  comeUp(): void {
    this.#up();
  }

  async answer(answer: Answer<TransferNote[]>): Promise<void> {
    this.#answers.shift()?.(answer);
    await Promise.resolve();
  }
}

function aDesk(number: string | null): Desk {
  const atCounter = number === null ? null : { status: 'serving', facts: { number }, startedAt: 0 };
  return { counterId: 'counter-3', atCounter } as Desk;
}

function notesOver(link: FakeLink): TransferNotes {
  return new TransferNotes(link as unknown as ConstructorParameters<typeof TransferNotes>[0]);
}

describe('the notes at a desk', () => {
  it('[O1.9] are asked for once for each visit', async () => {
    const link = new FakeLink();
    const notes = notesOver(link);
    for (const number of [null, 'B001', 'B001']) notes.follow(aDesk(number));
    await link.answer({ ok: true, value: [note] });
    notes.follow(aDesk('B001'));
    expect([notes.list, link.asked]).toEqual([[note], [{ counterId: 'counter-3', number: 'B001' }]]);
  });

  it('[O1.9] go with the visit', async () => {
    const link = new FakeLink();
    const notes = notesOver(link);
    notes.follow(aDesk('B001'));
    await link.answer({ ok: true, value: [note] });
    notes.follow(aDesk('B002'));
    expect(notes.list).toEqual([]);
  });

  it('[O1.9] that arrive when the visit has gone are shown at no other', async () => {
    const link = new FakeLink();
    const notes = notesOver(link);
    notes.follow(aDesk('B001'));
    notes.follow(aDesk('B002'));
    await link.answer({ ok: true, value: [note] });
    await link.answer({ ok: true, value: [] });
    expect([notes.list, notes.failed]).toEqual([[], false]);
  });

  it('[O1.9] that could not be read are said to be unknown, and asked for again when the server is back', async () => {
    const link = new FakeLink();
    const notes = notesOver(link);
    notes.follow(aDesk('B001'));
    await link.answer(noAnswer);
    expect(notes.failed).toBe(true);
    link.comeUp();
    await link.answer({ ok: true, value: [note] });
    expect([notes.list, notes.failed]).toEqual([[note], false]);
  });
});
