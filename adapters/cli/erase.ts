import { loadConfig, whereabouts } from '../config/index.ts';
import { createLogger } from '../observability/index.ts';
import { openStorage } from '../storage/index.ts';
import { createSystemClock } from '../system/index.ts';
import { readPartner } from './read-partner.ts';

const USAGE = 'Usage: attune erase --partner ID --yes, where ID is as in discord:123 or slack:T012:U345';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/**
 * For whoever runs Attune and is asked to erase by somebody who cannot do it themselves any more, because their channel or
 * account is gone. The same as `/attune leave` in each of their spaces: everything of both, at once and for good. With
 * SQLite Attune must be stopped; what a running one holds in memory would outlive it.
 */
export const erasePartner = async (args: readonly string[]): Promise<number> => {
  const { id, isSure } = readPartner(args, USAGE);
  const logger = createLogger({ level: 'error' });
  const storage = await openStorage({
    ...whereabouts(loadConfig()),
    clock: createSystemClock(),
    logger,
  });
  try {
    const couples = await storage.couples.findByPartner(id);
    if (couples.length === 0) say(`Nothing is held about ${id} in ${storage.place}.`);
    else if (!isSure)
      say(
        `${id} is in ${couples.length === 1 ? 'one space' : `${couples.length} spaces`}. To erase everything there, of both partners and for good, add --yes.`,
      );
    if (!isSure) return couples.length === 0 ? 0 : 1;
    for (const couple of couples) {
      await storage.couples.erase(couple.id);
      say(`Erased: ${couple.spaceId}`);
    }
    return 0;
  } finally {
    await storage.close();
  }
};
