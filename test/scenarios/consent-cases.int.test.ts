import { describe, expect, it } from 'vitest';
import { createJobs } from '../../adapters/jobs/index.ts';
import { CONSENT_CASES } from '../../src/domain/couple/consent-cases-catalogue.ts';
import { temporaryStorage } from '../adapters/storage/temporary-storage.ts';
import { createMemoryLogger } from '../fakes/memory-logger.ts';
import { movableClock } from '../support/clock.ts';
import { engineStage } from './consent-engine-stage.ts';
import { outcomeIn, outcomeOf } from './consent-stage.ts';
import { rowsOf } from './consent-stores.ts';

const storage = temporaryStorage();

const aStage = async () => {
  const clock = movableClock();
  const stores = await storage.open({ clock });
  const jobs = createJobs({ database: stores.database, clock, logger: createMemoryLogger() });
  return engineStage(clock, { ...stores, jobs, rows: () => rowsOf(stores) });
};

describe('N1-N4: the cases of consent with all that is stored on the disk', () => {
  it.each(CONSENT_CASES.filter(({ on }) => on.includes('engine')))('$group: $name', async (row) => {
    expect(await outcomeOf(await aStage(), row)).toEqual(outcomeIn(row));
  });
});
