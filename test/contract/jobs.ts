import { beforeEach, describe, expect, it } from 'vitest';
import type { JobRunner } from '../../adapters/jobs/index.ts';
import { coupleId } from '../../src/domain/shared/ids.ts';
import { HOUR, later, MINUTE, SECOND } from '../../src/domain/shared/instant.ts';
import type { CoupleStore } from '../../src/ports/couple-store.ts';
import type { Job, JobPayload } from '../../src/ports/jobs.ts';
import { type MovableClock, NOON } from '../support/clock.ts';
import { aCouple } from '../support/couples.ts';

export type JobsUnderTest = {
  readonly jobs: JobRunner;
  readonly couples: CoupleStore;
  readonly clock: MovableClock;
};

const aNudge = (nudgeId: string): JobPayload => ({
  kind: 'consider-nudge',
  nudgeId,
  spaceId: 'web:main',
  authorId: 'web:alex',
  messageIds: ['m1', 'm2'],
  dueAt: NOON,
});

export const aJob = (overrides: Partial<Job> = {}): Job => ({
  payload: aNudge('nudge-1'),
  dueAt: later(NOON, 20 * SECOND),
  key: 'nudge:nudge-1',
  coupleId: undefined,
  ...overrides,
});
const named = (name: string, seconds: number, overrides: Partial<Job> = {}): Job =>
  aJob({
    key: name,
    payload: aNudge(name),
    dueAt: later(NOON, seconds * SECOND),
    ...overrides,
  });

const latch = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
};

export const jobsContract = (name: string, make: () => Promise<JobsUnderTest>): void => {
  describe(`jobs: ${name}`, () => {
    let { jobs, couples, clock } = {} as JobsUnderTest;
    let ran: { readonly payload: JobPayload; readonly dueAt: number; readonly at: number }[];
    const names = () => ran.map(({ payload }) => ('nudgeId' in payload ? payload.nudgeId : payload.kind));
    const record = async (payload: JobPayload, dueAt: number): Promise<void> => {
      ran.push({ payload, dueAt: dueAt - NOON, at: clock.now() - NOON });
    };
    beforeEach(async () => {
      ran = [];
      ({ jobs, couples, clock } = await make());
    });

    it.each<JobPayload>([
      aNudge('n'),
      { kind: 'end-break', coupleId: 'c', startedAt: NOON },
      { kind: 'remind-check-in', checkInId: 'k', partnerId: 'p' },
      { kind: 'close-check-in', checkInId: 'k' },
      { kind: 'purge' },
    ])('hands over what was scheduled: $kind', async (payload) => {
      await jobs.schedule(aJob({ payload, dueAt: NOON }));
      await jobs.start(record);
      expect(await jobs.runDue()).toBe(1);
      expect(ran.map((run) => run.payload)).toEqual([payload]);
    });

    it('runs nothing before its time, and each job once', async () => {
      await jobs.start(record);
      await jobs.schedule(aJob());
      clock.moveBy(20 * SECOND - 1);
      expect(await jobs.runDue()).toBe(0);
      clock.moveBy(1);
      expect(await jobs.runDue()).toBe(1);
      expect(await jobs.runDue()).toBe(0);
      expect(ran).toHaveLength(1);
    });

    it('runs nothing before it is started or after it was stopped', async () => {
      await jobs.schedule(aJob({ dueAt: NOON }));
      expect(await jobs.runDue()).toBe(0);
      await jobs.start(record);
      await jobs.stop();
      expect(await jobs.runDue()).toBe(0);
      expect(await jobs.nextDue()).toBe(NOON);
    });

    it('keeps one job per key: scheduling it again moves it', async () => {
      await jobs.start(record);
      await jobs.schedule(named('a', 5));
      await jobs.schedule(named('a', 60));
      clock.moveBy(5 * SECOND);
      expect(await jobs.runDue()).toBe(0);
      clock.moveBy(55 * SECOND);
      expect(await jobs.runDue()).toBe(1);
    });

    it('F1: a cancelled job does not run, and cancelling none does nothing', async () => {
      await jobs.start(record);
      await jobs.schedule(aJob({ dueAt: NOON }));
      await jobs.cancel(aJob().key);
      await jobs.cancel('no such key');
      expect(await jobs.runDue()).toBe(0);
      expect(await jobs.nextDue()).toBeUndefined();
    });

    it('knows when the next job is due', async () => {
      expect(await jobs.nextDue()).toBeUndefined();
      await jobs.schedule(named('late', 60));
      await jobs.schedule(named('soon', 5));
      expect(await jobs.nextDue()).toBe(later(NOON, 5 * SECOND));
    });

    it('runs what a job schedules for now in the same go', async () => {
      await jobs.start(async (payload, dueAt) => {
        await record(payload, dueAt);
        if (ran.length === 1) await jobs.schedule(named('second', 0));
      });
      await jobs.schedule(named('first', 0));
      expect(await jobs.runDue()).toBe(2);
      expect(names()).toEqual(['first', 'second']);
    });

    it('keeps a job that schedules its own key again, for its new time', async () => {
      await jobs.start(async (payload, dueAt) => {
        await record(payload, dueAt);
        if (ran.length === 1) await jobs.schedule(named('purge', 60));
      });
      await jobs.schedule(named('purge', 0));
      expect(await jobs.runDue()).toBe(1);
      expect(await jobs.nextDue()).toBe(later(NOON, MINUTE));
    });

    it('does not run a job twice when it is asked twice at once', async () => {
      await jobs.start(record);
      for (const one of ['a', 'b', 'c', 'd', 'e', 'f']) await jobs.schedule(named(one, 0));
      const [first, second] = await Promise.all([jobs.runDue(), jobs.runDue()]);
      expect(first + second).toBe(6);
      expect(names().sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    });

    it('tries a failing job again after 5 s, 30 s, 2 min and every 10 min, and gives it up after about three hours', async () => {
      await jobs.start(async (payload, dueAt) => {
        await record(payload, dueAt);
        throw new RangeError('not now');
      });
      await jobs.schedule(named('failing', 0));
      await jobs.advanceTo(later(NOON, 24 * HOUR), clock.moveTo);
      const every10Minutes = Array.from({ length: 16 }, (_, at) => 155 + 600 * (at + 1));
      expect(ran.map(({ at }) => at / SECOND)).toEqual([0, 5, 35, 155, ...every10Minutes]);
      expect(ran.every(({ dueAt }) => dueAt === 0)).toBe(true);
      expect(await jobs.nextDue()).toBeUndefined();
    });

    it('a job that succeeds at a later attempt is done', async () => {
      await jobs.start(async (payload, dueAt) => {
        await record(payload, dueAt);
        if (ran.length < 3) throw new RangeError('not now');
      });
      await jobs.schedule(named('shaky', 0));
      await jobs.advanceTo(later(NOON, 24 * HOUR), clock.moveTo);
      expect(ran.map(({ at }) => at / SECOND)).toEqual([0, 5, 35]);
    });

    it('a failing job does not keep the others from running', async () => {
      await jobs.start(async (payload, dueAt) => {
        await record(payload, dueAt);
        if ('nudgeId' in payload && payload.nudgeId === 'failing') throw new RangeError('no');
      });
      await jobs.schedule(named('failing', 0));
      await jobs.schedule(named('fine', 0));
      expect(await jobs.runDue()).toBe(2);
      expect(await jobs.nextDue()).toBe(later(NOON, 5 * SECOND));
    });

    it('a key given up can be scheduled again', async () => {
      let isBroken = true;
      await jobs.start(async (payload, dueAt) => {
        if (isBroken) throw new RangeError('no');
        await record(payload, dueAt);
      });
      await jobs.schedule(named('phoenix', 0));
      await jobs.advanceTo(later(NOON, HOUR), clock.moveTo);
      isBroken = false;
      await jobs.schedule(named('phoenix', 0));
      expect(await jobs.runDue()).toBe(1);
    });

    it('moving the clock far runs every job at its own time, also those scheduled on the way', async () => {
      await jobs.start(async (payload, dueAt) => {
        await record(payload, dueAt);
        if (names().at(-1) === 'soon') await jobs.schedule(named('chained', 25));
      });
      await jobs.schedule(named('far', 3600));
      await jobs.schedule(named('beyond', 7201));
      await jobs.schedule(named('soon', 20));
      await jobs.advanceTo(later(NOON, 2 * HOUR), clock.moveTo);
      expect(ran.map(({ at, dueAt }) => [at / SECOND, dueAt / SECOND])).toEqual([
        [20, 20],
        [25, 25],
        [3600, 3600],
      ]);
      expect(clock.now()).toBe(later(NOON, 2 * HOUR));
      expect(await jobs.nextDue()).toBe(later(NOON, 7201 * SECOND));
    });

    it('moving the clock never turns it back for a job that is overdue', async () => {
      await jobs.start(record);
      await jobs.schedule(named('overdue', -60));
      await jobs.advanceTo(later(NOON, MINUTE), clock.moveTo);
      expect(ran.map(({ at }) => at)).toEqual([0]);
    });

    it('stopping waits for the job that is running', async () => {
      const gate = latch();
      const entered = latch();
      await jobs.start(async (payload, dueAt) => {
        entered.open();
        await gate.opened;
        await record(payload, dueAt);
      });
      await jobs.schedule(named('slow', 0));
      await jobs.schedule(named('next', 3600));
      const running = jobs.runDue();
      await entered.opened;
      const stopped = jobs.stop().then(() => names());
      gate.open();
      expect(await stopped).toEqual(['slow']);
      expect(await running).toBe(1);
    });

    it('N1: erasing a couple erases its jobs and no others', async () => {
      await couples.add(aCouple());
      await jobs.schedule(named('theirs', 0, { coupleId: aCouple().id }));
      await jobs.schedule(named('nobody’s', 60));
      await couples.erase(aCouple().id);
      expect(await jobs.nextDue()).toBe(later(NOON, MINUTE));
    });

    it('keeps no job of a couple that has left meanwhile', async () => {
      await jobs.schedule(named('orphan', 0, { coupleId: coupleId('gone') }));
      expect(await jobs.nextDue()).toBeUndefined();
    });
  });
};
