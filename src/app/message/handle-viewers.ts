import type { Viewers } from '../../domain/couple/viewers.ts';
import type { SpaceId } from '../../domain/shared/ids.ts';
import type { AppContext } from '../app-context.ts';
import { stopForOthers } from './stop-reading.ts';

/** The platform itself noticed that somebody was let in: nobody has to write first (N2). */
export const handleViewers = async (app: AppContext, spaceId: SpaceId, viewers: Viewers): Promise<void> => {
  const couple = await app.couples.findBySpace(spaceId);
  if (couple !== undefined) await stopForOthers(app, couple, viewers);
};
