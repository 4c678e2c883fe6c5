import { describe, expect, it } from 'vitest';
import { createJobs } from '../../adapters/jobs/index.ts';
import type { Storage } from '../../adapters/storage/index.ts';
import { createCalendar } from '../../adapters/system/index.ts';
import { createMediator } from '../../src/app/create-mediator.ts';
import { NO_PLAN } from '../../src/domain/check-in/schedule.ts';
import type { Card } from '../../src/domain/shared/card.ts';
import { coupleId, spaceId } from '../../src/domain/shared/ids.ts';
import { DAY, HOUR, instant, later } from '../../src/domain/shared/instant.ts';
import { manualTimer } from '../adapters/jobs/manual-timer.ts';
import { temporaryStorage } from '../adapters/storage/temporary-storage.ts';
import { createMemoryLogger } from '../fakes/memory-logger.ts';
import { movableClock, NOON } from '../support/clock.ts';
import { ALEX, aCouple, SAM } from '../support/couples.ts';
import { grammar } from '../support/grammar.ts';
import { deterministicRandom } from '../support/random.ts';
import { scriptedReader } from '../support/scripted-reader.ts';

const storages = temporaryStorage();
const WEDNESDAY_EVENING = instant(Date.UTC(2026, 2, 11, 19, 30));
const PLAN = {
  ...NO_PLAN,
  running: {
    schedule: { days: ['mon', 'wed'] as const, minute: 1230, theme: undefined, weeks: undefined },
    since: later(NOON, -DAY),
    lastDay: undefined,
  },
};

/** The program on one data folder, which is stopped and started again at times of its own. */
const aProgram = async () => {
  const dataFolder = storages.folder();
  const clock = movableClock();
  const logger = createMemoryLogger();
  const posts = new Map<string, Card>();
  const start = async () => {
    const storage: Storage = await storages.open({ dataFolder, clock, logger });
    const jobs = createJobs({ database: storage.database, clock, logger, timer: manualTimer() });
    const mediator = await createMediator({
      ...storage,
      jobs,
      clock,
      calendar: createCalendar(),
      logger,
      random: deterministicRandom(),
      reader: scriptedReader(),
      grammar,
      grace: 0,
      defaultZone: 'Europe/Berlin',
      people: { nameOf: async () => 'your partner' },
      lookup: { around: async () => undefined },
      viewers: { now: async () => ({ people: [ALEX, SAM], others: 0, overseers: 0 }) },
      delivery: { waysIn: () => ['channel'], deliver: async () => ({ kind: 'delivered', via: 'channel' }) },
      posting: {
        post: async (_space, card, key) => {
          if (!posts.has(key)) posts.set(key, card);
          return { kind: 'posted', postId: key };
        },
        update: async (_space, postId) => ({ kind: 'posted', postId }),
      },
    });
    await jobs.start(mediator.handleJob);
    return {
      storage,
      jobs,
      stop: async () => {
        await jobs.stop();
        await storages.close(storage);
      },
    };
  };
  const questions = () => [...posts.values()].filter(({ kind }) => kind === 'check-in').length;
  return { clock, logger, start, questions };
};

describe('a schedule outlives the program', () => {
  const started = async () => {
    const program = await aProgram();
    const first = await program.start();
    await first.storage.couples.add(aCouple());
    await first.storage.checkInPlans.update(aCouple().id, () => PLAN);
    await first.stop();
    return program;
  };

  it('K2: the next run is planned at the start when it is missing, and again after each run', async () => {
    const program = await started();
    const { jobs, storage } = await program.start();
    await jobs.advanceTo(WEDNESDAY_EVENING, program.clock.moveTo);
    expect(program.questions()).toBe(1);
    await jobs.advanceTo(later(WEDNESDAY_EVENING, 12 * DAY), program.clock.moveTo);
    expect(program.questions()).toBe(4);
    expect((await storage.checkInPlans.find(aCouple().id)).handledOn).toBe('2026-03-23');
  });

  it('K2: down at the hour and back within two, it asks; back later, it does not', async () => {
    const program = await started();
    const before = await program.start();
    await before.stop();
    program.clock.moveTo(later(WEDNESDAY_EVENING, 2 * HOUR));
    const { jobs, stop } = await program.start();
    await jobs.runDue();
    expect(program.questions()).toBe(1);
    await stop();
    program.clock.moveTo(later(WEDNESDAY_EVENING, 5 * DAY + 2 * HOUR + 1));
    const again = await program.start();
    await again.jobs.runDue();
    expect(program.questions()).toBe(1);
  });

  it('K2: a start lets a run that is rightly planned be, and puts right one that new rules for the zone have moved', async () => {
    const program = await started();
    const first = await program.start();
    const waiting = ({ storage }: typeof first) =>
      storage.database
        .selectFrom('jobs')
        .select(['id', 'due_at'])
        .where('kind', '=', 'open-check-in')
        .executeTakeFirstOrThrow();
    const planned = await waiting(first);
    await first.stop();
    const second = await program.start();
    expect(await waiting(second)).toEqual(planned);
    await second.storage.database
      .updateTable('jobs')
      .set({ due_at: later(WEDNESDAY_EVENING, HOUR), run_at: later(WEDNESDAY_EVENING, HOUR) })
      .where('kind', '=', 'open-check-in')
      .execute();
    await second.stop();
    const third = await program.start();
    expect((await waiting(third)).due_at).toBe(WEDNESDAY_EVENING);
    await third.stop();
  });

  it('K2: a run that was given up is planned again at the next start', async () => {
    const program = await started();
    const first = await program.start();
    await first.storage.database.updateTable('jobs').set({ dead_at: NOON }).execute();
    await first.stop();
    const { jobs } = await program.start();
    await jobs.advanceTo(WEDNESDAY_EVENING, program.clock.moveTo);
    expect(program.questions()).toBe(1);
  });

  it('one schedule that cannot be planned keeps no other from running, and is told to the operator', async () => {
    const program = await started();
    const first = await program.start();
    const odd = aCouple({ id: coupleId('couple-2'), spaceId: spaceId('web:odd'), zone: 'Europe/Atlantis' });
    await first.storage.couples.add(odd);
    await first.storage.checkInPlans.update(odd.id, () => PLAN);
    await first.stop();
    const { jobs } = await program.start();
    await jobs.advanceTo(WEDNESDAY_EVENING, program.clock.moveTo);
    expect(program.questions()).toBe(1);
    expect(program.logger.lines.map(({ fields }) => fields.event)).toContain('check-in-not-planned');
  });
});
