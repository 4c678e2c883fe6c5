import { describe, expect, it } from 'vitest';
import { HOUR, later } from '../../src/domain/shared/instant.ts';
import { aJob, jobsContract } from '../contract/jobs.ts';
import { movableClock, NOON } from '../support/clock.ts';
import { createMemoryStorage } from './memory-stores.ts';

const make = async () => {
  const clock = movableClock();
  return { ...createMemoryStorage({ clock }), clock };
};

jobsContract('in memory', make);

describe('jobs in memory, for tests to look at', () => {
  it('shows what waits, the next first, and what was given up', async () => {
    const { jobs, clock } = await make();
    const [soon, late] = [aJob({ key: 'soon' }), aJob({ key: 'late', dueAt: later(NOON, 5 * HOUR) })];
    await jobs.schedule(late);
    await jobs.schedule(soon);
    expect(jobs.waiting()).toEqual([soon, late]);
    await jobs.start(async () => {
      throw new RangeError('no');
    });
    await jobs.advanceTo(later(NOON, 4 * HOUR), clock.moveTo);
    expect(jobs.waiting()).toEqual([late]);
    expect(jobs.dead()).toEqual([soon]);
  });
});
