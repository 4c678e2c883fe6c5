import { join } from 'node:path';
import { Migrator } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../adapters/storage/engine.ts';
import { openStorage, restoreBackup, writeBackup } from '../../../adapters/storage/index.ts';
import { knownMigrations, MIGRATIONS } from '../../../adapters/storage/migrate.ts';
import { openEngine } from '../../../adapters/storage/open-engine.ts';
import { ALL_TABLES, asToday, TABLES } from '../../../adapters/storage/tables.ts';
import { createMemoryLogger } from '../../fakes/memory-logger.ts';
import { onPostgres } from '../../postgres/temporary-schemas.ts';
import { movableClock, NOON } from '../../support/clock.ts';
import { type DatabaseKind, TEST_KEY, temporaryStorage } from './temporary-storage.ts';

const logger = createMemoryLogger();
const IDS: Readonly<Record<string, string>> = {
  'couples.id': 'couple',
  'check_ins.id': 'check-in',
  couple_id: 'couple',
  check_in_id: 'check-in',
};

type Tables = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** One row in every table that this version has, with something in every column. */
const fill = async ({ database, schema }: Engine): Promise<Tables> => {
  const found = (await database.introspection.getTables()).filter(
    (table) => schema === undefined || table.schema === schema,
  );
  const rows: Record<string, Record<string, unknown>> = {};
  for (const name of ALL_TABLES) {
    const columns = found.find((table) => table.name === name)?.columns ?? [];
    if (columns.length === 0) continue;
    const row = Object.fromEntries(
      columns
        .filter(({ name: column }) => !(column === 'id' && ['jobs', 'outcomes'].includes(name)))
        .map(({ name: column, dataType }) => [
          column,
          IDS[`${name}.${column}`] ??
            IDS[column] ??
            (/int/i.test(dataType)
              ? NOON
              : /blob|bytea/i.test(dataType)
                ? new Uint8Array([0, 255])
                : `some ${column}`),
        ]),
    );
    await database
      .insertInto(name as never)
      .values(row as never)
      .execute();
    const today = asToday(name);
    rows[today.table] = Object.fromEntries(
      Object.entries(row).map(([column, cell]) => [today.columns[column] ?? column, cell]),
    );
  }
  return rows;
};

const olderOn = (kind: DatabaseKind): void => {
  const storages = temporaryStorage(kind);
  const earlier = async (name: string) => {
    const where = { ...(await storages.place()), logger };
    const { engine, close } = await openEngine(where, 'attune-test');
    const migrator = new Migrator({
      db: engine.database,
      provider: { getMigrations: async () => MIGRATIONS },
      ...(engine.schema === undefined ? {} : { migrationTableSchema: engine.schema }),
    });
    const { error } = await migrator.migrateTo(name);
    expect(error).toBeUndefined();
    const rows = await fill(engine);
    await close();
    return { where, rows };
  };
  const expectAllIn = async (where: { dataFolder: string; databaseUrl?: string }, rows: Tables) => {
    const options = { key: TEST_KEY, clock: movableClock(), ...where, logger };
    const storage = await openStorage(options);
    for (const name of TABLES) {
      const [row] = await storage.database.selectFrom(name).selectAll().execute();
      const cells = Object.entries(row ?? {}).map(([column, cell]) => [
        column,
        typeof cell === 'object' && cell !== null ? new Uint8Array(cell) : cell,
      ]);
      if (rows[name] !== undefined) expect(Object.fromEntries(cells)).toMatchObject(rows[name]);
    }
    await storage.close();
  };

  describe.each(knownMigrations())(`${kind} as it was after %s`, (name) => {
    it('is brought up to date with everything that is in it', async () => {
      const { where, rows } = await earlier(name);
      await expectAllIn(where, rows);
    });

    it('can be backed up as it is, and the backup be restored to a new one', async () => {
      const { where, rows } = await earlier(name);
      const file = join(storages.folder(), 'backup.jsonl');
      await writeBackup({ where, file, replace: false, at: 'then' });
      const fresh = { ...(await storages.place()), logger };
      expect((await restoreBackup({ where: fresh, file, replace: false, key: TEST_KEY, logger })).rows).toBe(
        Object.keys(rows).length,
      );
      await expectAllIn(fresh, rows);
    });
  });
};

olderOn('SQLite');
onPostgres('earlier versions on PostgreSQL', () => olderOn('PostgreSQL'));
