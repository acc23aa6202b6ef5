import type { Knex } from 'knex';

/** The hall day: its log, the answers given, what is personal (sealed), and the print jobs. */
export const hallDay: Knex.Migration = { up, down };

async function up(database: Knex): Promise<void> {
  for (const [name, columns] of Object.entries(tables)) await database.schema.createTable(name, columns);
}

async function down(database: Knex): Promise<void> {
  for (const name of Object.keys(tables).reverse()) await database.schema.dropTable(name);
}

const tables: Readonly<Record<string, (table: Knex.CreateTableBuilder) => void>> = {
  hall_events: (table) => {
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
  },
  answers: (table) => {
    table.string('hall_id', 40).notNullable();
    table.string('service_date', 10).notNullable();
    table.string('actor', 100).notNullable();
    table.string('request_id', 36).notNullable();
    table.string('request', 40).notNullable();
    table.text('answer').notNullable();
    table.primary(['hall_id', 'service_date', 'actor', 'request_id']);
  },
  registrations: (table) => {
    table.string('visit_id', 36).primary();
    table.string('hall_id', 40).notNullable();
    table.string('service_date', 10).notNullable();
    table.string('ticket_number', 10).notNullable();
    table.string('document_kind', 10).notNullable();
    table.text('document_number_sealed');
    table.string('document_number_hash', 64).index();
    table.text('name_sealed');
  },
  representatives: (table) => {
    table.string('visit_id', 36).notNullable();
    table.integer('position').notNullable();
    table.string('document_kind', 10).notNullable();
    table.text('document_number_sealed');
    table.string('document_number_hash', 64).index();
    table.text('name_sealed');
    table.primary(['visit_id', 'position']);
  },
  interviews: (table) => {
    table.string('hall_id', 40).notNullable();
    table.string('service_date', 10).notNullable();
    table.string('visit_id', 36).notNullable().index();
    table.string('ticket_number', 10).notNullable();
    table.string('category_id', 40).notNullable();
    table.string('queue_id', 40).notNullable();
    table.string('counter_id', 40).notNullable();
    table.string('officer_id', 40).notNullable();
    table.integer('head_count').notNullable();
    table.bigInteger('registered_at').notNullable();
    table.bigInteger('started_at').notNullable();
    table.bigInteger('completed_at').notNullable();
    // Of the event that completed it: a visit that is sent on has several interviews.
    table.integer('revision').notNullable();
    table.primary(['hall_id', 'service_date', 'revision']);
  },
  print_jobs: (table) => {
    table.string('id', 36).primary();
    table.string('hall_id', 40).notNullable();
    table.string('kiosk_id', 40).notNullable();
    table.text('slip').notNullable();
    table.string('state', 10).notNullable();
    table.string('reason', 20);
    table.bigInteger('created_at').notNullable();
    table.bigInteger('changed_at').notNullable();
    table.index(['hall_id', 'state']);
  },
};
