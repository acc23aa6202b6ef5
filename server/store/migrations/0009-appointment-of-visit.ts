import type { Knex } from 'knex';

/** Which appointment a visit came for is asked at each look at its registration. */
export const appointmentOfVisit: Knex.Migration = { up, down };

async function up(database: Knex): Promise<void> {
  await database.schema.alterTable('appointments', (table) => {
    table.index('visit_id');
  });
}

async function down(database: Knex): Promise<void> {
  await database.schema.alterTable('appointments', (table) => {
    table.dropIndex('visit_id');
  });
}
