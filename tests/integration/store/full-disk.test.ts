import { describe, expect, it } from 'vitest';
import type { HallBatch } from '../../../server/application/ports.ts';
import { nothingTold } from '../../../contract/told-history.ts';
import { sampleSlip } from '../../unit/printer/sample-slip.ts';
import { newRequestId, openStoreIn, temporaryFolder } from '../../support/temporary-store.ts';

const day = ['hall', '2026-11-24'] as const;
const actor = { kind: 'kiosk', id: 'kiosk-1' } as const;

/** What a registration leaves in each of its tables. */
function aRegistration(afterRevision: number): HallBatch {
  const visitId = newRequestId();
  const person = { documentKind: 'none', documentNumber: null, name: null } as const;
  const registration = {
    ...{ ...person, visitId, ticketNumber: 'A001', documentHash: null, phone: null, demand: null },
    ...{ history: nothingTold, representatives: [] },
  };
  const printJob = { id: newRequestId(), printerId: 'kiosk-1', orderedBy: actor, slip: sampleSlip(), createdAt: 0 };
  const answer = { ok: true, value: 'taken '.repeat(100) } as const;
  return {
    ...{ hallId: day[0], serviceDate: day[1], afterRevision, interviews: [], reopened: [] },
    events: [{ event: { type: 'CounterOpened', at: 0, counterId: 'counter-1', officerId: 'zhao' }, actor }],
    answers: [{ actor, requestId: newRequestId(), request: 'visit:register', answer }],
    kept: [{ registration, printJob }],
  };
}

describe('a disk that is full', () => {
  it('[T3.3] keeps nothing of a registration that it could not keep whole', async () => {
    const { store, database } = await openStoreIn(await temporaryFolder());
    await store.loadEvents(...day);
    const pages = await database.raw<{ page_count: number }[]>('pragma page_count');
    // A few registrations more, and each of its tables may be the one that finds no room.
    await database.raw(`pragma max_page_count = ${Number(pages[0]?.page_count) + 5}`);
    let committed = 0;
    for (let tried = 0; tried < 40; tried += 1) {
      await store.commit(aRegistration(committed)).then(
        () => (committed += 1),
        () => undefined,
      );
    }
    const rows = await Promise.all(
      ['hall_events', 'answers', 'registrations', 'print_jobs'].map((table) => database(table).count({ rows: '*' })),
    );
    expect(committed).toBeLessThan(40);
    expect(rows.flat()).toEqual(Array(4).fill({ rows: committed }));
  });
});
