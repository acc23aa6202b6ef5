import type { Person, Registration } from '../application/ports.ts';
import type { Vault } from './vault.ts';

const personColumns = ['document_kind', 'document_number_sealed', 'document_number_hash', 'name_sealed'];
export const representativeColumns = ['visit_id', 'position', ...personColumns];
export const registrationColumns = ['hall_id', 'service_date', 'visit_id', 'ticket_number', ...personColumns];

/** A visit's row, sealed. */
export function registrationRow(vault: Vault, registration: Registration) {
  const { visitId, ticketNumber } = registration;
  return [visitId, ticketNumber, ...sealed(vault, visitId, registration)] as const;
}

/** The rows of the other representatives, from position 2 on; the visitor of the visit's own row is the first. */
export function representativeRows(vault: Vault, { visitId, representatives }: Registration) {
  return representatives.map((person, at) => {
    const position = at + 2;
    return [visitId, position, ...sealed(vault, `${visitId} ${position}`, person)];
  });
}

/** @param place where the fields belong; they open nowhere else */
function sealed(vault: Vault, place: string, { documentKind, documentNumber, name }: Person) {
  return [
    documentKind,
    documentNumber === null ? null : vault.seal(`${place} document-number`, documentNumber),
    documentNumber === null ? null : vault.hash(documentNumber),
    name === null ? null : vault.seal(`${place} name`, name),
  ] as const;
}
