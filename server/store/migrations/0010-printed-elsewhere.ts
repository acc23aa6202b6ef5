import type { Knex } from 'knex';

/** At which kiosk's printer a ticket came out, where it was not its own. */
export const printedElsewhere: Knex.Migration = { up, down };

async function up(database: Knex): Promise<void> {
  await database.schema.alterTable('print_jobs', (table) => {
    table.string('printed_at', 40);
  });
}

async function down(database: Knex): Promise<void> {
  await database.schema.alterTable('print_jobs', (table) => {
    table.dropColumn('printed_at');
  });
}
