import type { Kysely } from 'kysely';
import { type Instant, instant, type Job, later, MINUTE } from '../../src/index.ts';
import type { JobsDatabase } from './jobs-database.ts';

/** One attempt at one job. `attempt` fences: whoever holds an older one can no longer change the row. */
export type Claim = {
  readonly id: number;
  readonly attempt: number;
  readonly kind: string;
  readonly payload: string;
  readonly dueAt: Instant;
};

type Failure = { readonly code: string; readonly now: Instant; readonly nextAttempt: Instant | undefined };

export type JobTable = {
  readonly put: (job: Job) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  /** Takes the job that has waited longest, none of `running`; two claims never get the same attempt. */
  readonly claim: (now: Instant, running: ReadonlySet<number>) => Promise<Claim | undefined>;
  readonly finish: (claim: Claim) => Promise<void>;
  /** Without a next attempt the job is dead. */
  readonly fail: (claim: Claim, failure: Failure) => Promise<void>;
  readonly nextDue: () => Promise<Instant | undefined>;
  /** For the start of the only process: what an earlier run had claimed may run now. */
  readonly releaseAll: () => Promise<void>;
  readonly forgetDead: (before: Instant) => Promise<void>;
};

const LEASE = 5 * MINUTE;

export const createJobTable = (database: Kysely<JobsDatabase>): JobTable => ({
  put: (job) => put(database, job),
  remove: async (key) => {
    await database.deleteFrom('jobs').where('key', '=', key).execute();
  },
  claim: (now, running) => claim(database, now, running),
  finish: async ({ id, attempt }) => {
    await database.deleteFrom('jobs').where('id', '=', id).where('attempts', '=', attempt).execute();
  },
  fail: async ({ id, attempt }, { code, now, nextAttempt }) => {
    const next = nextAttempt === undefined ? { dead_at: now } : { run_at: nextAttempt };
    await database
      .updateTable('jobs')
      .set({ ...next, lease_until: null, last_error_code: code })
      .where('id', '=', id)
      .where('attempts', '=', attempt)
      .execute();
  },
  nextDue: async () => {
    const { next } = await waiting(database)
      .select((of) => of.fn.min('run_at').as('next'))
      .executeTakeFirstOrThrow();
    return next === null ? undefined : instant(next);
  },
  releaseAll: async () => {
    await database
      .updateTable('jobs')
      .set((row) => ({ run_at: row.ref('due_at'), lease_until: null }))
      .where('lease_until', 'is not', null)
      .execute();
  },
  forgetDead: async (before) => {
    await database.deleteFrom('jobs').where('dead_at', '<', before).execute();
  },
});

const waiting = (database: Kysely<JobsDatabase>) => database.selectFrom('jobs').where('dead_at', 'is', null);

const put = (database: Kysely<JobsDatabase>, { payload, dueAt, key, coupleId }: Job): Promise<void> =>
  database.transaction().execute(async (rows) => {
    await rows.deleteFrom('jobs').where('key', '=', key).execute();
    if (coupleId !== undefined && !(await exists(rows, coupleId))) return;
    await rows
      .insertInto('jobs')
      .values({
        key,
        kind: payload.kind,
        payload: JSON.stringify(payload),
        couple_id: coupleId ?? null,
        due_at: dueAt,
        run_at: dueAt,
        lease_until: null,
        attempts: 0,
        last_error_code: null,
        dead_at: null,
      })
      .execute();
  });

/** A job of a couple that is gone is not kept: it would outlive the erasing. */
const exists = async (rows: Kysely<JobsDatabase>, coupleId: string): Promise<boolean> =>
  (await rows.selectFrom('couples').select('id').where('id', '=', coupleId).executeTakeFirst()) !== undefined;

const claim = (
  database: Kysely<JobsDatabase>,
  now: Instant,
  running: ReadonlySet<number>,
): Promise<Claim | undefined> =>
  database.transaction().execute(async (rows) => {
    const due = await waiting(rows)
      .selectAll()
      .where('run_at', '<=', now)
      .$if(running.size > 0, (query) => query.where('id', 'not in', [...running]))
      .orderBy('run_at')
      .orderBy('id')
      .executeTakeFirst();
    if (due === undefined) return undefined;
    const attempt = due.attempts + 1;
    const lease = later(now, LEASE);
    await rows
      .updateTable('jobs')
      .set({ attempts: attempt, lease_until: lease, run_at: lease })
      .where('id', '=', due.id)
      .execute();
    return { id: due.id, attempt, kind: due.kind, payload: due.payload, dueAt: instant(due.due_at) };
  });
