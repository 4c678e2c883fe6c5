import type { Kysely, Migration } from 'kysely';

/** What was begun and sent is remembered for every chat platform, not for Slack alone. */
export const sent: Migration = {
  up: async ({ schema }: Kysely<unknown>): Promise<void> => {
    await schema.dropIndex('slack_sent_by_time').execute();
    await schema.alterTable('slack_sent').renameTo('sent').execute();
    await schema.alterTable('sent').renameColumn('ts', 'posted_as').execute();
    await schema.createIndex('sent_by_time').on('sent').column('at').execute();
  },
};
