import type { Kysely, Migration } from 'kysely';

/** Nothing here belongs to a couple: a workspace that let Attune in, a browser on its way back, and what was sent. */
export const slack: Migration = {
  up: async ({ schema }: Kysely<unknown>): Promise<void> => {
    await schema
      .createTable('slack_installations')
      .addColumn('team_id', 'text', (column) => column.primaryKey())
      .addColumn('app_id', 'text', (column) => column.notNull())
      .addColumn('bot_id', 'text', (column) => column.notNull())
      .addColumn('bot_user_id', 'text', (column) => column.notNull())
      .addColumn('scopes', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'integer')
      .addColumn('sealed_tokens', 'blob', (column) => column.notNull())
      .addColumn('saved_at', 'integer', (column) => column.notNull())
      .execute();
    await schema
      .createTable('slack_oauth_states')
      .addColumn('digest', 'text', (column) => column.primaryKey())
      .addColumn('until', 'integer', (column) => column.notNull())
      .execute();
    await schema
      .createTable('slack_sent')
      .addColumn('digest', 'text', (column) => column.primaryKey())
      .addColumn('ts', 'text')
      .addColumn('at', 'integer', (column) => column.notNull())
      .execute();
    await schema.createIndex('slack_sent_by_time').on('slack_sent').column('at').execute();
  },
};
