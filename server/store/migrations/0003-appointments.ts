import type { Knex } from 'knex';

/** Who is expected when; what is personal is sealed. */
export const appointments: Knex.Migration = { up, down };

async function up(database: Knex): Promise<void> {
  await database.schema.createTable('appointments', (table) => {
    table.string('id', 36).primary();
    table.string('hall_id', 40).notNullable();
    table.string('service_date', 10).notNullable();
    table.bigInteger('at').notNullable();
    table.string('category_id', 40).notNullable();
    table.string('district_code', 6);
    table.integer('head_count').notNullable();
    table.text('document_number_sealed').notNullable();
    table.string('document_number_hash', 64).notNullable().index();
    table.text('name_sealed').notNullable();
    table.string('state', 12).notNullable();
    table.string('visit_id', 36);
    table.string('ticket_number', 10);
    table.string('request_id', 36).notNullable().index();
    table.string('made_by', 40).notNullable();
    table.bigInteger('made_at').notNullable();
    table.string('cancelled_by', 40);
    table.bigInteger('cancelled_at');
    table.index(['hall_id', 'service_date']);
  });
}

async function down(database: Knex): Promise<void> {
  await database.schema.dropTable('appointments');
}
