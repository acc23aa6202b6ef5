import { randomUUID } from 'node:crypto';
import type { AppointmentRequests } from '../../../contract/appointments.ts';
import type { RequestOf } from '../../../contract/tables.ts';
import { hidden, type Officer } from './hall-people.ts';

type Asked = RequestOf<AppointmentRequests, 'appointment:make'>;

export const today = '2026-11-24';
export const minuteMs = 60_000;
/** The house opens at half past nine. */
export const soon = '09:40';
export const soonAt = Date.parse(`${today}T${soon}+08:00`);
export const hers = { identity: { kind: 'card', card: hidden } } as const;

/** Somebody about wages in ten minutes, unless said otherwise. */
export function asked(differing: Partial<Asked> = {}): Asked {
  return {
    ...{ requestId: randomUUID(), serviceDate: today, time: soon, name: hidden.name, documentNumber: hidden.number },
    ...{ categoryId: 'wages', districtCode: '510603', headCount: 1 },
    ...differing,
  };
}

export function make(officer: Officer, differing: Partial<Asked> = {}) {
  return officer.desk.ask('appointment:make', asked(differing));
}
