import type { Knex } from 'knex';

/** Who may call a chosen ticket out of turn. Nobody, until somebody says so. */
export const permissions: Knex.Migration = { up, down };

async function up(database: Knex): Promise<void> {
  await database.schema.alterTable('accounts', (table) => {
    table.boolean('may_call_chosen').notNullable().defaultTo(false);
  });
}

async function down(database: Knex): Promise<void> {
  await database.schema.alterTable('accounts', (table) => {
    table.dropColumn('may_call_chosen');
  });
}
