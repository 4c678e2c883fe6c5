import { lstatSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { newHash, writeFooter, writeHeader, writeRow } from './backup-lines.ts';
import type { Engine } from './engine.ts';
import { appliedMigrations } from './migrate.ts';
import { openEngineBeside, type Whereabouts } from './open-engine.ts';
import type { Schema } from './schema.ts';
import { StorageError } from './storage-error.ts';
import { ALL_TABLES, type AnyTableName, type EarlierTables, isNumbered } from './tables.ts';
import { reading } from './transactions.ts';

export type BackupRequest = {
  readonly where: Whereabouts;
  readonly file: string;
  /** Writes over a file that is there. */
  readonly replace: boolean;
  /** When, for the file's first line. */
  readonly at: string;
};

export type WrittenBackup = { readonly rows: number; readonly place: string };

const CHUNK = 500;

/**
 * Everything as it was at one moment, also while Attune serves from it. Sealed answers and tokens stay sealed, and the
 * key is not in it. Whole or not at all: an unfinished file is taken away. Only this user may read it.
 */
export const writeBackup = async (request: BackupRequest): Promise<WrittenBackup> => {
  const { where, file, replace } = request;
  refuseInTheWay(file, replace);
  const { engine, close } = await openEngineBeside(where);
  const unfinished = `${file}.unfinished`;
  try {
    const handle = await open(unfinished, 'w', 0o600);
    try {
      const rows = await writeAll(engine, handle, request.at);
      await handle.sync();
      await handle.close();
      await rename(unfinished, file);
      return { rows, place: engine.place };
    } catch (error) {
      await handle.close();
      await rm(unfinished, { force: true });
      throw error;
    }
  } catch (error) {
    throw fileProblem(error, file);
  } finally {
    await close();
  }
};

/** A file may be replaced; a folder, a device or a link to one is not what anybody wants a backup in the place of. */
const refuseInTheWay = (file: string, replace: boolean): void => {
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (there === undefined) return;
  if (!there.isFile()) throw unwritable(file, 'is there and is no file. Choose another name.');
  if (!replace) throw unwritable(file, 'is there already. Choose another name, or add --replace.');
};

const writeAll = async (engine: Engine, handle: FileHandle, at: string): Promise<number> => {
  const migrations = await appliedMigrations(engine);
  const hash = newHash();
  const write = async (lines: readonly string[]): Promise<void> => {
    const text = lines.map((line) => `${line}\n`).join('');
    hash.update(text);
    await handle.appendFile(text);
  };
  await write([writeHeader({ migrations: [...migrations], at })]);
  const there = await tablesIn(engine);
  const rows = await reading(engine.database, async (database) => {
    let count = 0;
    for (const table of there) {
      for await (const chunk of chunksOf(database, table)) {
        await write(chunk.map((row) => writeRow({ table, row })));
        count += chunk.length;
      }
    }
    return count;
  });
  await handle.appendFile(`${writeFooter(rows, hash)}\n`);
  return rows;
};

/** A database of an earlier version lacks some, and has others. */
const tablesIn = async ({ database, schema }: Engine): Promise<readonly AnyTableName[]> => {
  const found = (await database.introspection.getTables()).filter(
    (table) => schema === undefined || table.schema === schema,
  );
  return ALL_TABLES.filter((table) => found.some(({ name }) => name === table));
};

async function* chunksOf(database: Kysely<Schema>, table: AnyTableName): AsyncGenerator<readonly object[]> {
  let chunk: object[] = [];
  const rows = database.withTables<EarlierTables>().selectFrom(table).selectAll();
  const ordered = isNumbered(table) ? rows.orderBy(sql.ref('id')) : rows;
  for await (const row of ordered.stream(CHUNK)) {
    chunk.push(withoutNumber(table, row));
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

const withoutNumber = (table: AnyTableName, row: object): object =>
  isNumbered(table) ? Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'id')) : row;

const unwritable = (file: string, why: string): StorageError =>
  new StorageError('backup-unwritable', `${file} ${why}`);

const fileProblem = (error: unknown, file: string): unknown => {
  if (error instanceof StorageError || !(error instanceof Error) || !('syscall' in error)) return error;
  const code = 'code' in error ? String(error.code) : 'unknown';
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? new StorageError(
        'disk-full',
        `The disk that holds ${file} is full. The unfinished backup was taken away.`,
        error,
      )
    : unwritable(file, `cannot be written (${code}). Name a file in a folder that this user may write to.`);
};
