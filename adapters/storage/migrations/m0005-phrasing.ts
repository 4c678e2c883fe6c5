import type { Kysely, Migration } from 'kysely';

/** What each of the two has said to wording by a language model; nobody had been asked before. */
export const phrasing: Migration = {
  up: async ({ schema }: Kysely<unknown>): Promise<void> => {
    await schema.alterTable('partners').addColumn('phrasing_host', 'text').execute();
    await schema.alterTable('partners').addColumn('phrasing_at', 'integer').execute();
  },
};
