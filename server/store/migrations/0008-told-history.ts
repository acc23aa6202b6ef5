import type { Knex } from 'knex';

/** What visitors said of the time before today; a visit of which nothing was said has no row. */
export const toldHistory: Knex.Migration = { up, down };

async function up(database: Knex): Promise<void> {
  await database.schema.createTable('told_history', (table) => {
    table.string('visit_id', 36).primary();
    table.boolean('repeat_visit');
    table.boolean('raised_elsewhere');
    table.boolean('has_opinion');
  });
}

async function down(database: Knex): Promise<void> {
  await database.schema.dropTable('told_history');
}
