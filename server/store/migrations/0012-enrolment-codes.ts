import type { Knex } from 'knex';

/** A device comes for its key with a code that counts once. */
export const enrolmentCodes: Knex.Migration = { up, down };

async function up(database: Knex): Promise<void> {
  await database.schema.createTable('enrolment_codes', (table) => {
    table.string('device_id', 40).primary();
    table.string('kiosk_id', 40).notNullable();
    table.string('code_hash', 64).notNullable();
    table.bigInteger('expires_at').notNullable();
  });
}

async function down(database: Knex): Promise<void> {
  await database.schema.dropTable('enrolment_codes');
}
