import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { INVENTORY } from '../../../adapters/storage/index.ts';
import { temporaryStorage } from './temporary-storage.ts';

const storages = temporaryStorage();
/** What keeps the database itself in order, and holds nothing of anybody. */
const OF_THE_DATABASE = /^(?:sqlite_|kysely_migration)/u;

describe('the inventory of what is held (N3)', () => {
  it('names every table and column that the database has, and none that it has not', async () => {
    const { database } = await storages.open();
    const { rows } = await sql<{ table: string; column: string }>`
      select m.name as "table", c.name as "column"
      from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table'
    `.execute(database);
    const held = rows.filter(({ table }) => !OF_THE_DATABASE.test(table));
    const listed = Object.entries(INVENTORY).flatMap(([table, { columns }]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    );
    expect(listed.toSorted()).toEqual(held.map(({ table, column }) => `${table}.${column}`).toSorted());
  });

  it('says of each what it is for and when it goes, in words', () => {
    const said = Object.values(INVENTORY).flatMap(({ purpose, until, columns }) => [
      purpose,
      until,
      ...Object.values(columns).flatMap((held) =>
        typeof held === 'string' ? [held] : [held.purpose, held.until],
      ),
    ]);
    expect(said.filter((words) => words.trim().length < 3)).toEqual([]);
  });
});
