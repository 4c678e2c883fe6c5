import type { Kysely } from 'kysely';
import type { EventLog } from '../../src/index.ts';
import type { Schema } from './schema.ts';

export const createEventLog = ({ database }: { readonly database: Kysely<Schema> }): EventLog => ({
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
    return Number(numDeletedRows);
  },
});
