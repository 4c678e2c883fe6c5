import { type Kysely, type OnConflictBuilder, sql } from 'kysely';
import { type Instant, instant, type Job, later, SECOND } from '../../src/index.ts';
import type { JobsDatabase } from './jobs-database.ts';

/** One attempt at one job. `attempt` fences: whoever holds an older one can no longer change the row. */
export type Claim = {
  readonly id: number;
  readonly attempt: number;
  readonly kind: string;
  readonly payload: string;
  readonly dueAt: Instant;
  /** Until then nobody else gets the job. */
  readonly until: Instant;
};

type Claiming = {
  readonly now: Instant;
  readonly most: number;
  /** Those this process has in hand although their lease seems over, because the clock was moved. */
  readonly except: readonly number[];
};

type Failure = { readonly code: string; readonly now: Instant; readonly nextAttempt: Instant | undefined };

export type JobTable = {
  /** Those of one couple go in together, each in the place of the one that has its key. */
  readonly put: (jobs: readonly Job[]) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  /** Takes those that have waited longest; two claims never get the same attempt, in whatever process they are made. */
  readonly claim: (claiming: Claiming) => Promise<readonly Claim[]>;
  /** Keeps them ours until then; resolves to the ids of those that still are. */
  readonly renew: (claims: readonly Claim[], until: Instant) => Promise<readonly number[]>;
  readonly finish: (claims: readonly Claim[]) => Promise<void>;
  /** As if they had never been claimed. */
  readonly giveBack: (claims: readonly Claim[]) => Promise<void>;
  /** Without a next attempt the job is dead. */
  readonly fail: (claim: Claim, failure: Failure) => Promise<void>;
  readonly nextDue: () => Promise<Instant | undefined>;
  /** For the start of the only process: what an earlier run had claimed may run now. */
  readonly releaseAll: () => Promise<void>;
  readonly forgetDead: (before: Instant) => Promise<void>;
};

/**
 * How long a job waits when its process has died; whoever lives renews. Short enough for a note, which is of no use after
 * 90 seconds, to outlive several deaths; long enough for a database to be restarted under a process that lives.
 */
export const LEASE = 15 * SECOND;

export const createJobTable = (database: Kysely<JobsDatabase>): JobTable => ({
  put: (jobs) => put(database, jobs),
  remove: async (key) => {
    await database.deleteFrom('jobs').where('key', '=', key).execute();
  },
  claim: (claiming) => claim(database, claiming),
  renew: async (claims, until) => {
    const kept: number[] = [];
    await eachAttempt(claims, async (attempt, ids) => {
      const rows = await database
        .with('theirs', (of) => mine(of, attempt, ids))
        .updateTable('jobs')
        .set({ lease_until: until, run_at: until })
        .where('id', 'in', (of) => of.selectFrom('theirs').select('id'))
        .where('lease_until', 'is not', null)
        .returning('id')
        .execute();
      kept.push(...rows.map(({ id }) => id));
    });
    return kept;
  },
  finish: (claims) =>
    eachAttempt(claims, async (attempt, ids) => {
      await database
        .with('theirs', (of) => mine(of, attempt, ids))
        .deleteFrom('jobs')
        .where('id', 'in', (of) => of.selectFrom('theirs').select('id'))
        .execute();
    }),
  giveBack: (claims) =>
    eachAttempt(claims, async (attempt, ids) => {
      await database
        .with('theirs', (of) => mine(of, attempt, ids))
        .updateTable('jobs')
        .set((row) => ({ attempts: attempt - 1, lease_until: null, run_at: row.ref('due_at') }))
        .where('id', 'in', (of) => of.selectFrom('theirs').select('id'))
        .execute();
    }),
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

/** Nearly all are first attempts, so that this is one statement. */
const eachAttempt = async (
  claims: readonly Claim[],
  work: (attempt: number, ids: readonly number[]) => Promise<void>,
): Promise<void> => {
  for (const attempt of new Set(claims.map((claim) => claim.attempt))) {
    const ids = claims.filter((claim) => claim.attempt === attempt).map(({ id }) => id);
    await work(attempt, ids);
  }
};

/** Locked in the order of their ids, as by whoever erases a couple's jobs, so that neither waits for the other. */
const mine = (database: Pick<Kysely<JobsDatabase>, 'selectFrom'>, attempt: number, ids: readonly number[]) =>
  database
    .selectFrom('jobs')
    .select('id')
    .where('attempts', '=', attempt)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate();

const rowOf = ({ payload, dueAt, key, coupleId }: Job) => ({
  key,
  kind: payload.kind,
  payload: JSON.stringify(payload),
  couple_id: coupleId ?? null,
  due_at: dueAt,
  run_at: dueAt,
  attempts: 0,
});
type NewRow = ReturnType<typeof rowOf>;

const put = async (database: Kysely<JobsDatabase>, jobs: readonly Job[]): Promise<void> => {
  for (const coupleId of new Set(jobs.map((job) => job.coupleId))) {
    const rows = jobs.filter((job) => job.coupleId === coupleId).map(rowOf);
    if (coupleId === undefined) await database.insertInto('jobs').values(rows).onConflict(replaced).execute();
    else await putOf(database, coupleId, rows);
  }
};

const TEXTS = ['key', 'kind', 'payload', 'couple_id'] as const;
const NUMBERS = ['due_at', 'run_at', 'attempts'] as const;

/** A job of a couple that is gone is not kept: it would outlive the erasing, which waits until this one is in. */
const putOf = async (
  database: Kysely<JobsDatabase>,
  coupleId: string,
  rows: readonly NewRow[],
): Promise<void> => {
  const [first, ...more] = rows;
  if (first === undefined) return;
  await database
    .with('staying', (of) => of.selectFrom('couples').select('id').where('id', '=', coupleId).forKeyShare())
    .insertInto('jobs')
    .columns([...TEXTS, ...NUMBERS])
    .expression((of) => {
      const selectOf = (row: NewRow) =>
        of
          .selectFrom('staying')
          .where('staying.id', '=', coupleId)
          .select(TEXTS.map((column) => of.val(row[column]).as(column)))
          .select(NUMBERS.map((column) => of.cast<number>(of.val(row[column]), 'integer').as(column)));
      return more.map(selectOf).reduce((all, one) => all.unionAll(one), selectOf(first));
    })
    .onConflict(replaced)
    .execute();
};

/**
 * The key's earlier job makes way for this one, under an id of its own, because whoever runs the earlier one may still
 * finish that.
 */
const replaced = (conflict: OnConflictBuilder<JobsDatabase, 'jobs'>) =>
  conflict.column('key').doUpdateSet((row) => ({
    id: row.ref('excluded.id'),
    kind: row.ref('excluded.kind'),
    payload: row.ref('excluded.payload'),
    couple_id: row.ref('excluded.couple_id'),
    due_at: row.ref('excluded.due_at'),
    run_at: row.ref('excluded.run_at'),
    attempts: row.ref('excluded.attempts'),
    lease_until: null,
    last_error_code: null,
    dead_at: null,
  }));

/** One statement, and with it one transaction; what others are just claiming is left to them. */
const claim = async (
  database: Kysely<JobsDatabase>,
  { now, most, except }: Claiming,
): Promise<readonly Claim[]> => {
  const lease = later(now, LEASE);
  const rows = await database
    .with('due', (of) =>
      of
        .selectFrom('jobs')
        .select('id')
        .where('dead_at', 'is', null)
        .where('run_at', '<=', now)
        .$if(except.length > 0, (query) => query.where('id', 'not in', [...except]))
        .orderBy('run_at')
        .orderBy('id')
        .limit(most)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('jobs')
    .set({ attempts: sql`attempts + 1`, lease_until: lease, run_at: lease })
    .where('id', 'in', (of) => of.selectFrom('due').select('id'))
    .returning(['id', 'attempts', 'kind', 'payload', 'due_at'])
    .execute();
  return rows
    .toSorted((a, b) => a.due_at - b.due_at || a.id - b.id)
    .map((row) => ({
      id: row.id,
      attempt: row.attempts,
      kind: row.kind,
      payload: row.payload,
      dueAt: instant(row.due_at),
      until: lease,
    }));
};
