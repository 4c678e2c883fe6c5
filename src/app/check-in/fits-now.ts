import { isOnBreak } from '../../domain/break/break.ts';
import { CONTEMPT_COOL_DOWN } from '../../domain/check-in/reveal.ts';
import type { Couple } from '../../domain/couple/couple.ts';
import { isHeld } from '../../domain/safety/hold.ts';
import { instant } from '../../domain/shared/instant.ts';
import type { AppContext } from '../app-context.ts';
import { restByChance } from '../message/quiet-for-both.ts';

/** Not in a break, not on a fresh wound, not in a hold or a rest; which of them, nobody is told (K3, S6). */
export const fitsNow = async (app: AppContext, couple: Couple): Promise<boolean> => {
  const now = app.clock.now();
  if (isOnBreak(couple, now) || isHeld(await restByChance(app, couple), now)) return false;
  const outcomes = await app.outcomes.since(couple.id, instant(now - CONTEMPT_COOL_DOWN));
  return !outcomes.some((outcome) => outcome.kind === 'contempt-read');
};
