import type { Kysely } from 'kysely';
import { type Instant, instant } from '../../src/index.ts';
import type { JobsDatabase } from './jobs-database.ts';

/** What an operator may see of a job: no ids of people, and no text, which no job holds. */
export type ListedJob = {
  readonly id: number;
  readonly kind: string;
  readonly dueAt: Instant;
  /** When it may run: due, later after a failure, or at the end of the lease of whoever runs it. */
  readonly runAt: Instant;
  readonly state: 'waiting' | 'running' | 'dead';
  readonly attempts: number;
  readonly lastErrorCode: string | undefined;
};

export type JobList = {
  /** The dead first, then the next due; at most `limit`. */
  readonly list: (limit: number) => Promise<readonly ListedJob[]>;
  readonly count: () => Promise<{ readonly all: number; readonly dead: number }>;
  /** Makes dead jobs due, all or those with these ids; resolves to how many there were. */
  readonly retry: (ids: 'all' | readonly number[], now: Instant) => Promise<number>;
};

/** For a look at the jobs and a second chance, beside whoever runs them. */
export const createJobList = (database: Kysely<JobsDatabase>): JobList => ({
  list: async (limit) => {
    const rows = await database
      .selectFrom('jobs')
      .select(['id', 'kind', 'due_at', 'run_at', 'lease_until', 'attempts', 'last_error_code', 'dead_at'])
      .orderBy((of) => of.case().when('dead_at', 'is', null).then(1).else(0).end())
      .orderBy('run_at')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      dueAt: instant(row.due_at),
      runAt: instant(row.run_at),
      state: stateOf(row),
      attempts: row.attempts,
      lastErrorCode: row.last_error_code ?? undefined,
    }));
  },
  count: async () => {
    const { all, dead } = await database
      .selectFrom('jobs')
      .select((of) => [of.fn.countAll<number>().as('all'), of.fn.count<number>('dead_at').as('dead')])
      .executeTakeFirstOrThrow();
    return { all, dead };
  },
  retry: async (ids, now) => {
    const { numUpdatedRows } = await database
      .updateTable('jobs')
      .set({ dead_at: null, lease_until: null, attempts: 0, run_at: now })
      .where('dead_at', 'is not', null)
      .$if(ids !== 'all', (query) => query.where('id', 'in', ids === 'all' ? [] : [...ids]))
      .executeTakeFirstOrThrow();
    return Number(numUpdatedRows);
  },
});

const stateOf = (row: {
  readonly dead_at: number | null;
  readonly lease_until: number | null;
}): ListedJob['state'] => {
  if (row.dead_at !== null) return 'dead';
  return row.lease_until === null ? 'waiting' : 'running';
};
