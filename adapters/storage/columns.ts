import { type Instant, instant } from '../../src/index.ts';
import { StorageError } from './storage-error.ts';

/** Turning columns into the domain's values: a value this program never writes means the database is damaged. */
const damaged = (column: string): StorageError =>
  new StorageError(
    'database-damaged',
    `The column ${column} holds a value that Attune never writes. Put a backup of the database in its place.`,
  );

export const readOneOf = <T extends string | number>(
  allowed: readonly T[],
  value: string | number,
  column: string,
): T => {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw damaged(column);
  return found;
};

export const readInstant = (value: number | null): Instant | undefined =>
  value === null ? undefined : instant(value);

export const readPair = <T>(values: readonly T[], table: string): readonly [T, T] => {
  const [first, second, ...more] = values;
  if (first === undefined || second === undefined || more.length > 0) throw damaged(table);
  return [first, second];
};

/** libsql hands blobs out as ArrayBuffer, better-sqlite3 as Buffer: both become bytes of their own. */
export const readBytes = (value: Uint8Array | ArrayBuffer): Uint8Array => new Uint8Array(value);

/** SQLite text ends at a zero character and holds no half of a surrogate pair. */
export const writeText = (text: string): string =>
  Buffer.from(text.replaceAll('\0', ''), 'utf8').toString('utf8');

export const orNull = <T>(value: T | undefined): T | null => value ?? null;
