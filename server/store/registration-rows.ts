import { documentKey } from '../application/document-key.ts';
import type { Person, Registration } from '../application/ports.ts';
import type { Vault } from './vault.ts';

const personColumns = ['document_kind', 'document_number_sealed', 'document_number_hash', 'name_sealed'];
export const representativeColumns = ['visit_id', 'position', ...personColumns];
export const detailColumns = ['visit_id', 'phone_sealed', 'demand_sealed'];
export const registrationColumns = ['hall_id', 'service_date', 'visit_id', 'ticket_number', ...personColumns];

/** A visit's row, sealed. */
export function registrationRow(vault: Vault, registration: Registration) {
  const { visitId, ticketNumber, documentHash } = registration;
  return [visitId, ticketNumber, ...sealed(vault, visitId, registration, documentHash)] as const;
}

/** The rows of the other representatives, from position 2 on; the visitor of the visit's own row is the first. */
export function representativeRows(vault: Vault, { visitId, representatives }: Registration) {
  return representatives.map((person, at) => {
    const position = at + 2;
    const key = documentKey(person);
    const hash = key === null ? null : vault.hash(key);
    return [visitId, position, ...sealed(vault, `${visitId} ${position}`, person, hash)];
  });
}

/** The row of what the visitor added, where there is anything. */
export function detailRows(vault: Vault, { visitId, phone, demand }: Registration) {
  if (phone === null && demand === null) return [];
  const seal = (what: string, text: string | null) => (text === null ? null : vault.seal(`${visitId} ${what}`, text));
  return [[visitId, seal('phone', phone), seal('demand', demand)]];
}

/** @param place where the fields belong; they open nowhere else */
function sealed(vault: Vault, place: string, { documentKind, documentNumber, name }: Person, hash: string | null) {
  return [
    documentKind,
    documentNumber === null ? null : vault.seal(`${place} document-number`, documentNumber),
    hash,
    name === null ? null : vault.seal(`${place} name`, name),
  ] as const;
}
