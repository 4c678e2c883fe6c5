import type { Kysely, Migration } from 'kysely';

/** One row a couple: what runs, what is suggested, and what each of the two leaves out. */
export const checkInPlans: Migration = {
  up: async ({ schema }: Kysely<unknown>): Promise<void> => {
    await schema
      .createTable('check_in_plans')
      .addColumn('couple_id', 'text', (column) => column.primaryKey().references('couples.id'))
      .addColumn('handled_on', 'text')
      .addColumn('running_since', 'integer')
      .addColumn('running_days', 'integer')
      .addColumn('running_minute', 'integer')
      .addColumn('running_theme', 'text')
      .addColumn('running_weeks', 'integer')
      .addColumn('running_last_day', 'text')
      .addColumn('proposal_id', 'text')
      .addColumn('proposal_by', 'text')
      .addColumn('proposal_at', 'integer')
      .addColumn('proposal_days', 'integer')
      .addColumn('proposal_minute', 'integer')
      .addColumn('proposal_theme', 'text')
      .addColumn('proposal_weeks', 'integer')
      .addColumn('proposal_posted_as', 'text')
      .addColumn('first_left_out_by', 'text')
      .addColumn('first_left_out_day', 'text')
      .addColumn('second_left_out_by', 'text')
      .addColumn('second_left_out_day', 'text')
      .execute();
  },
};
