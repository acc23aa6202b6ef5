import { describe, expect, it } from 'vitest';
import { nothingTold } from '../../../contract/told-history.ts';
import type { ComingAppointment } from '../../../server/application/appointment-store.ts';
import { ComingAppointments } from '../../../server/application/coming-appointments.ts';
import { PlanInForce } from '../../../server/application/plan-in-force.ts';
import type { Kept } from '../../../server/application/ports.ts';
import { instantAt } from '../../../server/application/service-date.ts';
import { newDay } from '../../../server/domain/day.ts';
import { aHall } from '../../support/demonstration-hall.ts';

const timeZone = 'Asia/Shanghai';
const today = '2026-11-24';
const at = (time: string, date = today) => instantAt(date, time, timeZone);

function appointment(id: string, time: string, date = today): ComingAppointment {
  const matter = { categoryId: 'wages', districtCode: null, headCount: 1 };
  return {
    id,
    key: `key of ${id}`,
    serviceDate: date,
    at: at(time, date),
    documentHash: 'wang',
    ...matter,
    ticketNumber: null,
  };
}

async function knowing(...appointments: ComingAppointment[]): Promise<ComingAppointments> {
  const coming = new ComingAppointments(
    { loadComing: (_hallId, from) => Promise.resolve(appointments.filter(({ serviceDate }) => serviceDate >= from)) },
    new PlanInForce(aHall({ timeZone, appointmentGraceMs: 15 * 60_000 })),
  );
  await coming.start(newDay('hall', today));
  return coming;
}

/** A registration of Wang's came for this appointment and got B001. */
function checkedIn(appointmentId: string): { kept: Kept[] } {
  const visit = { visitId: 'visit', ticketNumber: 'B001' };
  const person = {
    documentHash: 'wang',
    documentKind: 'card',
    documentNumber: null,
    name: null,
    phone: null,
    demand: null,
    history: nothingTold,
  } as const;
  return {
    kept: [{ registration: { ...visit, ...person, representatives: [] }, checkIn: { appointmentId, ...visit } }],
  };
}

describe('the coming appointments', () => {
  it.each([
    { now: '09:00', nearest: 'morning' },
    { now: '10:15', nearest: 'morning' },
    { now: '10:16', nearest: 'afternoon' },
    { now: '18:00', nearest: 'afternoon' },
  ])('[A4.10] give at $now the one that can still be kept: $nearest', async ({ now, nearest }) => {
    const coming = await knowing(appointment('morning', '10:00'), appointment('afternoon', '15:00'));
    expect(coming.nearest('wang', at(now))?.id).toBe(nearest);
  });

  it('[A4.10] give none of another day or another document', async () => {
    const coming = await knowing(appointment('tomorrow', '10:00', '2026-11-25'));
    expect(coming.nearest('wang', at('23:59'))).toBeNull();
    expect(coming.nearest('wang', at('00:00', '2026-11-25'))?.id).toBe('tomorrow');
    expect(coming.nearest('li', at('00:00', '2026-11-25'))).toBeNull();
  });

  it('[A4.10] give one that is used no second time, and the next one instead', async () => {
    const coming = await knowing(appointment('morning', '10:00'), appointment('afternoon', '15:00'));
    coming.learn(newDay('hall', today), checkedIn('morning'));
    expect(coming.nearest('wang', at('10:00'))?.id).toBe('afternoon');
    expect(coming.timeOf('B001')).toBe(at('10:00'));
  });

  it('[A4.10] give nobody the one that is being cancelled, and give it again when that failed', async () => {
    const coming = await knowing(appointment('morning', '10:00'));
    const failing = coming.without('morning', () => {
      expect(coming.nearest('wang', at('10:00'))).toBeNull();
      return Promise.reject(new Error('the disk is full'));
    });
    await expect(failing).rejects.toThrow('the disk is full');
    expect(coming.nearest('wang', at('10:00'))?.id).toBe('morning');
  });

  it('[A4.10] forget what was decided when the day is read again without it', async () => {
    const coming = await knowing(appointment('morning', '10:00'));
    coming.learn(newDay('hall', today), checkedIn('morning'));
    await coming.start(newDay('hall', today));
    expect(coming.nearest('wang', at('10:00'))?.id).toBe('morning');
  });

  it('[A4.10] take in what is made and cancelled', async () => {
    const coming = await knowing();
    coming.add([appointment('morning', '10:00')]);
    expect(coming.isExpected('wang', at('10:00'))).toBe(true);
    coming.remove('morning');
    expect(coming.nearest('wang', at('10:00'))).toBeNull();
  });

  it('[A4.10] forget a day that is over, and nothing of the one that begins', async () => {
    const coming = await knowing(appointment('today', '10:00'), appointment('tomorrow', '10:00', '2026-11-25'));
    await coming.start(newDay('hall', '2026-11-25'));
    expect(coming.isExpected('wang', at('10:00'))).toBe(false);
    expect(coming.isExpected('wang', at('10:00', '2026-11-25'))).toBe(true);
  });
});

describe('a time at the hall', () => {
  it.each([
    { zone: timeZone, date: today, time: '09:30', utc: '2026-11-24T01:30Z' },
    { zone: timeZone, date: today, time: '00:00', utc: '2026-11-23T16:00Z' },
    { zone: 'Europe/Berlin', date: '2026-03-29', time: '01:59', utc: '2026-03-29T00:59Z' },
    { zone: 'Europe/Berlin', date: '2026-03-29', time: '03:00', utc: '2026-03-29T01:00Z' },
    { zone: 'Europe/Berlin', date: '2026-10-25', time: '03:30', utc: '2026-10-25T02:30Z' },
    { zone: 'America/St_Johns', date: '2026-07-01', time: '12:00', utc: '2026-07-01T14:30Z' },
  ])('[A4.9] is found on the clock of $zone: $date $time', ({ zone, date, time, utc }) => {
    expect(instantAt(date, time, zone)).toBe(Date.parse(utc));
  });
});
