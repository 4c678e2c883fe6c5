import type { CreateTableBuilder, Kysely, Migration } from 'kysely';

/**
 * No ON DELETE CASCADE: erasing names every table, and a table it forgot makes the database refuse instead of keeping
 * somebody's rows.
 */
export const firstSchema: Migration = {
  up: async (database: Kysely<unknown>) => {
    for (const table of tables(database)) await table.execute();
    for (const index of indexes(database)) await index.execute();
  },
};

const tables = (database: Kysely<unknown>): readonly CreateTableBuilder<string, string>[] => [
  ...coupleTables(database),
  ...checkInTables(database),
  ...logTables(database),
];

const coupleTables = ({ schema }: Kysely<unknown>): readonly CreateTableBuilder<string, string>[] => [
  schema
    .createTable('couples')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('space_id', 'text', (column) => column.notNull().unique())
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('created_at', 'integer', (column) => column.notNull())
    .addColumn('suspension_reason', 'text')
    .addColumn('suspension_since', 'integer')
    .addColumn('break_called_by', 'text')
    .addColumn('break_started_at', 'integer')
    .addColumn('break_ends_at', 'integer')
    .addColumn('hold_since', 'integer')
    .addColumn('hold_until', 'integer'),
  schema
    .createTable('partners')
    .addColumn('couple_id', 'text', (column) => column.notNull().references('couples.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('muted_always', 'integer', (column) => column.notNull())
    .addColumn('muted_until', 'integer')
    .addColumn('sensitivity', 'text', (column) => column.notNull())
    .addColumn('quiet_from', 'integer')
    .addColumn('quiet_to', 'integer')
    .addColumn('delivery', 'text', (column) => column.notNull())
    .addColumn('country', 'text')
    .addColumn('hold_lifted_at', 'integer')
    .addPrimaryKeyConstraint('partners_primary', ['couple_id', 'position']),
  schema
    .createTable('consents')
    .addColumn('couple_id', 'text', (column) => column.notNull().references('couples.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('partner_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('at', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('consents_primary', ['couple_id', 'position']),
  schema
    .createTable('teasing_words')
    .addColumn('couple_id', 'text', (column) => column.notNull().references('couples.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('word', 'text', (column) => column.notNull())
    .addColumn('allowed_first_by', 'text')
    .addColumn('allowed_second_by', 'text')
    .addPrimaryKeyConstraint('teasing_words_primary', ['couple_id', 'position']),
];

const checkInTables = ({ schema }: Kysely<unknown>): readonly CreateTableBuilder<string, string>[] => [
  schema
    .createTable('check_ins')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('couple_id', 'text', (column) => column.notNull().references('couples.id'))
    .addColumn('space_id', 'text', (column) => column.notNull())
    .addColumn('question_id', 'text', (column) => column.notNull())
    .addColumn('opened_at', 'integer', (column) => column.notNull())
    .addColumn('deadline', 'integer', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('posted_as', 'text'),
  schema
    .createTable('check_in_answers')
    .addColumn('check_in_id', 'text', (column) => column.notNull().references('check_ins.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('partner_id', 'text', (column) => column.notNull())
    .addColumn('sealed', 'blob', (column) => column.notNull())
    .addColumn('at', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('check_in_answers_primary', ['check_in_id', 'position']),
];

const logTables = ({ schema }: Kysely<unknown>): readonly CreateTableBuilder<string, string>[] => [
  schema
    .createTable('outcomes')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('couple_id', 'text', (column) => column.notNull().references('couples.id'))
    .addColumn('partner_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('label', 'text')
    .addColumn('at', 'integer', (column) => column.notNull()),
  schema
    .createTable('jobs')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('couple_id', 'text', (column) => column.references('couples.id'))
    .addColumn('due_at', 'integer', (column) => column.notNull())
    .addColumn('run_at', 'integer', (column) => column.notNull())
    .addColumn('lease_until', 'integer')
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('last_error_code', 'text')
    .addColumn('dead_at', 'integer'),
  schema
    .createTable('handled_events')
    .addColumn('event_id', 'text', (column) => column.primaryKey())
    .addColumn('seen_at', 'integer', (column) => column.notNull()),
];

const indexes = ({ schema }: Kysely<unknown>) => [
  schema.createIndex('partners_by_id').on('partners').column('id'),
  schema.createIndex('check_ins_by_couple').on('check_ins').columns(['couple_id', 'opened_at']),
  schema.createIndex('outcomes_by_couple').on('outcomes').columns(['couple_id', 'at']),
  schema.createIndex('outcomes_by_time').on('outcomes').column('at'),
  schema.createIndex('jobs_by_couple').on('jobs').column('couple_id'),
  schema.createIndex('jobs_by_time').on('jobs').columns(['dead_at', 'run_at']),
  schema.createIndex('handled_events_by_time').on('handled_events').column('seen_at'),
];
