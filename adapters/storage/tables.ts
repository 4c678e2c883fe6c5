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
  'slack_sent',
] as const satisfies readonly (keyof Schema)[];

export type TableName = (typeof TABLES)[number];

/** Their rows are numbered by the database; the order is kept, the numbers are not. */
export const isNumbered = (table: TableName): table is 'outcomes' | 'jobs' =>
  table === 'outcomes' || table === 'jobs';

export const isTable = (name: unknown): name is TableName => TABLES.some((table) => table === name);
