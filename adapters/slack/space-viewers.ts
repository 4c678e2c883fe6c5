import type { SpaceViewers } from '../../src/index.ts';
import { isUnseen } from './errors.ts';
import { channelAt } from './places.ts';
import type { ViewersCheck } from './viewers.ts';

/** Whatever was believed before, Slack is asked. */
export const createSpaceViewers = (viewers: ViewersCheck): SpaceViewers => ({
  now: async (space) => {
    try {
      const at = channelAt(space);
      viewers.forget(at);
      return (await viewers.look(at)).viewers;
    } catch (cause) {
      if (isUnseen(cause)) return undefined;
      throw cause;
    }
  },
});
