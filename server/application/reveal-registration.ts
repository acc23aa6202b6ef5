import { refused, type Answer } from '../../contract/answer.ts';
import type { OfficerRequests, RevealedRegistration } from '../../contract/officer.ts';
import type { RequestOf } from '../../contract/tables.ts';
import type { HallDay } from '../domain/day.ts';
import type { RegistrationStore } from './ports.ts';

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
  { counterId, number, reason }: RequestOf<OfficerRequests, 'registration:reveal'>,
  now: number,
): Promise<Answer<RevealedRegistration>> {
  const counter = day.counters.get(counterId);
  if (counter?.officerId !== officerId) return refused('counter-not-yours');
  const ticket = day.tickets.get(number);
  if (ticket === undefined) return refused('ticket-unknown');
  if (counter.ticketNumber !== number) return refused('ticket-not-here');
  const { visitId } = ticket.facts;
  const value = await registrations.reveal({ visitId, accountId: officerId, reason, at: now });
  return value === null ? refused('registration-unknown') : { ok: true, value };
}
