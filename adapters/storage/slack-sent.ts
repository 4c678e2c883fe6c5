import type { Kysely } from 'kysely';
import { HOUR, type Instant, later } from '../../src/index.ts';
import type { Schema } from './schema.ts';

/** What became of a post with this key: never tried, tried with nobody knowing how it ended, or there at `ts`. */
export type SlackAttempt =
  | { readonly kind: 'new' }
  | { readonly kind: 'begun' }
  | { readonly kind: 'sent'; readonly ts: string };

/** Slack takes no key that would keep a repeated post from standing there twice, so we remember, for 48 h. */
export type SlackSent = {
  /** `digest` stands for the post's key. Says what happened before, and that it is being tried now. Atomic. */
  readonly begin: (digest: string, at: Instant) => Promise<SlackAttempt>;
  readonly finish: (digest: string, ts: string) => Promise<void>;
};

const KEPT = 48 * HOUR;

export const createSlackSent = ({ database }: { readonly database: Kysely<Schema> }): SlackSent => ({
  begin: async (digest, at) => {
    await database.deleteFrom('slack_sent').where('at', '<', later(at, -KEPT)).execute();
    const { numInsertedOrUpdatedRows } = await database
      .insertInto('slack_sent')
      .values({ digest, ts: null, at })
      .onConflict((conflict) => conflict.column('digest').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) return { kind: 'new' };
    const before = await database
      .selectFrom('slack_sent')
      .select('ts')
      .where('digest', '=', digest)
      .executeTakeFirst();
    return before?.ts ? { kind: 'sent', ts: before.ts } : { kind: 'begun' };
  },
  finish: async (digest, ts) => {
    await database.updateTable('slack_sent').set({ ts }).where('digest', '=', digest).execute();
  },
});
