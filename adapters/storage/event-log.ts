import type { Kysely } from 'kysely';
import type { EventLog, Instant } from '../../src/index.ts';
import type { Engine } from './engine.ts';
import type { Schema } from './schema.ts';

/** With the ids of events goes what was sent and what Slack was asked, and a scrub that was still owed is made good. */
export const createEventLog = ({ database, scrub }: Pick<Engine, 'database' | 'scrub'>): EventLog => ({
  firstSight: async (eventId, at) => {
    const { numInsertedOrUpdatedRows } = await database
      .insertInto('handled_events')
      .values({ event_id: eventId, seen_at: at })
      .onConflict((conflict) => conflict.column('event_id').doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  },
  purge: async (before) => {
    const { numDeletedRows } = await database
      .deleteFrom('handled_events')
      .where('seen_at', '<', before)
      .executeTakeFirst();
    await forgetDigests(database, before);
    await scrub([]);
    return Number(numDeletedRows);
  },
});

/** Digests only; each store forgets its own with its next use, which may be long in coming. */
const forgetDigests = async (database: Kysely<Schema>, before: Instant): Promise<void> => {
  await database.deleteFrom('sent').where('at', '<', before).execute();
  await database.deleteFrom('slack_oauth_states').where('until', '<', before).execute();
};
