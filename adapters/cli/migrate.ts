import { loadConfig, whereabouts } from '../config/index.ts';
import { createLogger } from '../observability/index.ts';
import { openStorage } from '../storage/index.ts';
import { createSystemClock } from '../system/index.ts';

/** Opening brings the database up to date; `serve` does the same by itself. */
export const migrateDatabase = async (): Promise<number> => {
  const config = loadConfig();
  const logger = createLogger({ level: config.logLevel });
  const storage = await openStorage({ ...whereabouts(config), clock: createSystemClock(), logger });
  await storage.close();
  process.stdout.write(`The database ${storage.place} is up to date.\n`);
  return 0;
};
