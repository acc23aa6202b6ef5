import type { Knex } from 'knex';
import type { DocumentStore, Received } from '../application/ports.ts';
import type { Vault } from './vault.ts';

interface RegistrationRow {
  hall_id: string;
  visit_id: string;
  document_number_hash: string | null;
}

interface InterviewRow {
  visit_id: string;
  category_id: string;
  officer_id: string;
  revision: number;
}

/** Far below the number of bound values that any database allows in one statement. */
const mostIds = 5_000;

/** Who has been here before, by keyed hash alone (mission T2). */
export class DatabaseDocuments implements DocumentStore {
  readonly #database: Knex;
  readonly #vault: Vault;

  constructor(database: Knex, vault: Vault) {
    this.#database = database;
    this.#vault = vault;
  }

  hashOf(key: string): string {
    return this.#vault.hash(key);
  }

  async loadDocuments(hallId: string, visitIds: readonly string[]) {
    const documents: { hash: string; visitId: string }[] = [];
    for (let from = 0; from < visitIds.length; from += mostIds) {
      const rows = await this.#database<RegistrationRow>('registrations')
        .where({ hall_id: hallId })
        .whereIn('visit_id', visitIds.slice(from, from + mostIds))
        .whereNotNull('document_number_hash')
        .select('document_number_hash', 'visit_id');
      for (const { document_number_hash: hash, visit_id: visitId } of rows) {
        if (hash !== null) documents.push({ hash, visitId });
      }
    }
    return documents;
  }

  async loadReceived(hallId: string, since: string): Promise<Received[]> {
    const rows = await this.#database<InterviewRow>('interviews')
      .join<RegistrationRow>('registrations', 'registrations.visit_id', 'interviews.visit_id')
      .where('interviews.hall_id', hallId)
      .where('interviews.service_date', '>=', since)
      .whereNotNull('document_number_hash')
      .orderBy(['interviews.service_date', 'revision'])
      .select('document_number_hash', 'category_id', 'interviews.visit_id', 'officer_id', 'revision');
    return rows.map((row) => ({
      hash: row.document_number_hash ?? '',
      categoryId: row.category_id,
      visitId: row.visit_id,
      officerId: row.officer_id,
      revision: row.revision,
    }));
  }
}
