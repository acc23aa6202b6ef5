import type { Knex } from 'knex';
import type { DocumentStore, Received } from '../application/ports.ts';
import type { Vault } from './vault.ts';

interface RegistrationRow {
  hall_id: string;
  service_date: string;
  ticket_number: string;
  document_number_hash: string | null;
}

interface InterviewRow {
  visit_id: string;
  category_id: string;
  officer_id: string;
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

  async loadReceived(hallId: string): Promise<Received[]> {
    const rows = await this.#database<InterviewRow>('interviews')
      .join<RegistrationRow>('registrations', 'registrations.visit_id', 'interviews.visit_id')
      .where('interviews.hall_id', hallId)
      .whereNotNull('document_number_hash')
      .orderBy('completed_at')
      .select('document_number_hash', 'category_id', 'interviews.visit_id', 'officer_id');
    return rows.map((row) => ({
      hash: row.document_number_hash ?? '',
      categoryId: row.category_id,
      visitId: row.visit_id,
      officerId: row.officer_id,
    }));
  }
}
