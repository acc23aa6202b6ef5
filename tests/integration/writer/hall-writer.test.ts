import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../../contract/answer.ts';
import type { Identity, Registered } from '../../../contract/kiosk.ts';
import { nothingTold } from '../../../contract/told-history.ts';
import { HallWriter } from '../../../server/application/hall-writer.ts';
import { officerRequest } from '../../../server/application/officer-requests.ts';
import type { DayMemory, HallBatch, HallStore } from '../../../server/application/ports.ts';
import { registerVisit } from '../../../server/application/register-visit.ts';
import { aHall } from '../../support/demonstration-hall.ts';
import { newRequestId, openStoreIn, temporaryFolder } from '../../support/temporary-store.ts';

const hall = aHall();
/** 09:00 on 2026-11-24 in Shanghai. */
const morning = Date.UTC(2026, 10, 24, 1);
const hour = 3_600_000;

let folder = '';
let time = morning;
beforeEach(async () => {
  folder = await temporaryFolder();
  time = morning;
});

async function start(wrap: (store: HallStore) => HallStore = (store) => store, memories: DayMemory[] = []) {
  const opened = await openStoreIn(folder);
  const faults: unknown[] = [];
  const store = wrap(opened.store);
  const onFault = (_place: string, fault: unknown) => void faults.push(fault);
  const writer = new HallWriter({ hall, store, memories, now: () => time, newId: newRequestId, onFault });
  await writer.start();
  return { ...opened, writer, faults };
}

type Started = Awaited<ReturnType<typeof start>>;

function register({ writer }: Pick<Started, 'writer'>, requestId = newRequestId(), kioskId = 'kiosk-1') {
  const request = {
    requestId,
    identity: { kind: 'card', card: { name: '张伟', number: '11010519491231002X' } },
    headCount: 1,
    categoryId: 'land',
    districtCode: '510603',
    careNeed: null,
    specialRequest: null,
    representatives: [] as Identity[],
    anotherMatter: true,
    details: { name: null, phone: null, demand: null },
    history: nothingTold,
  } as const;
  const history = { documentHash: null, ticketsToday: [], appointment: null, firstReceiver: null };
  return writer.submit(registerVisit(hall, kioskId, request, history, newRequestId));
}

function open({ writer }: Pick<Started, 'writer'>, requestId = newRequestId()) {
  return writer.submit(officerRequest('counter:open', 'zhao', { requestId, counterId: 'counter-5' }));
}

function callNext({ writer }: Pick<Started, 'writer'>, requestId = newRequestId()) {
  return writer.submit(officerRequest('ticket:call-next', 'zhao', { requestId, counterId: 'counter-5' }));
}

function startInterview({ writer }: Pick<Started, 'writer'>) {
  const request = { requestId: newRequestId(), counterId: 'counter-5', number: 'A001' };
  return writer.submit(officerRequest('interview:start', 'zhao', request));
}

function tick({ writer }: Pick<Started, 'writer'>) {
  const command = { type: 'Tick' } as const;
  const actor = { kind: 'clock', id: 'hall' } as const;
  return writer.submit({ actor, requestId: null, name: 'tick', command, outcome: () => ({ value: null }) });
}

function numberIn(answer: Answer<Registered>): string {
  return answer.ok ? answer.value.ticket.number : `refused: ${answer.refusal.code}`;
}

describe('the writer', () => {
  it('[T3.1] finds after a restart everything it had acknowledged', async () => {
    const first = await start();
    const numbers = (await Promise.all([register(first), register(first), register(first)])).map(numberIn);
    const second = await start();
    expect(numbers).toEqual(['A001', 'A002', 'A003']);
    expect([...second.writer.day.tickets.keys()]).toEqual(numbers);
    expect(second.writer.day).toEqual(first.writer.day);
  });

  it('[T3.1] gives no number twice over a restart', async () => {
    await register(await start());
    expect(numberIn(await register(await start()))).toBe('A002');
  });

  it('[T3.2] answers a repeated request with the first answer, and does nothing twice', async () => {
    const house = await start();
    const requestId = newRequestId();
    const first = await register(house, requestId);
    expect(await register(house, requestId)).toEqual(first);
    expect(house.writer.day.tickets.size).toBe(1);
  });

  it('[T3.2] answers a repeat in the same group with the first answer', async () => {
    const house = await start();
    const requestId = newRequestId();
    const [first, repeat] = await Promise.all([register(house, requestId), register(house, requestId)]);
    expect(repeat).toEqual(first);
    expect(house.writer.day.tickets.size).toBe(1);
  });

  it('[T3.2] still gives the first answer after a restart', async () => {
    const requestId = newRequestId();
    const first = await register(await start(), requestId);
    const second = await start();
    expect(await register(second, requestId)).toEqual(first);
    expect(second.writer.day.tickets.size).toBe(1);
  });

  it('[T3.2] still gives the first answer after midnight', async () => {
    const house = await start();
    const requestId = newRequestId();
    const first = await register(house, requestId);
    time = morning + 24 * hour;
    expect(await register(house, requestId)).toEqual(first);
  });

  it('[O1.4] repeats a refusal, although the visitor has come meanwhile', async () => {
    const house = await start();
    await open(house);
    const requestId = newRequestId();
    const refused = await callNext(house, requestId);
    await register(house);
    expect(refused).toEqual({ ok: false, refusal: { code: 'nobody-waiting' } });
    expect(await callNext(house, requestId)).toEqual(refused);
  });

  it('[T3.2] keeps the ids of one kiosk apart from those of another', async () => {
    const house = await start();
    const requestId = newRequestId();
    expect(numberIn(await register(house, requestId, 'kiosk-1'))).toBe('A001');
    expect(numberIn(await register(house, requestId, 'kiosk-2'))).toBe('A002');
  });

  it('[T3.2] refuses an id that was used for another request', async () => {
    const house = await start();
    const requestId = newRequestId();
    await open(house, requestId);
    expect(await callNext(house, requestId)).toEqual({ ok: false, refusal: { code: 'request-id-reused' } });
  });

  it('[T3.1] commits many requests that arrive together in few transactions', async () => {
    const batches: HallBatch[] = [];
    const house = await start((store) => ({
      loadEvents: (...day) => store.loadEvents(...day),
      loadAnswers: (...day) => store.loadAnswers(...day),
      lastDayBefore: (...day) => store.lastDayBefore(...day),
      commit: (batch) => {
        batches.push(batch);
        return store.commit(batch);
      },
    }));
    await Promise.all(Array.from({ length: 100 }, () => register(house)));
    expect(batches.length).toBeLessThanOrEqual(2);
    expect(house.writer.day.revision).toBe(100);
  });
});

describe('the writer when the disk fails', () => {
  /** A store whose next commits fail, before or after the data reached the disk. */
  function failing(plan: ('before' | 'after')[]) {
    return (store: HallStore): HallStore => ({
      loadEvents: (...day) => store.loadEvents(...day),
      loadAnswers: (...day) => store.loadAnswers(...day),
      lastDayBefore: (...day) => store.lastDayBefore(...day),
      commit: async (batch) => {
        const failure = plan.shift();
        if (failure === 'before') throw new Error('disk full');
        await store.commit(batch);
        if (failure === 'after') throw new Error('the answer was lost');
      },
    });
  }

  it('[T3.1] shows nobody what did not reach the disk', async () => {
    const shown: number[] = [];
    let look: () => void = () => undefined;
    const house = await start((store) => ({
      ...failing(['before'])(store),
      commit: () => {
        look();
        return Promise.reject(new Error('disk full'));
      },
    }));
    look = () => void shown.push(house.writer.day.tickets.size);
    await register(house);
    expect([...shown, house.writer.day.tickets.size]).toEqual([0, 0]);
  });

  it('[T3.3] tells every request of the group, and keeps nothing of it', async () => {
    const house = await start(failing(['before']));
    const answers = await Promise.all([register(house), register(house)]);
    expect(answers).toEqual(Array(2).fill({ ok: false, refusal: { code: 'storage-failed' } }));
    expect(house.faults.length).toBeGreaterThan(0);
    expect((await start()).writer.day.tickets.size).toBe(0);
  });

  it('[T3.3] goes on with the right number when the disk is back', async () => {
    const house = await start(failing(['before']));
    await register(house);
    expect(numberIn(await register(house))).toBe('A001');
  });

  it('[T3.3] lets a failed request be repeated with its id', async () => {
    const house = await start(failing(['before']));
    const requestId = newRequestId();
    await register(house, requestId);
    expect(numberIn(await register(house, requestId))).toBe('A001');
  });

  it('[T3.2] finds on the disk what it believed lost, and gives its answer to the repeat', async () => {
    const house = await start(failing(['after']));
    const requestId = newRequestId();
    expect(await register(house, requestId)).toMatchObject({ ok: false });
    expect(numberIn(await register(house, requestId))).toBe('A001');
    expect(house.writer.day.tickets.size).toBe(1);
  });

  it('[T3.3] has everybody read again what may have been missed', async () => {
    const remembered: number[] = [];
    const memory: DayMemory = {
      start: (day) => Promise.resolve(void remembered.push(day.tickets.size)),
      learn: () => undefined,
    };
    const house = await start(failing(['after']), [memory]);
    let rereads = 0;
    house.writer.onReread(() => (rereads += 1));
    await register(house);
    await register(house);
    expect({ remembered, rereads }).toEqual({ remembered: [0, 1], rereads: 1 });
  });

  it('[T3.3] fails one request alone when only its own decision is defective', async () => {
    const house = await start();
    const defect = house.writer.submit({
      actor: { kind: 'kiosk', id: 'kiosk-1' },
      requestId: newRequestId(),
      name: 'visit:register',
      command: {
        type: 'RegisterVisit',
        visitId: newRequestId(),
        kioskId: 'kiosk-1',
        careNeed: null,
        identity: 'none',
        categoryId: 'land',
        districtCode: null,
        headCount: 1,
        specialRequest: null,
        appointedAt: null,
        firstReceiver: null,
      },
      outcome: () => {
        throw new Error('a defect');
      },
    });
    const [broken, sound] = await Promise.all([defect, register(house)]);
    expect(broken).toEqual({ ok: false, refusal: { code: 'internal-fault' } });
    expect(numberIn(sound)).toBe('A001');
  });

  it('[T3.4] cannot be forked by a second writer: it fails honestly, reads again and goes on', async () => {
    const one = await start();
    const other = await start();
    expect(numberIn(await register(one))).toBe('A001');
    expect(numberIn(await register(other))).toBe('refused: storage-failed');
    expect(numberIn(await register(other))).toBe('A002');
  });
});

describe('the writer and time', () => {
  it('[A2.2] begins a new day at midnight of the hall, with numbers from 001 and counters closed', async () => {
    const house = await start();
    await open(house);
    await register(house);
    await callNext(house);
    await startInterview(house);
    // 23:59 in Shanghai, then 00:01.
    time = Date.UTC(2026, 10, 24, 15, 59);
    expect(house.writer.day.counters.size).toBe(1);
    time = Date.UTC(2026, 10, 24, 16, 1);
    expect(numberIn(await register(house))).toBe('A001');
    expect(house.writer.day).toMatchObject({ serviceDate: '2026-11-25', revision: 1 });
    expect(house.writer.day.counters.size).toBe(0);
  });

  it('[A7.1] begins it with those who still waited, also after a restart', async () => {
    const house = await start();
    await register(house);
    await register(house);
    time = morning + 24 * hour;
    expect(numberIn(await register(house))).toBe('A003');
    const places = [...(await start()).writer.day.tickets.values()].map(
      ({ facts }) => facts.carriedFrom?.number ?? null,
    );
    expect(places).toEqual(['A001', 'A002', null]);
  });

  it('[A2.2] tells the screens that a new day has begun, although nothing has happened in it', async () => {
    const house = await start();
    const dates: string[] = [];
    house.writer.onChange((day) => void dates.push(day.serviceDate));
    time = morning + 24 * hour;
    await tick(house);
    expect(dates).toEqual(['2026-11-25']);
  });

  it('[A2.3] stays in its day when the clock falls back over midnight', async () => {
    const house = await start();
    await register(house);
    time = morning - 24 * hour;
    expect(numberIn(await register(house))).toBe('A002');
    expect(house.writer.day.serviceDate).toBe('2026-11-24');
  });

  it('[T3.5] never lets time go backwards inside a day, also over a restart', async () => {
    await register(await start());
    time = morning - hour;
    const house = await start();
    await register(house);
    const times = [...house.writer.day.tickets.values()].map(({ facts }) => facts.registeredAt);
    expect(times).toEqual([morning, morning]);
  });
});
