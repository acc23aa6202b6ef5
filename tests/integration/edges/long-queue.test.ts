import { describe, expect, it } from 'vitest';
import { aVisit, codeOf, kioskAt, openHall, register, valueOf, type Kiosk } from './hall-people.ts';

async function saysLong(kiosk: Kiosk): Promise<boolean> {
  const { headCount, categoryId, districtCode, careNeed, specialRequest } = aVisit();
  const whom = { documentNumber: null, appointmentKey: null };
  const matter = { headCount, categoryId, districtCode, careNeed, specialRequest, ...whom };
  return valueOf(await kiosk.ask('visit:preview', matter)).longQueue;
}

describe('a queue that is long', () => {
  it('[K12.4] is told before a number is taken, when more than the set number are ahead', async () => {
    const kiosk = await kioskAt(await openHall({ hall: { longQueueAt: 1 } }));
    await register(kiosk);
    expect(await saysLong(kiosk)).toBe(false);
    await register(kiosk);
    expect(await saysLong(kiosk)).toBe(true);
  });

  it('[K1.1] refuses nobody', async () => {
    const kiosk = await kioskAt(await openHall({ hall: { longQueueAt: 0 } }));
    await register(kiosk);
    expect(codeOf(await kiosk.ask('visit:register', aVisit()))).toBe('ok');
  });

  it('[K12.4] is never told by a hall that sets no number', async () => {
    const kiosk = await kioskAt(await openHall({ hall: { longQueueAt: null } }));
    await register(kiosk);
    expect(await saysLong(kiosk)).toBe(false);
  });
});
