import type { Kysely } from 'kysely';
import { HOUR, type Instant, instant, later } from '../../src/index.ts';
import type { Schema } from './schema.ts';

/** What became of a post with this key: never tried, tried with nobody knowing how it ended, or there. */
export type Attempt =
  | { readonly kind: 'new' }
  | { readonly kind: 'begun'; readonly since: Instant }
  | { readonly kind: 'sent'; readonly postedAs: string };

/** No platform remembers long enough what it was sent, so we do, for 48 h. */
export type SentStore = {
  /** `digest` stands for the post's key. Says what happened before, and that it is being tried now. Atomic. */
  readonly begin: (digest: string, at: Instant) => Promise<Attempt>;
  /** `postedAs` is the platform's id of the message. */
  readonly finish: (digest: string, postedAs: string) => Promise<void>;
};

const KEPT = 48 * HOUR;

export const createSentStore = ({ database }: { readonly database: Kysely<Schema> }): SentStore => ({
  begin: async (digest, at) => {
    await database.deleteFrom('sent').where('at', '<', later(at, -KEPT)).execute();
    const { numInsertedOrUpdatedRows } = await database
      .insertInto('sent')
      .values({ digest, posted_as: null, at })
      .onConflict((conflict) => conflict.column('digest').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) return { kind: 'new' };
    const before = await database
      .selectFrom('sent')
      .select(['posted_as', 'at'])
      .where('digest', '=', digest)
      .executeTakeFirst();
    return before?.posted_as
      ? { kind: 'sent', postedAs: before.posted_as }
      : { kind: 'begun', since: instant(before?.at ?? at) };
  },
  finish: async (digest, postedAs) => {
    await database.updateTable('sent').set({ posted_as: postedAs }).where('digest', '=', digest).execute();
  },
});
