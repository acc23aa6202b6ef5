import type { Knex } from 'knex';

/** The hall day: its log, the answers given, what is personal (sealed), and the print jobs. */
export const hallDay: Knex.Migration = { up, down };

async function up(database: Knex): Promise<void> {
  await database.schema.createTable('hall_events', (table) => {
    table.string('hall_id', 40).notNullable();
    table.string('service_date', 10).notNullable();
    table.integer('revision').notNullable();
    table.string('type', 40).notNullable();
    table.bigInteger('at').notNullable();
    table.string('actor', 100).notNullable();
    table.text('body').notNullable();
    table.string('hash', 64).notNullable();
    // A second writer that decided on an older day cannot write: the revision is taken.
    table.primary(['hall_id', 'service_date', 'revision']);
  });
  await database.schema.createTable('answers', (table) => {
    table.string('hall_id', 40).notNullable();
    table.string('service_date', 10).notNullable();
    table.string('actor', 100).notNullable();
    table.string('request_id', 36).notNullable();
    table.string('request', 40).notNullable();
    table.text('answer').notNullable();
    table.primary(['hall_id', 'service_date', 'actor', 'request_id']);
  });
  await database.schema.createTable('registrations', (table) => {
    table.string('visit_id', 36).primary();
    table.string('hall_id', 40).notNullable();
    table.string('service_date', 10).notNullable();
    table.string('ticket_number', 10).notNullable();
    table.string('document_kind', 10).notNullable();
    table.text('document_number_sealed');
    table.string('document_number_hash', 64).index();
    table.text('name_sealed');
  });
  await database.schema.createTable('print_jobs', (table) => {
    table.string('id', 36).primary();
    table.string('hall_id', 40).notNullable();
    table.string('kiosk_id', 40).notNullable();
    table.text('slip').notNullable();
    table.string('state', 10).notNullable();
    table.string('reason', 20);
    table.bigInteger('created_at').notNullable();
    table.bigInteger('changed_at').notNullable();
    table.index(['hall_id', 'state']);
  });
}

async function down(database: Knex): Promise<void> {
  for (const table of ['print_jobs', 'registrations', 'answers', 'hall_events']) await database.schema.dropTable(table);
}
