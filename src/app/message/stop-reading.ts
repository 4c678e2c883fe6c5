import { askAnew, bothAgreed, suspend } from '../../domain/couple/consent.ts';
import type { Couple, Suspension } from '../../domain/couple/couple.ts';
import { hasNewOverseer, outsiders, type Viewers } from '../../domain/couple/viewers.ts';
import type { AppContext } from '../app-context.ts';
import { renewedConsentCard, suspendedCard, watchedCard } from '../cards/consent-card.ts';

export const forgetWords = (app: AppContext, { spaceId }: Couple): void => {
  app.recent.forgetSpace(spaceId);
  app.notes.forgetSpace(spaceId);
};

/** Suspends, and says whether reading had begun: else telling it would tell who has agreed so far. */
export const stopReading = async (
  app: AppContext,
  couple: Couple,
  reason: Suspension['reason'],
): Promise<boolean> => {
  let wasReading = false;
  await app.couples.update(couple.id, (current) => {
    wasReading = bothAgreed(current);
    return suspend(current, { reason, since: app.clock.now() });
  });
  if (wasReading) forgetWords(app, couple);
  return wasReading;
};

/**
 * Somebody else can see the channel (N2). Whoever does something first brings it to light: a message, a command, a
 * button, or the platform itself. Says so once.
 */
export const stopForOthers = async (app: AppContext, couple: Couple, viewers: Viewers): Promise<void> => {
  const hasGuest = outsiders(couple, viewers) > 0;
  if (!hasGuest && !hasNewOverseer(couple, viewers)) return;
  if (!(await stopReading(app, couple, hasGuest ? 'third-member' : 'new-overseer'))) return;
  const card = hasGuest ? suspendedCard(couple.id, viewers) : watchedCard(couple.id, viewers);
  await app.posting.post(couple.spaceId, card, `suspended:${couple.id}:${app.clock.now()}`);
};

/** The consent text says something new since both agreed: asked once, in public (N1). */
export const stopForNewTerms = async (app: AppContext, couple: Couple, viewers: Viewers): Promise<void> => {
  if (askAnew(couple) === undefined) return;
  await app.couples.update(couple.id, (current) => askAnew(current) ?? current);
  forgetWords(app, couple);
  const key = `consent-renewed:${couple.id}:${app.clock.now()}`;
  const card = renewedConsentCard({ id: couple.id, viewers, phrasingHost: app.phrasing?.host });
  await app.posting.post(couple.spaceId, card, key);
};
