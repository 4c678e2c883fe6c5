import { askAnew, bothAgreed, outsiders, suspend } from '../../domain/couple/consent.ts';
import type { Couple } from '../../domain/couple/couple.ts';
import type { PartnerId } from '../../domain/shared/ids.ts';
import type { AppContext } from '../app-context.ts';
import { renewedConsentCard, suspendedCard } from '../cards/consent-card.ts';

const forgetWords = (app: AppContext, { spaceId }: Couple): void => {
  app.recent.forgetSpace(spaceId);
  app.notes.forgetSpace(spaceId);
};

/**
 * Somebody else can see the channel (N2). Whoever does something first brings it to light: a message, a command or a
 * button. Says so once, and only where reading had begun: else it would tell who has agreed so far.
 */
export const stopForOthers = async (
  app: AppContext,
  couple: Couple,
  humans: readonly PartnerId[],
): Promise<void> => {
  if (outsiders(couple, humans).length === 0) return;
  const now = app.clock.now();
  let wasReading = false;
  await app.couples.update(couple.id, (current) => {
    wasReading = bothAgreed(current);
    return suspend(current, now);
  });
  if (!wasReading) return;
  forgetWords(app, couple);
  await app.posting.post(couple.spaceId, suspendedCard(couple.id), `suspended:${couple.id}:${now}`);
};

/** The consent text says something new since both agreed: asked once, in public (N1). */
export const stopForNewTerms = async (app: AppContext, couple: Couple): Promise<void> => {
  if (askAnew(couple) === undefined) return;
  await app.couples.update(couple.id, (current) => askAnew(current) ?? current);
  forgetWords(app, couple);
  const key = `consent-renewed:${couple.id}:${app.clock.now()}`;
  await app.posting.post(couple.spaceId, renewedConsentCard(couple.id), key);
};
