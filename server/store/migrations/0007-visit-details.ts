import type { Knex } from 'knex';

/** What visitors added of their own will, sealed. */
export const visitDetails: Knex.Migration = { up, down };

async function up(database: Knex): Promise<void> {
  await database.schema.createTable('visit_details', (table) => {
    table.string('visit_id', 36).primary();
    table.text('phone_sealed');
    table.text('demand_sealed');
  });
}

async function down(database: Knex): Promise<void> {
  await database.schema.dropTable('visit_details');
}
