import type { Knex } from 'knex';

/**
 * Fewer pages for each commit. Answers by request before actor: ids of requests go up with time (docs/decisions/0011), so
 * new answers lie side by side instead of one at each kiosk's place. No index of hashes, in which nothing lies side by
 * side: nobody is looked up by one, what is known of documents today is in memory (docs/decisions/0010).
 */
export const fewerPages: Knex.Migration = {
  async up(database) {
    await answersBy(database, ['hall_id', 'service_date', 'request_id', 'actor']);
    for (const name of hashed) await database.schema.alterTable(name, (table) => table.dropIndex(hash));
  },
  async down(database) {
    await answersBy(database, ['hall_id', 'service_date', 'actor', 'request_id']);
    for (const name of hashed) await database.schema.alterTable(name, (table) => table.index(hash));
  },
};

const hashed = ['registrations', 'representatives', 'appointments'];
const hash = 'document_number_hash';

async function answersBy(database: Knex, columns: readonly string[]): Promise<void> {
  await database.schema.alterTable('answers', (table) => table.dropPrimary());
  await database.schema.alterTable('answers', (table) => table.primary(columns));
}
