import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** `stay` keeps the couple from being erased; `change` keeps others from changing it; `erase` also waits for all who `stay`. */
export type CoupleLock = 'stay' | 'change' | 'erase';

/** False when there is no such couple (any more). Holds until the transaction ends. */
export const lockCouple = async (rows: Kysely<Schema>, id: string, lock: CoupleLock): Promise<boolean> => {
  const query = rows.selectFrom('couples').select('id').where('id', '=', id);
  const locked = {
    stay: () => query.forKeyShare(),
    change: () => query.forNoKeyUpdate(),
    erase: () => query.forUpdate(),
  }[lock]();
  return (await locked.executeTakeFirst()) !== undefined;
};
