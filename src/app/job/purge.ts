import { DAY, HOUR, type Instant, instant, later } from '../../domain/shared/instant.ts';
import type { AppContext } from '../app-context.ts';
import { eraseCouple } from '../erase-couple.ts';

export const OUTCOMES_KEPT = 30 * DAY;
export const EVENT_IDS_KEPT = 48 * HOUR;
export const INVITATIONS_KEPT = 30 * DAY;

/** Whoever was named and never answered has asked for nothing, and is not to be held for ever. Asked again in the space's turn: a yes may have come. */
const forgetUnanswered = async (app: AppContext, before: Instant): Promise<void> => {
  for (const { id, spaceId } of await app.couples.findUnanswered(before)) {
    await app.inTurn(spaceId, async () => {
      const still = (await app.couples.findUnanswered(before)).find((couple) => couple.id === id);
      if (still !== undefined) await eraseCouple(app, still);
    });
  }
};

/** Lets go of what is older than promised, and comes back tomorrow. */
export const purge = async (app: AppContext): Promise<void> => {
  const now = app.clock.now();
  await app.outcomes.purge(instant(now - OUTCOMES_KEPT));
  await app.events.purge(instant(now - EVENT_IDS_KEPT));
  await forgetUnanswered(app, instant(now - INVITATIONS_KEPT));
  await schedulePurge(app);
};

export const schedulePurge = (app: AppContext): Promise<void> =>
  app.jobs.schedule({
    payload: { kind: 'purge' },
    dueAt: later(app.clock.now(), DAY),
    key: 'purge',
    coupleId: undefined,
  });
