import { createHash, type Hash } from 'node:crypto';
import { z } from 'zod';
import { readBytes } from './columns.ts';
import { StorageError } from './storage-error.ts';
import { type AnyTableName, asToday, isTable, type TableName } from './tables.ts';

/** A column's value as it is in every database we use. */
export type Cell = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, Cell>>;
export type TableRow = { readonly table: TableName; readonly row: Row };

const FORMAT = 1;
const headerShape = z.object({
  attune: z.literal('backup'),
  format: z.number(),
  migrations: z.array(z.string()),
  at: z.string(),
});
export type Header = Pick<z.infer<typeof headerShape>, 'migrations' | 'at'>;

const footerShape = z.object({ end: z.literal(true), rows: z.number(), sha256: z.string() });
const cellShape = z.union([z.string(), z.number(), z.null(), z.object({ base64: z.string() })]);
const rowShape = z.object({ table: z.custom<AnyTableName>(isTable), row: z.record(z.string(), cellShape) });

export const unreadable = (file: string, why: string): StorageError =>
  new StorageError('backup-unreadable', `${file} ${why} Nothing was changed.`);

export const newHash = (): Hash => createHash('sha256');

export const writeHeader = (header: Header): string =>
  JSON.stringify({ attune: 'backup', format: FORMAT, ...header });

export const writeRow = ({ table, row }: { readonly table: AnyTableName; readonly row: object }): string =>
  JSON.stringify({
    table,
    row: Object.fromEntries(Object.entries(row).map(([column, value]) => [column, toJson(value)])),
  });

export const writeFooter = (rows: number, hash: Hash): string =>
  JSON.stringify({ end: true, rows, sha256: hash.digest('hex') });

const toJson = (value: unknown): unknown =>
  value instanceof Uint8Array || value instanceof ArrayBuffer
    ? { base64: Buffer.from(readBytes(value)).toString('base64') }
    : value;

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

export const readHeader = (line: string, file: string): Header => {
  const header = headerShape.safeParse(parsed(line)).data;
  if (header === undefined) throw unreadable(file, 'is not a backup made by "attune backup".');
  if (header.format !== FORMAT)
    throw unreadable(file, 'was made by a newer Attune. Restore it with that one.');
  return header;
};

export const readFooter = (line: string): z.infer<typeof footerShape> | undefined =>
  footerShape.safeParse(parsed(line)).data;

export const readRow = (line: string, file: string): TableRow => {
  const found = rowShape.safeParse(parsed(line)).data;
  if (found === undefined) throw unreadable(file, 'holds a line that is no row of Attune’s.');
  const { table, columns } = asToday(found.table);
  const cells = Object.entries(mapCells(found.row));
  const today = new Map(Object.entries(columns));
  return {
    table,
    row: Object.fromEntries(cells.map(([column, cell]) => [today.get(column) ?? column, cell])),
  };
};

const mapCells = (row: Readonly<Record<string, z.infer<typeof cellShape>>>): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      typeof value === 'object' && value !== null
        ? Uint8Array.from(Buffer.from(value.base64, 'base64'))
        : value,
    ]),
  );
