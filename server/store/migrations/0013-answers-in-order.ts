import type { Knex } from 'knex';

/**
 * Answers by request before actor: ids of requests go up with time (docs/decisions/0011), so new answers lie side by side
 * instead of one at each kiosk's place.
 */
export const answersInOrder: Knex.Migration = {
  up: (database) => keyBy(database, ['hall_id', 'service_date', 'request_id', 'actor']),
  down: (database) => keyBy(database, ['hall_id', 'service_date', 'actor', 'request_id']),
};

async function keyBy(database: Knex, columns: readonly string[]): Promise<void> {
  await database.schema.alterTable('answers', (table) => table.dropPrimary());
  await database.schema.alterTable('answers', (table) => table.primary(columns));
}
