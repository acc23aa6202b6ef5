import type { Knex } from 'knex';
import type { RevealedRegistration } from '../../contract/officer.ts';
import type { RegistrationStore } from '../application/ports.ts';
import type { Vault } from './vault.ts';

interface RegistrationRow {
  visit_id: string;
  document_number_sealed: string | null;
  name_sealed: string | null;
}

/** The personal part of visits. There is no way to read it without leaving a note (mission T2). */
export class DatabaseRegistrations implements RegistrationStore {
  readonly #database: Knex;
  readonly #vault: Vault;

  constructor(database: Knex, vault: Vault) {
    this.#database = database;
    this.#vault = vault;
  }

  async reveal({ visitId, accountId, reason, at }: Parameters<RegistrationStore['reveal']>[0]) {
    return this.#database.transaction(async (transaction): Promise<RevealedRegistration | null> => {
      const row = await transaction<RegistrationRow>('registrations').where({ visit_id: visitId }).first();
      if (row === undefined) return null;
      await transaction('reveals').insert({ visit_id: visitId, account_id: accountId, reason, at });
      return {
        documentNumber: this.#opened(`${visitId} document-number`, row.document_number_sealed),
        name: this.#opened(`${visitId} name`, row.name_sealed),
      };
    });
  }

  #opened(place: string, sealed: string | null): string | null {
    return sealed === null ? null : this.#vault.open(place, sealed);
  }
}
