import type { Kysely, Migration } from 'kysely';

/** Who asked for the couple's notebook last, and whether the other one said yes. */
export const notebook: Migration = {
  up: async ({ schema }: Kysely<unknown>): Promise<void> => {
    // One column a statement: SQLite adds no more at once.
    for (const [name, type] of [
      ['notebook_id', 'text'],
      ['notebook_by', 'text'],
      ['notebook_at', 'bigint'],
      ['notebook_posted_as', 'text'],
      ['notebook_agreed_at', 'bigint'],
    ] as const) {
      await schema.alterTable('check_in_plans').addColumn(name, type).execute();
    }
  },
};
