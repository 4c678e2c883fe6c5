import type { Schema } from './schema.ts';

/** Every table, those that others refer to first. */
export const TABLES = [
  'couples',
  'partners',
  'consents',
  'teasing_words',
  'check_ins',
  'check_in_answers',
  'check_in_plans',
  'outcomes',
  'jobs',
  'handled_events',
  'slack_installations',
  'slack_oauth_states',
  'sent',
] as const satisfies readonly (keyof Schema)[];

export type TableName = (typeof TABLES)[number];

/** As tables stood in earlier versions, whose databases are backed up and whose backups are restored. */
export type EarlierTables = {
  readonly slack_sent: { readonly digest: string; readonly ts: string | null; readonly at: number };
};

type Successor = { readonly table: TableName; readonly columns: Readonly<Record<string, string>> };

/** What became of them, and of those columns that changed their names. */
const SUCCESSORS: Readonly<Record<keyof EarlierTables, Successor>> = {
  slack_sent: { table: 'sent', columns: { ts: 'posted_as' } },
};

export type AnyTableName = TableName | keyof EarlierTables;

const isEarlier = (name: string): name is keyof EarlierTables => name in SUCCESSORS;

/** Every table of this and of earlier versions, those that others refer to first. */
export const ALL_TABLES: readonly AnyTableName[] = [
  ...TABLES,
  ...Object.keys(SUCCESSORS).filter((name) => isEarlier(name)),
];

export const isTable = (name: unknown): name is AnyTableName => ALL_TABLES.some((table) => table === name);

/** The table, and what its columns are called, today. */
export const asToday = (name: AnyTableName): Successor =>
  isEarlier(name) ? SUCCESSORS[name] : { table: name, columns: {} };

/** Their rows are numbered by the database; the order is kept, the numbers are not. */
export const isNumbered = (table: AnyTableName): table is 'outcomes' | 'jobs' =>
  table === 'outcomes' || table === 'jobs';
