import type { Couple } from '../../domain/couple/couple.ts';
import { concernsThePair, isHeld, startHold } from '../../domain/safety/hold.ts';
import { beginsRest } from '../../domain/safety/rest.ts';
import type { SafetyFinding } from '../../domain/safety/safety-finding.ts';
import type { AppContext } from '../app-context.ts';
import { cancelWaiting } from './cancel-waiting.ts';

const hush = (app: AppContext, couple: Couple): Promise<void> =>
  cancelWaiting(app, { spaceId: couple.spaceId, which: () => true, reasonFor: () => 'held' });

const startQuiet = async (app: AppContext, couple: Couple): Promise<Couple> => {
  const now = app.clock.now();
  return (await app.couples.update(couple.id, (current) => startHold(current, now))) ?? couple;
};

/** Danger in words that one of them meant for the other, in the channel or through a card: coaching goes quiet (S6). */
export const quietForBoth = async (
  app: AppContext,
  couple: Couple,
  finding: SafetyFinding,
): Promise<void> => {
  if (concernsThePair(finding)) await startQuiet(app, couple);
  await hush(app, couple);
};

/**
 * Now and then coaching rests for nothing, with every couple: the same record, the same silence, the same ways out as a hold,
 * so that nobody can tell the one from the other, whoever reads the database included (S6). Drawn with every line, and with
 * whatever else a partner could notice a silence by.
 */
export const drawsRest = (app: AppContext, couple: Couple, what: 'line' | 'probe'): boolean => {
  const { rests, clock, random } = app;
  if (rests === undefined) return false;
  const now = clock.now();
  const pace = app.pace({ id: couple.id, now, what });
  return beginsRest({ rates: rests, isQuiet: isHeld(couple, now), pace, below: random.below });
};

/** Returns the couple as it is afterwards. */
export const rest = async (app: AppContext, couple: Couple): Promise<Couple> => {
  const resting = await startQuiet(app, couple);
  await hush(app, couple);
  return resting;
};

/** A probe: whatever shows a silence besides a line. Returns the couple as it is afterwards. */
export const restByChance = async (app: AppContext, couple: Couple): Promise<Couple> =>
  drawsRest(app, couple, 'probe') ? rest(app, couple) : couple;
