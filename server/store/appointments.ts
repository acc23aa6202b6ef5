import type { Knex } from 'knex';
import { Appointment } from '../../contract/appointments.ts';
import { lastPlaces, maskedName } from '../../contract/masking.ts';
import {
  appointmentKeyOf,
  type AppointmentStore,
  type ComingAppointment,
  type Making,
  type NewAppointment,
} from '../application/appointment-store.ts';
import { appointmentColumns, appointmentRow, openedField, type AppointmentRow } from './appointment-rows.ts';
import { insertTables } from './insert-rows.ts';
import type { Vault } from './vault.ts';

/** Appointments in the database. Names and numbers go in, and only masked ones come out (mission T2). */
export class DatabaseAppointments implements AppointmentStore {
  readonly #database: Knex;
  readonly #vault: Vault;

  constructor(database: Knex, vault: Vault) {
    this.#database = database;
    this.#vault = vault;
  }

  async loadComing(hallId: string, fromDate: string): Promise<ComingAppointment[]> {
    const rows = await this.#rows()
      .where({ hall_id: hallId })
      .where('service_date', '>=', fromDate)
      .whereNot({ state: 'cancelled' })
      .select(
        'id',
        'service_date',
        'at',
        'document_number_hash',
        'category_id',
        'district_code',
        'head_count',
        'ticket_number',
      );
    return rows.map((row) => ({
      id: row.id,
      key: this.#keyOf(row.id),
      serviceDate: row.service_date,
      at: Number(row.at),
      documentHash: row.document_number_hash,
      categoryId: row.category_id,
      districtCode: row.district_code,
      headCount: row.head_count,
      ticketNumber: row.ticket_number,
    }));
  }

  async loadDay(hallId: string, serviceDate: string): Promise<Appointment[]> {
    const rows = await this.#rows()
      .where({ hall_id: hallId, service_date: serviceDate })
      .orderBy(['at', 'made_at', 'id']);
    return rows.map((row) => this.#masked(row));
  }

  async madeWith({ hallId, requestId, accountId }: Omit<Making, 'at'>): Promise<Appointment[]> {
    const rows = await this.#rows().where({ hall_id: hallId, request_id: requestId, made_by: accountId });
    return rows.map((row) => this.#masked(row));
  }

  async make(making: Making, appointments: readonly NewAppointment[]): Promise<void> {
    const rows = () => appointments.map((each) => appointmentRow(this.#vault, making, each));
    await this.#database.transaction((transaction) =>
      insertTables(transaction, [{ table: 'appointments', columns: appointmentColumns, rows }]),
    );
  }

  async cancel({ hallId, id, accountId, at }: Parameters<AppointmentStore['cancel']>[0]) {
    return this.#database.transaction(async (transaction): Promise<Appointment['state'] | null> => {
      const ofHall = () => transaction<AppointmentRow>('appointments').where({ id, hall_id: hallId });
      const row = await ofHall().first('state');
      if (row?.state === 'made') {
        await ofHall().update({ state: 'cancelled', cancelled_by: accountId, cancelled_at: at });
      }
      return row === undefined ? null : Appointment.shape.state.parse(row.state);
    });
  }

  #keyOf(id: string): string {
    return appointmentKeyOf(id, (text) => this.#vault.hash(text));
  }

  #rows() {
    return this.#database<AppointmentRow>('appointments');
  }

  #masked(row: AppointmentRow): Appointment {
    const { id } = row;
    return Appointment.parse({
      id,
      key: this.#keyOf(id),
      serviceDate: row.service_date,
      // PostgreSQL gives its 64-bit integers as text.
      at: Number(row.at),
      categoryId: row.category_id,
      districtCode: row.district_code,
      headCount: row.head_count,
      maskedName: maskedName(openedField(this.#vault, id, 'name', row.name_sealed)),
      documentEnding: lastPlaces(openedField(this.#vault, id, 'document-number', row.document_number_sealed)),
      state: row.state,
      ticketNumber: row.ticket_number,
    });
  }
}
