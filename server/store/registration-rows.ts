import type { Person, Registration } from '../application/ports.ts';
import type { Vault } from './vault.ts';

const personColumns = ['document_kind', 'document_number_sealed', 'document_number_hash', 'name_sealed'];
export const representativeColumns = ['visit_id', 'position', ...personColumns];
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
    const { documentNumber } = person;
    const hash = documentNumber === null ? null : vault.hash(documentNumber);
    return [visitId, position, ...sealed(vault, `${visitId} ${position}`, person, hash)];
  });
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
