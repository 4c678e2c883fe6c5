import type { Transaction } from 'kysely';
import { checkInId, partnerId, rowOfAnswer } from '../../src/index.ts';
import { readBytes } from './columns.ts';
import type { Schema } from './schema.ts';
import { rowOfTokens } from './slack-installations.ts';

/** One sealed value: where it stands, what it is bound to, and a way to put another in its place. */
export type SealedRow = {
  /** For a person to read; names nobody. */
  readonly place: string;
  readonly boundTo: string;
  readonly sealed: Uint8Array;
  readonly replace: (sealed: Uint8Array) => Promise<void>;
};

export type SealedPage = {
  readonly found: readonly SealedRow[];
  /** Where the next page begins; undefined after the last one. */
  readonly last: string | undefined;
};

type Rows = Transaction<Schema>;
type SealedColumn = {
  readonly table: keyof Schema;
  readonly column: string;
  /** Locked until the transaction is over, in the order in which everybody locks. */
  readonly page: (rows: Rows, after: string, size: number) => Promise<SealedPage>;
};

const answers: SealedColumn['page'] = async (rows, after, size) => {
  const asked = await rows
    .selectFrom('check_ins')
    .select('id')
    .where('id', '>', after)
    .orderBy('id')
    .limit(size)
    .forUpdate()
    .execute();
  const ids = asked.map(({ id }) => id);
  return { found: ids.length === 0 ? [] : await answersTo(rows, ids), last: ids.at(-1) };
};

const answersTo = async (rows: Rows, ids: readonly string[]): Promise<readonly SealedRow[]> => {
  const given = await rows
    .selectFrom('check_in_answers')
    .selectAll()
    .where('check_in_id', 'in', ids)
    .orderBy('check_in_id')
    .orderBy('position')
    .execute();
  return given.map(({ check_in_id, position, partner_id, sealed }) => ({
    place: `an answer to check-in ${check_in_id}`,
    boundTo: rowOfAnswer({ id: checkInId(check_in_id) }, partnerId(partner_id)),
    sealed: readBytes(sealed),
    replace: async (next) => {
      await rows
        .updateTable('check_in_answers')
        .set({ sealed: next })
        .where('check_in_id', '=', check_in_id)
        .where('position', '=', position)
        .execute();
    },
  }));
};

const tokens: SealedColumn['page'] = async (rows, after, size) => {
  const installed = await rows
    .selectFrom('slack_installations')
    .select(['team_id', 'sealed_tokens'])
    .where('team_id', '>', after)
    .orderBy('team_id')
    .limit(size)
    .forUpdate()
    .execute();
  const found = installed.map(({ team_id, sealed_tokens }) => ({
    place: `the tokens of Slack workspace ${team_id}`,
    boundTo: rowOfTokens(team_id),
    sealed: readBytes(sealed_tokens),
    replace: async (next: Uint8Array) => {
      await rows
        .updateTable('slack_installations')
        .set({ sealed_tokens: next })
        .where('team_id', '=', team_id)
        .execute();
    },
  }));
  return { found, last: installed.at(-1)?.team_id };
};

/** Every column that holds something sealed; a test compares it with the tables' columns of bytes. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  { table: 'check_in_answers', column: 'sealed', page: answers },
  { table: 'slack_installations', column: 'sealed_tokens', page: tokens },
];
