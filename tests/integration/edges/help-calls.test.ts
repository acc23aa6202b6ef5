import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { codeOf, guardAt, kioskAt, Officer, openHall } from './hall-people.ts';

const press = () => ({ requestId: randomUUID() });
const at = (kioskId: string) => ({ requestId: randomUUID(), kioskId });

describe('a call for help at a kiosk', () => {
  it('[K8.3] reaches every officer and guard with the kiosk and the time, and the kiosk hears who answers', async () => {
    const house = await openHall();
    const [kiosk, guard] = [await kioskAt(house, 'kiosk-2'), await guardAt(house)];
    const officer = await Officer.open(house);
    expect(codeOf(await kiosk.ask('help:call', press()))).toBe('ok');
    const call = { kioskId: 'kiosk-2', calledAt: house.clock.now, comingBy: null };
    await officer.desk.next('desk:changed', ({ helpCalls }) => helpCalls.length > 0);
    expect((await guard.next('post:changed', ({ helpCalls }) => helpCalls.length > 0)).helpCalls).toEqual([call]);
    await kiosk.next('help:changed', (help) => help === 'called');
    expect(codeOf(await officer.desk.ask('help:answer', at('kiosk-2')))).toBe('ok');
    await kiosk.next('help:changed', (help) => help === 'coming');
    const seen = await guard.next('post:changed', ({ helpCalls: [first] }) => Boolean(first?.comingBy));
    expect(seen.helpCalls).toEqual([{ ...call, comingBy: '接访员甲' }]);
    expect(codeOf(await guard.ask('help:end', at('kiosk-2')))).toBe('ok');
    await kiosk.next('help:changed', (help) => help === 'none');
  });

  it('[K8.3] is one call, however often it is pressed, and the first to answer is the one who comes', async () => {
    const house = await openHall();
    const [kiosk, guard] = [await kioskAt(house), await guardAt(house)];
    const officer = await Officer.open(house);
    for (let times = 0; times < 3; times += 1) expect(codeOf(await kiosk.ask('help:call', press()))).toBe('ok');
    expect(codeOf(await guard.ask('help:answer', at('kiosk-1')))).toBe('ok');
    expect(codeOf(await officer.desk.ask('help:answer', at('kiosk-1')))).toBe('ok');
    const { helpCalls } = await guard.next('post:changed', ({ helpCalls: [call] }) => Boolean(call?.comingBy));
    expect(helpCalls).toMatchObject([{ kioskId: 'kiosk-1', comingBy: '警务室值班员' }]);
  });

  it('[K8.3] is heard of at its own kiosk alone, and by who connects later', async () => {
    const house = await openHall();
    const [kiosk, other] = [await kioskAt(house, 'kiosk-1'), await kioskAt(house, 'kiosk-2')];
    await kiosk.ask('help:call', press());
    await kiosk.next('help:changed', (help) => help === 'called');
    await other.ask('help:cancel', press());
    expect(other.received.filter(({ name }) => name === 'help:changed')).toEqual([
      { name: 'help:changed', notice: 'none' },
    ]);
    const again = await kioskAt(house, 'kiosk-1');
    expect(await again.next('help:changed')).toBe('called');
    expect(await (await guardAt(house)).next('post:changed')).toMatchObject({ helpCalls: [{ kioskId: 'kiosk-1' }] });
  });

  it('[K8.3] is over when the visitor needs nobody any more; who answers then is told so', async () => {
    const house = await openHall();
    const kiosk = await kioskAt(house);
    const guard = await guardAt(house);
    await kiosk.ask('help:call', press());
    expect(codeOf(await kiosk.ask('help:cancel', press()))).toBe('ok');
    expect(codeOf(await guard.ask('help:answer', at('kiosk-1')))).toBe('help-not-called');
  });
});
