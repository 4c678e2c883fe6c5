import type { PartnerId, SpaceId, SpaceViewers } from '../../src/index.ts';
import { isUnseen } from './errors.ts';
import { channelIdOf } from './places.ts';
import type { ViewersCheck } from './viewers-check.ts';

export type SpaceViewersDeps = {
  readonly viewers: ViewersCheck;
  readonly partnersOf: (space: SpaceId) => Promise<readonly PartnerId[]>;
};

/** Whatever was believed before, Discord is asked. */
export const createSpaceViewers = ({ viewers, partnersOf }: SpaceViewersDeps): SpaceViewers => ({
  now: async (space) => {
    try {
      const channelId = channelIdOf(space);
      viewers.lookAgain(channelId);
      return await viewers.viewersOf(channelId, await partnersOf(space));
    } catch (cause) {
      if (isUnseen(cause)) return undefined;
      throw cause;
    }
  },
});
