import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HallBatch, Kept, TransferNote } from '../../../server/application/ports.ts';
import { DatabaseTransferNotes } from '../../../server/store/transfer-notes.ts';
import { issued } from '../../support/day-builders.ts';
import { openStoreIn, temporaryFolder } from '../../support/temporary-store.ts';

const note: TransferNote = {
  visitId: 'visit-1',
  counterId: 'land-1',
  officerId: 'zhao',
  at: 5,
  revision: 3,
  text: '田𠮷·䶮来过',
};
const look = { visitId: 'visit-1', accountId: 'qian', at: 9 };

function aBatch(afterRevision: number, ...kept: Kept[]): HallBatch {
  return {
    ...{ hallId: 'hall', serviceDate: '2026-11-24', afterRevision, kept },
    events: [{ event: issued(`A00${afterRevision + 1}`, 1_000), actor: { kind: 'officer', id: 'zhao' } }],
    ...{ answers: [], interviews: [], reopened: [] },
  };
}

async function storeWith(...batches: Kept[][]) {
  const folder = await temporaryFolder();
  const opened = await openStoreIn(folder);
  await opened.store.loadEvents('hall', '2026-11-24');
  for (const [at, kept] of batches.entries()) await opened.store.commit(aBatch(at, ...kept));
  return { ...opened, folder, notes: new DatabaseTransferNotes(opened.database, opened.vault) };
}

describe('notes of transfers', () => {
  it('[O1.9] come back whole, those of this visit alone, oldest first', async () => {
    const later = { ...note, at: 6, revision: 8, counterId: 'land-2' };
    const { notes } = await storeWith([{ transferNote: note }], [{ transferNote: later }]);
    expect(await notes.look(look)).toEqual([note, later]);
    expect(await notes.look({ ...look, visitId: 'visit-2' })).toEqual([]);
  });

  it('[T2.1] are nowhere in the files in clear', async () => {
    const { folder } = await storeWith([{ transferNote: note }]);
    const files = await Promise.all(['houtan.sqlite', 'houtan.sqlite-wal'].map((name) => readFile(join(folder, name))));
    const bytes = Buffer.concat(files);
    expect([bytes.includes('visit-1'), bytes.includes(note.text)]).toEqual([true, false]);
  });

  it('[T2.1] do not open at another visit', async () => {
    const { notes, database } = await storeWith([{ transferNote: note }]);
    await database('transfer_notes').update({ visit_id: 'visit-2' });
    await expect(notes.look({ ...look, visitId: 'visit-2' })).rejects.toThrow();
  });

  it('[T2.2] leave a note of each look, and none of a look at nothing', async () => {
    const { notes, database } = await storeWith([{ transferNote: note }]);
    await notes.look(look);
    await notes.look({ ...look, visitId: 'visit-2' });
    expect(await database('reveals').select('visit_id', 'account_id', 'reason', 'at')).toEqual([
      { visit_id: 'visit-1', account_id: 'qian', reason: 'transfer-notes', at: 9 },
    ]);
  });

  const { visitId, at, revision } = note;
  const transferTakenBack = { visitId, at, revision };
  /** While the clock stands still, many things have the same time. */
  const atSameTime = { ...note, revision: revision + 2 };
  const again = { ...note, text: '这样才对' };

  it.each([
    ['in the next batch', [[{ transferNote: note }], [{ transferTakenBack }]], []],
    ['in the same batch', [[{ transferNote: note }, { transferTakenBack }]], []],
    ['and written anew at once', [[{ transferNote: note }, { transferTakenBack }, { transferNote: again }]], [again]],
    ['and written anew later', [[{ transferNote: note }], [{ transferTakenBack }, { transferNote: again }]], [again]],
    [
      'where there was none',
      [[{ transferNote: note }], [{ transferTakenBack: { ...transferTakenBack, revision: 7 } }]],
      [note],
    ],
    [
      'alone, though another has the same time',
      [[{ transferNote: note }, { transferNote: atSameTime }], [{ transferTakenBack }]],
      [atSameTime],
    ],
  ] satisfies [string, Kept[][], TransferNote[]][])('[O1.9] are taken back %s', async (_when, batches, left) => {
    const { notes } = await storeWith(...batches);
    expect(await notes.look(look)).toEqual(left);
  });

  it('[T3.1] are not kept when the batch fails', async () => {
    const { store, database } = await storeWith();
    await expect(store.commit({ ...aBatch(0, { transferNote: note }), afterRevision: 7 })).rejects.toThrow();
    const twice = aBatch(0, { transferNote: note });
    await expect(store.commit({ ...twice, answers: [anAnswer(), anAnswer()] })).rejects.toThrow();
    expect(await database('transfer_notes').select()).toEqual([]);
  });
});

function anAnswer(): HallBatch['answers'][number] {
  const actor = { kind: 'officer', id: 'zhao' } as const;
  return { actor, requestId: 'same', request: 'ticket:transfer', answer: { ok: true, value: null } };
}
