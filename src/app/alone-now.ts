import type { Couple } from '../domain/couple/couple.ts';
import { hasNewOverseer, outsiders } from '../domain/couple/viewers.ts';
import type { AppContext } from './app-context.ts';
import { stopForOthers } from './message/stop-reading.ts';

/**
 * Whether nobody but the two, and those they agreed to, can see the channel at this moment. Asked before anything is
 * posted that nobody asked for just now; what comes to light is told as always (N2). Who cannot be seen is not trusted.
 */
export const aloneNow = async (app: AppContext, couple: Couple): Promise<boolean> => {
  const viewers = await app.viewers.now(couple.spaceId);
  if (viewers === undefined) return false;
  if (outsiders(couple, viewers) === 0 && !hasNewOverseer(couple, viewers)) return true;
  await stopForOthers(app, couple, viewers);
  return false;
};
