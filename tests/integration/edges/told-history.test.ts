import { describe, expect, it } from 'vitest';
import { nothingTold } from '../../../contract/told-history.ts';
import { kioskAt, Officer, openHall, register, valueOf } from './hall-people.ts';

const told = { repeat: true, elsewhere: false, opinion: null };

describe('what a visitor said of the time before today', () => {
  it('[K5.2] is shown with the registration, also after a restart', async () => {
    const house = await openHall();
    const kiosk = await kioskAt(house);
    await register(kiosk, { history: told });
    await register(kiosk);
    await house.restart();
    const officer = await Officer.open(house);
    const first = await officer.callNext();
    expect(valueOf(await officer.reveal(first)).history).toEqual(told);
    await officer.on('interview:start', first);
    await officer.on('interview:complete', first);
    expect(valueOf(await officer.reveal(await officer.callNext())).history).toEqual(nothingTold);
  });

  it('[K5.2] is in no event', async () => {
    const house = await openHall();
    await register(await kioskAt(house), { history: told });
    const bodies = await house.withDatabase((database) => database<{ body: string }>('hall_events').pluck('body'));
    expect(bodies.join()).toContain('TicketIssued');
    expect(bodies.join()).not.toMatch(/repeat|elsewhere|opinion/);
  });
});
