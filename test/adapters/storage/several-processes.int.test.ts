import { expect, it } from 'vitest';
import { createJobs, type JobRunner } from '../../../adapters/jobs/index.ts';
import { checkInId, coupleId } from '../../../src/domain/shared/ids.ts';
import { later, MINUTE, SECOND } from '../../../src/domain/shared/instant.ts';
import { aJob } from '../../contract/jobs.ts';
import { createMemoryLogger } from '../../fakes/memory-logger.ts';
import { onPostgres } from '../../postgres/temporary-schemas.ts';
import { movableClock, NOON } from '../../support/clock.ts';
import { ALEX, aCheckIn, aCouple, anAnswer, SAM } from '../../support/couples.ts';
import { manualTimer } from '../jobs/manual-timer.ts';
import { temporaryStorage } from './temporary-storage.ts';

onPostgres('several processes on one PostgreSQL', () => {
  const storages = temporaryStorage('PostgreSQL');
  const two = async () => {
    const place = await storages.place();
    return [await storages.open(place), await storages.open(place)] as const;
  };
  const jobsOn = (
    storage: Awaited<ReturnType<typeof two>>[0],
    clock = movableClock(),
    pulse = manualTimer(),
  ) => createJobs({ ...storage, clock, logger: createMemoryLogger(), timer: manualTimer(), pulse });

  it('of many changes at once to one couple, none is lost', async () => {
    const both = await two();
    await both[0].couples.add(aCouple());
    const words = Array.from({ length: 24 }, (_, at) => `word-${at}`);
    await Promise.all(
      words.map((word, at) =>
        both[at % 2]?.couples.update(aCouple().id, (couple) => ({
          ...couple,
          teasingWords: [...couple.teasingWords, { word, allowedBy: [ALEX] }],
        })),
      ),
    );
    const stored = await both[1].couples.findById(aCouple().id);
    expect(stored?.teasingWords.map(({ word }) => word).toSorted()).toEqual(words.toSorted());
  });

  it('K1: of two answers sealed at the same moment, both are kept', async () => {
    const both = await two();
    await both[0].couples.add(aCouple());
    for (let round = 0; round < 10; round += 1) {
      const id = checkInId(`check-in-${round}`);
      await both[0].checkIns.add(aCheckIn({ id }));
      const answers = [anAnswer(), anAnswer({ from: SAM })];
      await Promise.all(
        answers.map((answer, at) =>
          both[at]?.checkIns.update(id, (checkIn) => ({ ...checkIn, answers: [...checkIn.answers, answer] })),
        ),
      );
      expect((await both[1].checkIns.find(id))?.answers).toHaveLength(2);
    }
  });

  it('of two first plans at the same moment, the second sees the first', async () => {
    const both = await two();
    for (let round = 0; round < 10; round += 1) {
      const couple = aCouple({ id: coupleId(`couple-${round}`), spaceId: aCouple().spaceId });
      await both[0].couples.add(couple);
      await Promise.all(
        [ALEX, SAM].map((by, at) =>
          both[at]?.checkInPlans.update(couple.id, (plan) => ({
            ...plan,
            leftOut: [...plan.leftOut, { by, day: '2026-03-17' }],
          })),
        ),
      );
      expect((await both[1].checkInPlans.find(couple.id)).leftOut).toHaveLength(2);
      await both[0].couples.erase(couple.id);
    }
  });

  it('lets only one of two people who start in a space at once found the couple', async () => {
    const both = await two();
    for (let round = 0; round < 10; round += 1) {
      const results = await Promise.allSettled(
        both.map((storage, at) => storage.couples.add(aCouple({ id: coupleId(`couple-${round}-${at}`) }))),
      );
      expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(results.find((result) => result.status === 'rejected')).toMatchObject({
        reason: { code: 'space-taken' },
      });
      for (const [at] of both.entries()) await both[0].couples.erase(coupleId(`couple-${round}-${at}`));
    }
  });

  it('N1: erasing leaves nothing, whatever another process writes at that moment', async () => {
    const both = await two();
    const jobs = jobsOn(both[1]);
    const { id } = aCouple();
    const outcome = { coupleId: id, partnerId: ALEX, kind: 'not-now', label: undefined, at: NOON } as const;
    for (let round = 0; round < 15; round += 1) {
      const open = aCheckIn({ id: checkInId(`open-${round}`) });
      await both[0].couples.add(aCouple());
      await both[0].checkIns.add(open);
      await Promise.all([
        jobs.schedule(aJob({ coupleId: id, key: 'one' })),
        both[1].outcomes.record(outcome),
        both[1].checkIns.update(open.id, (checkIn) => ({ ...checkIn, answers: [anAnswer()] })),
        both[1].checkIns.add(aCheckIn({ id: checkInId(`late-${round}`) })).catch((error: unknown) => {
          expect(error).toMatchObject({ code: 'couple-unknown' });
        }),
        both[1].checkInPlans.update(id, (plan) => ({ ...plan, handledOn: '2026-03-17' })),
        both[0].couples.erase(id),
        both[1].couples.update(id, (couple) => ({ ...couple, zone: 'Asia/Tokyo' })),
      ]);
      const left = await Promise.all([
        both[0].couples.findById(id),
        both[0].checkIns.find(open.id),
        jobs.nextDue(),
        ...(await both[0].outcomes.since(id, NOON)),
      ]);
      expect(left).toEqual([undefined, undefined, undefined]);
    }
  });

  it('keeps one job a key when two schedule it at once', async () => {
    const runners = (await two()).map((storage) => jobsOn(storage));
    for (let round = 0; round < 15; round += 1) {
      await Promise.all(runners.map((jobs, at) => jobs.schedule(aJob({ dueAt: later(NOON, at) }))));
      await runners[round % 2]?.cancel(aJob().key);
      expect(await runners[0]?.nextDue()).toBeUndefined();
    }
  });

  it('runs each of many due jobs once, whoever gets it', async () => {
    const runners = (await two()).map((storage) => jobsOn(storage));
    const ran: string[] = [];
    const names = Array.from({ length: 400 }, (_, at) => `job-${at}`);
    await Promise.all(
      names.map((key) =>
        runners[0]?.schedule({
          key,
          payload: { kind: 'close-check-in', checkInId: key },
          dueAt: NOON,
          coupleId: undefined,
        }),
      ),
    );
    for (const jobs of runners)
      await jobs.start(async (payload) => {
        if (payload.kind === 'close-check-in') ran.push(payload.checkInId);
      });
    const counts = await Promise.all(runners.map((jobs) => jobs.runDue()));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(400);
    expect(ran.toSorted()).toEqual(names.toSorted());
    for (const jobs of runners) await jobs.stop();
  });

  /** Runs one job that does not end until it is let go. */
  const hold = async (jobs: JobRunner) => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let entered = (): void => undefined;
    const begun = new Promise<void>((resolve) => {
      entered = resolve;
    });
    await jobs.start(() => {
      entered();
      return held;
    });
    await jobs.schedule(aJob({ dueAt: NOON }));
    const running = jobs.runDue();
    await begun;
    return { running, letGo: () => letGo() };
  };

  it('gives a job to another process fifteen seconds after the death of the one that ran it, not before', async () => {
    const both = await two();
    const clock = movableClock();
    const [dead, other] = [jobsOn(both[0], clock), jobsOn(both[1], clock)];
    const { running, letGo } = await hold(dead);
    await other.start(async () => undefined);
    clock.moveBy(15 * SECOND - 1);
    expect(await other.runDue()).toBe(0);
    clock.moveBy(1);
    await other.schedule(aJob({ key: 'later', dueAt: later(NOON, 60 * MINUTE) }));
    expect(await other.runDue()).toBe(1);
    letGo();
    await running;
    expect(await other.nextDue()).toBe(later(NOON, 60 * MINUTE));
    for (const jobs of [dead, other]) await jobs.stop();
  });

  it('leaves a job to the process that runs it for as long as that lives, however slow it is', async () => {
    const both = await two();
    const clock = movableClock();
    const pulse = manualTimer();
    const [slow, other] = [jobsOn(both[0], clock, pulse), jobsOn(both[1], clock)];
    const { running, letGo } = await hold(slow);
    await other.start(async () => undefined);
    for (let beats = 0; beats < 8; beats += 1) {
      clock.moveBy(5 * SECOND);
      pulse.ring();
      await expect.poll(pulse.waits).toBe(5 * SECOND);
      expect(await other.runDue()).toBe(0);
    }
    letGo();
    await running;
    pulse.ring();
    expect(pulse.waits()).toBeUndefined();
    expect(await other.nextDue()).toBeUndefined();
    for (const jobs of [slow, other]) await jobs.stop();
  });
});
