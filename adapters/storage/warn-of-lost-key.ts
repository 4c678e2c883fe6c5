import type { Kysely } from 'kysely';
import type { Logger } from '../../src/index.ts';
import { readBytes } from './columns.ts';
import type { Schema } from './schema.ts';
import { canOpen } from './sealer.ts';
import type { KeyRing } from './sealing-key.ts';

/** How many of what is still needed – answers that wait for their reveal, tokens of workspaces – no key at hand can open. */
export const countLost = async (database: Kysely<Schema>, keys: KeyRing | undefined): Promise<number> => {
  const answers = await database
    .selectFrom('check_in_answers')
    .innerJoin('check_ins', 'check_ins.id', 'check_in_answers.check_in_id')
    .select('check_in_answers.sealed')
    .where('check_ins.status', '=', 'open')
    .execute();
  const tokens = await database.selectFrom('slack_installations').select('sealed_tokens as sealed').execute();
  return [...answers, ...tokens].filter(
    ({ sealed }) => keys === undefined || !canOpen(readBytes(sealed), keys),
  ).length;
};

/** A wrong key is found at the start, while it can still be put back, and not at the reveal. */
export const warnOfLostKey = async (
  database: Kysely<Schema>,
  keys: KeyRing,
  logger: Logger,
): Promise<void> => {
  const lost = await countLost(database, keys);
  if (lost === 0) return;
  const reason =
    'sealed answers or tokens wait for another key: put back ATTUNE_KEY, ATTUNE_OLD_KEYS or the key file';
  logger.error({ event: 'sealing-key-missing', code: 'seal-broken', reason, count: lost });
};
