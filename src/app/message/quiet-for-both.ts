import type { Couple } from '../../domain/couple/couple.ts';
import { concernsThePair, startHold } from '../../domain/safety/hold.ts';
import type { SafetyFinding } from '../../domain/safety/safety-finding.ts';
import type { AppContext } from '../app-context.ts';
import { cancelWaiting } from './cancel-waiting.ts';

/** Danger in words that one of them meant for the other, in the channel or through a card: coaching goes quiet (S6). */
export const quietForBoth = async (
  app: AppContext,
  couple: Couple,
  finding: SafetyFinding,
): Promise<void> => {
  const now = app.clock.now();
  if (concernsThePair(finding)) await app.couples.update(couple.id, (current) => startHold(current, now));
  await cancelWaiting(app, { spaceId: couple.spaceId, which: () => true, reasonFor: () => 'held' });
};
