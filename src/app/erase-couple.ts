import type { Couple } from '../domain/couple/couple.ts';
import type { AppContext } from './app-context.ts';

/** Everything held about the two, in memory and stored, is gone once this resolves (N1). */
export const eraseCouple = async (app: AppContext, couple: Couple): Promise<void> => {
  app.recent.forgetSpace(couple.spaceId);
  app.notes.forgetSpace(couple.spaceId);
  app.explanations.forgetSpace(couple.spaceId);
  for (const { id } of couple.partners) app.undelivered.delete(id);
  await app.couples.erase(couple.id);
  app.partners.forget(couple.spaceId);
};

/** One after the other, each in its space's turn, so that nothing under way there writes after the erasing. */
export const eraseWorkspace = async (app: AppContext, spaceIdPrefix: string): Promise<void> => {
  for (const couple of await app.couples.findBySpacePrefix(spaceIdPrefix)) {
    await app.inTurn(couple.spaceId, () => eraseCouple(app, couple));
  }
};
