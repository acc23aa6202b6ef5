import type { Knex } from 'knex';

/** Those who work in the hall, their sessions, the devices, and the note of every look at personal data. */
export const people: Knex.Migration = { up, down };

async function up(database: Knex): Promise<void> {
  await database.schema.createTable('accounts', (table) => {
    table.string('id', 40).primary();
    table.string('username', 60).notNullable().unique();
    table.string('display_name', 60).notNullable();
    table.string('role', 20).notNullable();
    table.text('password_hash').notNullable();
    table.boolean('demonstration').notNullable();
  });
  await database.schema.createTable('sessions', (table) => {
    table.string('token_hash', 64).primary();
    table.string('account_id', 40).notNullable().references('accounts.id').onDelete('CASCADE');
    table.bigInteger('expires_at').notNullable();
  });
  await database.schema.createTable('devices', (table) => {
    table.string('kind', 20).notNullable();
    table.string('id', 40).notNullable();
    table.string('kiosk_id', 40);
    table.string('key_hash', 64).notNullable();
    table.primary(['kind', 'id']);
  });
  await database.schema.createTable('reveals', (table) => {
    table.increments('id');
    table.string('visit_id', 36).notNullable().index();
    table.string('account_id', 40).notNullable();
    table.string('reason', 40).notNullable();
    table.bigInteger('at').notNullable();
  });
  await database.schema.createTable('vault', (table) => {
    table.string('key_fingerprint', 64).primary();
  });
}

async function down(database: Knex): Promise<void> {
  for (const table of ['vault', 'reveals', 'devices', 'sessions', 'accounts']) await database.schema.dropTable(table);
}
