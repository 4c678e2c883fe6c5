import { expect, it } from 'vitest';
import { createJobs } from '../../adapters/jobs/index.ts';
import { temporaryStorage } from '../adapters/storage/temporary-storage.ts';
import { createMemoryLogger } from '../fakes/memory-logger.ts';
import { movableClock } from '../support/clock.ts';
import { engineStage } from './consent-engine-stage.ts';
import { rowsOf } from './consent-stores.ts';

const storages = temporaryStorage();

it('N1: of two processes in which the two start at the same time, one founds the couple and both ask for the same yes', async () => {
  const clock = movableClock();
  const stores = await storages.open({ clock });
  const jobs = createJobs({ database: stores.database, clock, logger: createMemoryLogger() });
  /** Sees no couple until both processes have looked. */
  const looked: (() => void)[] = [];
  const couples = {
    ...stores.couples,
    findBySpace: async (space: Parameters<typeof stores.couples.findBySpace>[0]) => {
      const found = await stores.couples.findBySpace(space);
      if (looked.length < 2)
        await new Promise<void>((resolve) => {
          looked.push(resolve);
          if (looked.length === 2) for (const goOn of looked) goOn();
        });
      return found;
    },
  };
  const all = { ...stores, couples, jobs, rows: () => rowsOf(stores) };
  const [one, other] = [await engineStage(clock, all), await engineStage(clock, all)];
  await Promise.all([one.does('Alex', 'starts'), other.does('Sam', 'starts')]);
  for (const [stage, who] of [
    [one, 'Alex'],
    [other, 'Sam'],
  ] as const)
    expect(stage.shownTo(who).join()).toContain('The card is in the channel');
  expect((await rowsOf(stores)).filter((row) => row.includes('"space_id":"web:here"'))).toHaveLength(1);
  await one.does('Alex', 'agrees');
  await other.does('Sam', 'agrees');
  expect(other.posted('here').join()).toContain('You have both agreed');
});
