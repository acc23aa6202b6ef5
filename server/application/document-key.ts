import { identityNumberFault } from '../../contract/identity-number.ts';
import type { Person } from './ports.ts';

/**
 * What somebody is known by when they come again, or null without a document: the identity number however it was taken;
 * of any other paper the kind as well, since two kinds can have the same number (mission K2, T2).
 */
export function documentKey({ documentKind, documentNumber }: Omit<Person, 'name'>): string | null {
  if (documentNumber === null || identityNumberFault(documentNumber) === null) return documentNumber;
  return `${documentKind} ${documentNumber}`;
}
