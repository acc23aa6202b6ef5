import type { Knex } from 'knex';

/** More than tickets is printed, on more printers than the kiosks', and each job has a story. */
export const slips: Knex.Migration = { up, down };

async function up(database: Knex): Promise<void> {
  await database.schema.alterTable('print_jobs', (table) => {
    table.renameColumn('kiosk_id', 'printer_id');
  });
  await database.schema.alterTable('print_jobs', (table) => {
    table.string('ordered_by', 100).notNullable().defaultTo('');
    table.string('kind', 20).notNullable().defaultTo('ticket');
    table.string('ticket_number', 10);
    // A slip that names somebody lies sealed, and is blanked when it has come out.
    table.boolean('sealed').notNullable().defaultTo(false);
    table.index(['hall_id', 'created_at']);
  });
  await database('print_jobs').update({ ordered_by: database.raw(`'kiosk ' || printer_id`) });
  await database.schema.createTable('print_job_changes', (table) => {
    table.increments('id');
    table.string('job_id', 36).notNullable().index();
    table.bigInteger('at').notNullable();
    table.string('state', 10).notNullable();
    table.string('reason', 20);
    table.string('printed_at', 40);
  });
}

async function down(database: Knex): Promise<void> {
  await database.schema.dropTable('print_job_changes');
  await database.schema.alterTable('print_jobs', (table) => {
    table.dropIndex(['hall_id', 'created_at']);
    table.dropColumns('ordered_by', 'kind', 'ticket_number', 'sealed');
  });
  await database.schema.alterTable('print_jobs', (table) => {
    table.renameColumn('printer_id', 'kiosk_id');
  });
}
