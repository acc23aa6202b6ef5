import type { Knex } from 'knex';

/** What officers wrote for whoever receives a visit next, sealed. */
export const transferNotes: Knex.Migration = { up, down };

async function up(database: Knex): Promise<void> {
  await database.schema.createTable('transfer_notes', (table) => {
    table.increments('id');
    table.string('visit_id', 36).notNullable().index();
    table.string('counter_id', 40).notNullable();
    table.string('officer_id', 40).notNullable();
    table.bigInteger('written_at').notNullable();
    table.integer('revision').notNullable();
    table.text('text_sealed').notNullable();
  });
}

async function down(database: Knex): Promise<void> {
  await database.schema.dropTable('transfer_notes');
}
