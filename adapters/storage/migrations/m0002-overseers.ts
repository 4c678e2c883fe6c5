import type { Kysely, Migration } from 'kysely';

/** Earlier agreements were given where nobody but the two could be told of. */
export const overseers: Migration = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    await database.schema
      .alterTable('consents')
      .addColumn('overseers', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
