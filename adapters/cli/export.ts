import { ownData } from '../../src/index.ts';
import { loadConfig, whereabouts } from '../config/index.ts';
import { createLogger } from '../observability/index.ts';
import { openStorageBeside } from '../storage/index.ts';
import { createSystemClock } from '../system/index.ts';
import { readPartner } from './read-partner.ts';

const USAGE = 'Usage: attune export --partner ID, where ID is as in discord:123 or slack:T012:U345';

/**
 * For whoever runs Attune and is asked by a person what is held about them: the same as that person gets from
 * `/attune privacy`, for every space they are in. Holds their check-in answers in plain, so that it is for them only.
 */
export const exportPartner = async (args: readonly string[]): Promise<number> => {
  const { id } = readPartner(args, USAGE);
  const logger = createLogger({ level: 'error' });
  const storage = await openStorageBeside({
    ...whereabouts(loadConfig()),
    clock: createSystemClock(),
    logger,
  });
  try {
    const spaces: unknown[] = [];
    for (const couple of await storage.couples.findByPartner(id)) {
      const me = couple.partners.find((partner) => partner.id === id);
      if (me !== undefined) spaces.push(await ownData(storage, { couple, me }));
    }
    process.stdout.write(`${JSON.stringify({ account: id, spaces }, null, 2)}\n`);
    return 0;
  } finally {
    await storage.close();
  }
};
