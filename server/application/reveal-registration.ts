import { refused, type Answer } from '../../contract/answer.ts';
import type { OfficerRequests, RevealedRegistration } from '../../contract/officer.ts';
import type { RequestOf } from '../../contract/tables.ts';
import type { HallDay } from '../domain/day.ts';
import type { RegistrationStore } from './ports.ts';
import { visitAtCounter } from './visit-at-counter.ts';

/**
 * Shows the personal part of a registration to the officer at whose counter the visitor is, and to nobody else; each
 * look is noted with its reason (mission O2, T2).
 *
 * @param now milliseconds since 1970 UTC
 */
export async function revealRegistration(
  day: HallDay,
  registrations: RegistrationStore,
  officerId: string,
  { reason, ...place }: RequestOf<OfficerRequests, 'registration:reveal'>,
  now: number,
): Promise<Answer<RevealedRegistration>> {
  const visit = visitAtCounter(day, officerId, place);
  if (!visit.ok) return visit;
  const value = await registrations.reveal({ visitId: visit.value, accountId: officerId, reason, at: now });
  return value === null ? refused('registration-unknown') : { ok: true, value };
}
