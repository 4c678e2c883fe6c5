import { describe, expect, it } from 'vitest';
import { createJobList, createJobs, type JobsDeps } from '../../../adapters/jobs/index.ts';
import { HOUR, later, MINUTE, SECOND } from '../../../src/domain/shared/instant.ts';
import { aJob, jobsContract } from '../../contract/jobs.ts';
import { createMemoryLogger } from '../../fakes/memory-logger.ts';
import { onPostgres } from '../../postgres/temporary-schemas.ts';
import { movableClock, NOON } from '../../support/clock.ts';
import { type DatabaseKind, temporaryStorage } from '../storage/temporary-storage.ts';
import { manualTimer } from './manual-timer.ts';

const makeOn = (kind: DatabaseKind) => {
  const storages = temporaryStorage(kind);
  const make = async (deps: Partial<JobsDeps> = {}) => {
    const [clock, logger, timer] = [movableClock(), createMemoryLogger(), manualTimer()];
    const place = await storages.place();
    const storage = await storages.open({ ...place, clock });
    const jobs = createJobs({ database: storage.database, clock, logger, timer, ...deps });
    return { ...storage, storage, jobs, clock, logger, timer, place };
  };
  return { make, storages };
};
const { make, storages } = makeOn('SQLite');
const nothing = async (): Promise<void> => undefined;

jobsContract('SQLite', make);
onPostgres('jobs on PostgreSQL', () => jobsContract('PostgreSQL', makeOn('PostgreSQL').make));

describe('durable jobs', () => {
  it('are still there after a restart, also one that was running when the process died', async () => {
    const { jobs, storage, place, clock } = await make();
    await jobs.schedule(aJob({ dueAt: NOON }));
    await jobs.schedule(aJob({ key: 'other', dueAt: NOON }));
    await storage.database
      .updateTable('jobs')
      .set({ lease_until: 9e15, run_at: 9e15 })
      .where('key', '=', 'other')
      .execute();
    await storages.close(storage);

    const again = await storages.open({ ...place, clock });
    const restarted = createJobs({
      database: again.database,
      clock,
      logger: createMemoryLogger(),
      timer: manualTimer(),
    });
    await restarted.start(nothing);
    expect(await restarted.runDue()).toBe(2);
  });

  it('a job that was begun twenty times and never came to an end is given up unasked', async () => {
    const { jobs, storage, logger } = await make();
    await jobs.schedule(aJob({ dueAt: NOON }));
    await storage.database.updateTable('jobs').set({ attempts: 20 }).execute();
    let asked = 0;
    await jobs.start(async () => {
      asked += 1;
    });
    await jobs.runDue();
    expect(asked).toBe(0);
    expect(logger.lines.map(({ level, fields }) => [level, fields.event, fields.code])).toEqual([
      ['error', 'job-dead', 'job-crashing'],
    ]);
  });

  it.each([
    ['written by a newer version', '{"kind":"write-poem"}'],
    ['that is no JSON', '{'],
    ['with a part missing', '{"kind":"consider-nudge"}'],
  ])('a job %s is given up with a code and stops no other', async (_, payload) => {
    const { jobs, storage, logger } = await make();
    await jobs.schedule(aJob({ key: 'odd', dueAt: NOON }));
    await storage.database.updateTable('jobs').set({ payload }).execute();
    await jobs.schedule(aJob({ dueAt: NOON }));
    await jobs.start(nothing);
    expect(await jobs.runDue()).toBe(2);
    expect(logger.lines.map(({ level, fields }) => [level, fields.event, fields.code])).toEqual([
      ['error', 'job-dead', 'job-unknown'],
    ]);
  });

  it('what an error says never reaches the table; its code does', async () => {
    const { jobs, storage } = await make();
    await jobs.start(async () => {
      throw Object.assign(new Error('CANARY you never listen'), { code: 'CANARY with spaces' });
    });
    await jobs.schedule(aJob({ dueAt: NOON }));
    await jobs.runDue();
    const row = await storage.database.selectFrom('jobs').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ attempts: 1, last_error_code: 'unknown' });
    expect(JSON.stringify(row)).not.toContain('CANARY');
  });

  it('are kept for thirty days when dead, then forgotten at a start', async () => {
    const { jobs, storage, clock } = await make();
    await jobs.schedule(aJob());
    await storage.database.updateTable('jobs').set({ dead_at: NOON }).execute();
    const count = async () => (await storage.database.selectFrom('jobs').selectAll().execute()).length;
    await jobs.start(nothing);
    expect(await count()).toBe(1);
    clock.moveBy(30 * 24 * 60 * MINUTE + 1);
    await jobs.start(nothing);
    expect(await count()).toBe(0);
  });
});

describe('what is no longer of use', () => {
  it('is dropped unasked and counted by its kind; what is late but of use is run', async () => {
    const { jobs, clock, logger } = await make({ usefulFor: { 'remind-check-in': MINUTE } });
    const ran: string[] = [];
    const remind = (key: string, seconds: number) =>
      aJob({
        key,
        payload: { kind: 'remind-check-in', checkInId: key, partnerId: 'p' },
        dueAt: later(NOON, seconds * SECOND),
      });
    await jobs.schedule(remind('first', 0));
    await jobs.schedule(remind('second', 1));
    await jobs.schedule(remind('third', 2));
    await jobs.schedule(aJob({ key: 'purge', payload: { kind: 'purge' }, dueAt: NOON }));
    clock.moveBy(MINUTE + 2 * SECOND);
    await jobs.start(async (payload) => {
      ran.push('checkInId' in payload ? payload.checkInId : payload.kind);
    });
    expect(await jobs.runDue()).toBe(2);
    expect(ran.toSorted()).toEqual(['purge', 'third']);
    expect(await jobs.nextDue()).toBeUndefined();
    expect(logger.lines.map(({ level, fields }) => [level, fields])).toEqual([
      ['warn', { event: 'job-too-late', kind: 'remind-check-in', count: 2 }],
    ]);
  });
});

describe('a job that hangs', () => {
  const gate = () => {
    let open = (): void => undefined;
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    return { opened, open: () => open() };
  };

  it('makes no other late, is let go after a minute, told to the operator and tried again', async () => {
    let up = 0;
    const { jobs, clock, logger } = await make({ uptime: () => up });
    const [begun, never, again] = [gate(), gate(), gate()];
    const ran: string[] = [];
    await jobs.start(async (payload) => {
      ran.push(payload.kind);
      if (payload.kind !== 'purge' || ran.length > 2) return again.open();
      begun.open();
      await never.opened;
    });
    await jobs.schedule(aJob({ key: 'hangs', payload: { kind: 'purge' }, dueAt: NOON }));
    const hanging = jobs.runDue();
    await begun.opened;
    up = 30 * SECOND;
    await jobs.schedule(aJob({ key: 'other', dueAt: NOON }));
    jobs.wake();
    await again.opened;
    expect(ran).toEqual(['purge', 'consider-nudge']);
    up = MINUTE + 20 * SECOND;
    clock.moveBy(MINUTE + 20 * SECOND);
    jobs.wake();
    await hanging;
    clock.moveBy(5 * SECOND);
    await jobs.runDue();
    expect(ran).toEqual(['purge', 'consider-nudge', 'purge']);
    expect(logger.lines.map(({ level, fields }) => [level, fields.event, fields.kind])).toEqual([
      ['error', 'job-stuck', 'purge'],
      ['warn', 'job-failed', 'purge'],
    ]);
    expect(await jobs.nextDue()).toBeUndefined();
    never.open();
  });

  it('even sixteen of them keep the others waiting no longer than a minute', async () => {
    let up = 0;
    const { jobs, clock, timer } = await make({ uptime: () => up });
    const [begun, never, done] = [gate(), gate(), gate()];
    let hanging = 0;
    await jobs.start(async (payload) => {
      if (payload.kind === 'purge') return done.open();
      hanging += 1;
      if (hanging === 16) begun.open();
      await never.opened;
    });
    for (let at = 0; at < 16; at += 1) await jobs.schedule(aJob({ key: `hangs-${at}`, dueAt: NOON }));
    jobs.wake();
    await begun.opened;
    await jobs.schedule(aJob({ key: 'waits', payload: { kind: 'purge' }, dueAt: NOON }));
    expect(timer.waits()).toBeLessThanOrEqual(MINUTE);
    up = MINUTE;
    clock.moveBy(30 * SECOND);
    jobs.wake();
    await done.opened;
    never.open();
    await jobs.stop();
  });

  it('gives back at the stop what was claimed and not begun', async () => {
    const { jobs, storage, clock } = await make();
    const begun = gate();
    const end = gate();
    let running = 0;
    await jobs.start(async () => {
      running += 1;
      if (running === 16) begun.open();
      await end.opened;
    });
    for (let at = 0; at < 20; at += 1) await jobs.schedule(aJob({ key: `job-${at}`, dueAt: NOON }));
    const run = jobs.runDue();
    await begun.opened;
    const stopped = jobs.stop();
    end.open();
    await Promise.all([run, stopped]);
    const left = await storage.database.selectFrom('jobs').selectAll().execute();
    expect(left.map(({ attempts, run_at, lease_until }) => [attempts, run_at, lease_until])).toEqual(
      Array.from({ length: 4 }, () => [0, clock.now(), null]),
    );
  });
});

describe('the list of jobs for the operator', () => {
  it('shows the dead first, then what is due next, and gives the dead a second chance', async () => {
    const { jobs, storage, clock } = await make();
    const list = createJobList(storage.database);
    await jobs.start(async () => {
      throw Object.assign(new Error('CANARY'), { code: 'no-luck' });
    });
    await jobs.schedule(aJob({ key: 'dies', payload: { kind: 'purge' }, dueAt: NOON }));
    await jobs.advanceTo(later(NOON, 4 * HOUR), clock.moveTo);
    await jobs.schedule(aJob({ key: 'waits', dueAt: later(NOON, 5 * HOUR) }));
    const [dead, waiting] = await list.list(10);
    expect([dead, waiting]).toMatchObject([
      { kind: 'purge', state: 'dead', dueAt: NOON, attempts: 20, lastErrorCode: 'no-luck' },
      { kind: 'consider-nudge', state: 'waiting', attempts: 0, lastErrorCode: undefined },
    ]);
    expect(await list.count()).toEqual({ all: 2, dead: 1 });
    expect(await list.retry([waiting?.id ?? 0], clock.now())).toBe(0);
    expect(await list.retry([dead?.id ?? 0], clock.now())).toBe(1);
    expect(await list.count()).toEqual({ all: 2, dead: 0 });
    expect(await jobs.nextDue()).toBe(clock.now());
    expect(await list.retry('all', clock.now())).toBe(0);
  });
});

describe('the alarm', () => {
  it('is not set before the start, and for a minute while nothing waits', async () => {
    const { jobs, timer } = await make();
    await jobs.schedule(aJob({ key: 'early' }));
    expect(timer.waits()).toBeUndefined();
    await jobs.cancel('early');
    await jobs.start(nothing);
    expect(timer.waits()).toBe(MINUTE);
  });

  it('is set for one to two seconds where other processes schedule as well, never the same for two', async () => {
    for (const [jitter, seconds] of [
      [0, 1],
      [0.5, 1.5],
      [1, 2],
    ] as const) {
      const { jobs, timer } = await make({ isShared: true, jitter: () => jitter });
      await jobs.start(nothing);
      await jobs.schedule(aJob({ dueAt: later(NOON, MINUTE) }));
      expect(timer.waits()).toBe(seconds * SECOND);
    }
  });

  it('is set for the next due time, and earlier when something earlier is scheduled', async () => {
    const { jobs, timer } = await make();
    await jobs.schedule(aJob({ key: 'a', dueAt: later(NOON, 50 * SECOND) }));
    await jobs.start(nothing);
    expect(timer.waits()).toBe(50 * SECOND);
    await jobs.schedule(aJob({ key: 'b', dueAt: later(NOON, 20 * SECOND) }));
    await jobs.schedule(aJob({ key: 'c', dueAt: later(NOON, 30 * SECOND) }));
    expect(timer.waits()).toBe(20 * SECOND);
  });

  it('runs what is due when it rings, and is set again', async () => {
    const { jobs, timer, clock } = await make();
    const ran: string[] = [];
    await jobs.start(async (payload) => {
      ran.push(payload.kind);
    });
    await jobs.schedule(aJob());
    await jobs.schedule(aJob({ key: 'next', dueAt: later(NOON, 50 * SECOND) }));
    clock.moveBy(20 * SECOND);
    timer.ring();
    await jobs.runDue();
    expect(ran).toEqual(['consider-nudge']);
    expect(timer.waits()).toBe(30 * SECOND);
  });

  it('looks every minute, because timers stand still while the machine sleeps', async () => {
    const { jobs, timer, clock } = await make();
    await jobs.start(nothing);
    await jobs.schedule(aJob({ dueAt: later(NOON, 10 * MINUTE) }));
    expect(timer.waits()).toBe(MINUTE);
    clock.moveBy(9 * MINUTE + 30 * SECOND);
    timer.ring();
    await jobs.runDue();
    expect(timer.waits()).toBe(30 * SECOND);
  });

  it('is set anew when the clock was moved', async () => {
    const { jobs, timer, clock } = await make();
    await jobs.start(nothing);
    await jobs.schedule(aJob({ dueAt: later(NOON, 50 * SECOND) }));
    clock.moveBy(45 * SECOND);
    jobs.wake();
    await jobs.runDue();
    expect(timer.waits()).toBe(5 * SECOND);
  });

  it('is off after stopping', async () => {
    const { jobs, timer } = await make();
    await jobs.start(nothing);
    await jobs.schedule(aJob());
    await jobs.stop();
    expect(timer.waits()).toBeUndefined();
  });

  it('says so and looks again in a minute when the database fails', async () => {
    const { jobs, timer, storage, logger } = await make();
    await jobs.start(nothing);
    await jobs.schedule(aJob());
    await storages.close(storage);
    jobs.wake();
    await expect(jobs.runDue()).rejects.toThrow();
    expect(logger.lines.map(({ level, fields }) => [level, fields.event])).toEqual([
      ['error', 'jobs-not-run'],
    ]);
    expect(timer.waits()).toBeLessThanOrEqual(MINUTE);
  });
});
