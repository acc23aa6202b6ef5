import type { Knex } from 'knex';
import type { Making, NewAppointment } from '../application/appointment-store.ts';
import type { CheckIn } from '../application/ports.ts';
import type { Vault } from './vault.ts';

export interface AppointmentRow {
  id: string;
  hall_id: string;
  service_date: string;
  at: number | string;
  category_id: string;
  district_code: string | null;
  head_count: number;
  document_number_sealed: string;
  document_number_hash: string;
  name_sealed: string;
  state: string;
  visit_id: string | null;
  ticket_number: string | null;
  request_id: string;
  made_by: string;
  cancelled_by: string | null;
  cancelled_at: number | null;
}

export const appointmentColumns = [
  ...['id', 'hall_id', 'service_date', 'at', 'category_id', 'district_code', 'head_count'],
  ...['document_number_sealed', 'document_number_hash', 'name_sealed', 'state', 'request_id', 'made_by', 'made_at'],
];

/** A new appointment's row, sealed. */
export function appointmentRow(vault: Vault, { hallId, requestId, accountId, at }: Making, made: NewAppointment) {
  const { id, documentNumber, documentHash, name } = made;
  const about = [id, hallId, made.serviceDate, made.at, made.categoryId, made.districtCode, made.headCount] as const;
  const person = [sealed(vault, id, 'document-number', documentNumber), documentHash, sealed(vault, id, 'name', name)];
  return [...about, ...person, 'made', requestId, accountId, at] as const;
}

/** What is personal of an appointment. */
type Field = 'name' | 'document-number';

export function openedField(vault: Vault, id: string, field: Field, text: string): string {
  return vault.open(placeOf(id, field), text);
}

function sealed(vault: Vault, id: string, field: Field, text: string): string {
  return vault.seal(placeOf(id, field), text);
}

/** Where a field belongs; it opens nowhere else. */
function placeOf(id: string, field: Field): string {
  return `appointment ${id} ${field}`;
}

/** Notes which visit came for an appointment; one that was used or cancelled before stays as it is. */
export async function recordCheckIn(
  transaction: Knex.Transaction,
  hallId: string,
  { appointmentId, visitId, ticketNumber }: CheckIn,
): Promise<void> {
  await transaction<AppointmentRow>('appointments')
    .where({ id: appointmentId, hall_id: hallId, state: 'made' })
    .update({ state: 'checked-in', visit_id: visitId, ticket_number: ticketNumber });
}
