import { describe, it } from 'vitest';
import { createJobs } from '../../adapters/jobs/index.ts';
import { TABLES } from '../../adapters/storage/tables.ts';
import { CONSENT_CASES } from '../../src/domain/couple/consent-cases-catalogue.ts';
import { temporaryStorage } from '../adapters/storage/temporary-storage.ts';
import { createMemoryLogger } from '../fakes/memory-logger.ts';
import { movableClock } from '../support/clock.ts';
import { engineStage } from './consent-engine-stage.ts';
import { playCase } from './consent-stage.ts';

const storage = temporaryStorage();

const aStage = async () => {
  const clock = movableClock();
  const stores = await storage.open({ clock });
  const jobs = createJobs({ database: stores.database, clock, logger: createMemoryLogger() });
  const rows = async (): Promise<readonly string[]> => {
    const tables = await Promise.all(
      TABLES.map(async (table) => stores.database.selectFrom(table).selectAll().execute()),
    );
    return tables.flat().map((row) => JSON.stringify(row));
  };
  return engineStage(clock, { ...stores, jobs, rows });
};

describe('N1-N4: the cases of consent with all that is stored on the disk', () => {
  it.each(CONSENT_CASES.filter(({ on }) => on.includes('engine')))('$group: $name', async (row) => {
    // It expects every column of the row, and of what is held every row of every table.
    await playCase(await aStage(), row);
  });
});
