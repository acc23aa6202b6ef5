import type { Knex } from 'knex';
import type { RevealedRegistration } from '../../contract/officer.ts';
import { DocumentType } from '../../contract/other-document.ts';
import type { RegistrationStore } from '../application/ports.ts';
import { openedField, type AppointmentRow } from './appointment-rows.ts';
import { toldHistoryColumns, toldHistoryOf, type ToldHistoryRow } from './told-history-rows.ts';
import type { Vault } from './vault.ts';

interface PersonRow {
  document_kind: string;
  document_number_sealed: string | null;
  name_sealed: string | null;
}

interface RepresentativeRow extends PersonRow {
  visit_id: string;
  position: number;
}

/** An appointment that a visit was made for. */
type AgreedRow = Pick<AppointmentRow, 'id' | 'document_number_hash' | 'name_sealed'>;

interface RegistrationRow extends ToldHistoryRow, PersonRow {
  document_number_hash: string | null;
  visit_id: string;
  phone_sealed: string | null;
  demand_sealed: string | null;
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
      const row = await transaction<RegistrationRow>('registrations')
        .leftJoin('visit_details', 'visit_details.visit_id', 'registrations.visit_id')
        .leftJoin('told_history', 'told_history.visit_id', 'registrations.visit_id')
        .where('registrations.visit_id', visitId)
        .first('registrations.*', 'phone_sealed', 'demand_sealed', ...toldHistoryColumns.slice(1));
      if (row === undefined) return null;
      await transaction('reveals').insert({ visit_id: visitId, account_id: accountId, reason, at });
      const others = await transaction<RepresentativeRow>('representatives')
        .where({ visit_id: visitId })
        .orderBy('position');
      const appointment = await transaction<AppointmentRow>('appointments')
        .where({ visit_id: visitId })
        .first('id', 'document_number_hash', 'name_sealed');
      const person = this.#person(visitId, row);
      const agreedName = this.#agreedName(row, appointment);
      return {
        ...person,
        name: person.name ?? agreedName,
        nameFromAppointment: person.name === null && agreedName !== null,
        representatives: others.map((other) => this.#person(`${visitId} ${other.position}`, other)),
        phone: this.#opened(`${visitId} phone`, row.phone_sealed),
        demand: this.#opened(`${visitId} demand`, row.demand_sealed),
        history: toldHistoryOf(row),
      };
    });
  }

  /** A number that was typed comes without a name; the appointment of the same document has one. */
  #agreedName({ document_number_hash: hash }: RegistrationRow, appointment: AgreedRow | undefined): string | null {
    if (appointment === undefined || appointment.document_number_hash !== hash) return null;
    return openedField(this.#vault, appointment.id, 'name', appointment.name_sealed);
  }

  #person(place: string, { document_kind: kind, document_number_sealed: number, name_sealed: name }: PersonRow) {
    return {
      documentType: DocumentType.nullable().catch(null).parse(kind),
      documentNumber: this.#opened(`${place} document-number`, number),
      name: this.#opened(`${place} name`, name),
    };
  }

  #opened(place: string, sealed: string | null): string | null {
    return sealed === null ? null : this.#vault.open(place, sealed);
  }
}
