import type { Milliseconds } from '../../src/index.ts';
import type { Wait } from '../platform/index.ts';
import type { Installations, SlackInstallation } from './installer.ts';

/** Help lines and leaving must not wait for a database that hangs (S3-S5, N1). */
const PATIENCE: Milliseconds = 250;
const MOST = 5000;

/** Remembers each workspace as the database last told it, for when the database fails or does not answer. */
export const createKnownInstallations = (stored: Installations, wait: Wait): Installations => {
  const known = new Map<string, SlackInstallation>();

  const remember = (teamId: string, found: SlackInstallation | undefined): SlackInstallation | undefined => {
    if (known.size >= MOST) known.clear();
    if (found === undefined) known.delete(teamId);
    else known.set(teamId, found);
    return found;
  };

  return {
    ...stored,
    find: async (teamId) => {
      const asking = stored.find(teamId).then((found) => remember(teamId, found));
      const before = known.get(teamId);
      if (before === undefined) return asking;
      const inTime = await Promise.race([
        asking.then(
          (found) => ({ found }),
          () => ({ found: before }),
        ),
        wait(PATIENCE),
      ]);
      return inTime === undefined ? before : inTime.found;
    },
    save: async (installation, at) => {
      await stored.save(installation, at);
      remember(installation.teamId, installation);
    },
    remove: async (teamId) => {
      known.delete(teamId);
      await stored.remove(teamId);
      known.delete(teamId);
    },
  };
};
