import { describe, expect, it } from 'vitest';
import type { DayMemory } from '../../../server/application/ports.ts';
import { newRequestId } from '../../support/temporary-store.ts';
import { start, register, numberIn } from './a-writer.ts';
import { failing } from './failing-store.ts';

describe('the writer when the disk fails', () => {
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
