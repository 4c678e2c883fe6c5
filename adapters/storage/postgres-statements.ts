import type { CompiledQuery } from 'kysely';

/** What PostgreSQL knows of a statement that it has seen before: it need not be read and planned again. */
export type PreparedStatements = {
  /** Undefined when the statement is better sent whole: what changes tables, and what comes in too many shapes. */
  readonly nameOf: (query: Pick<CompiledQuery, 'sql' | 'query'>) => string | undefined;
  /** For an error that says a table has changed under its statement. From now on every statement is read anew. */
  readonly isOutdated: (error: unknown) => boolean;
};

const KINDS = ['SelectQueryNode', 'InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode'];
/** The same few statements come with every message; each connection keeps its own of every one of them. */
const MOST_PREPARED = 200;

/** Another process has migrated while this one serves; the statement could be planned with other columns than it promised. */
const isChangedTable = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === '0A000' &&
  'routine' in error &&
  error.routine === 'RevalidateCachedQuery';

export const createPreparedStatements = (): PreparedStatements => {
  const names = new Map<string, string>();
  let generation = 0;
  return {
    nameOf: ({ sql, query }) => {
      const known = names.get(sql);
      if (known !== undefined || names.size >= MOST_PREPARED || !KINDS.includes(query.kind)) return known;
      const name = `attune_${generation}_${names.size}`;
      names.set(sql, name);
      return name;
    },
    isOutdated: (error) => {
      if (!isChangedTable(error)) return false;
      generation += 1;
      names.clear();
      return true;
    },
  };
};
