import type { Knex } from 'knex';
import type { DocumentStore } from '../application/ports.ts';
import type { Vault } from './vault.ts';

interface RegistrationRow {
  hall_id: string;
  service_date: string;
  ticket_number: string;
  document_number_hash: string | null;
}

/** Who has been here before, by keyed hash alone (mission T2). */
export class DatabaseDocuments implements DocumentStore {
  readonly #database: Knex;
  readonly #vault: Vault;

  constructor(database: Knex, vault: Vault) {
    this.#database = database;
    this.#vault = vault;
  }

  hashOf(documentNumber: string): string {
    return this.#vault.hash(documentNumber);
  }

  async loadDocuments(hallId: string, serviceDate: string) {
    const rows = await this.#database<RegistrationRow>('registrations')
      .where({ hall_id: hallId, service_date: serviceDate })
      .whereNotNull('document_number_hash')
      .orderBy('ticket_number')
      .select('document_number_hash', 'ticket_number');
    return rows.map(({ document_number_hash: hash, ticket_number: ticketNumber }) => ({
      hash: hash ?? '',
      ticketNumber,
    }));
  }

  async firstReceiver(hallId: string, documentNumber: string, categoryId: string): Promise<string | null> {
    const row: { officer_id: string } | undefined = await this.#database('registrations')
      .join('interviews', 'interviews.visit_id', 'registrations.visit_id')
      .where('registrations.document_number_hash', this.hashOf(documentNumber))
      .where('interviews.hall_id', hallId)
      .where('interviews.category_id', categoryId)
      .orderBy('interviews.completed_at')
      .first('interviews.officer_id');
    return row?.officer_id ?? null;
  }
}
