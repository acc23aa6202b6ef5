import type { Knex } from 'knex';
import type { TransferNote, TransferNoteStore } from '../application/ports.ts';
import { transferNotePlace } from './transfer-note-rows.ts';
import type { Vault } from './vault.ts';

interface TransferNoteRow {
  visit_id: string;
  counter_id: string;
  officer_id: string;
  written_at: number | string;
  revision: number;
  text_sealed: string;
}

/** What officers wrote for each other. It is written by the hall's own commit, and there is no way to read it unnoted. */
export class DatabaseTransferNotes implements TransferNoteStore {
  readonly #database: Knex;
  readonly #vault: Vault;

  constructor(database: Knex, vault: Vault) {
    this.#database = database;
    this.#vault = vault;
  }

  async look({ visitId, accountId, at }: Parameters<TransferNoteStore['look']>[0]): Promise<TransferNote[]> {
    return this.#database.transaction(async (transaction) => {
      const rows = await transaction<TransferNoteRow>('transfer_notes').where({ visit_id: visitId }).orderBy('id');
      if (rows.length > 0) {
        await transaction('reveals').insert({ visit_id: visitId, account_id: accountId, reason: 'transfer-notes', at });
      }
      return rows.map((row) => this.#opened(row));
    });
  }

  #opened({ visit_id: visitId, counter_id: counterId, officer_id: officerId, ...row }: TransferNoteRow): TransferNote {
    const at = Number(row.written_at);
    const { revision } = row;
    const text = this.#vault.open(transferNotePlace({ visitId, at, revision }), row.text_sealed);
    return { visitId, counterId, officerId, at, revision, text };
  }
}
