import { DAY, HOUR, instant, later } from '../../domain/shared/instant.ts';
import type { AppContext } from '../app-context.ts';

export const OUTCOMES_KEPT = 30 * DAY;
export const EVENT_IDS_KEPT = 48 * HOUR;

/** Lets go of what is older than promised, and comes back tomorrow. */
export const purge = async (app: AppContext): Promise<void> => {
  const now = app.clock.now();
  await app.outcomes.purge(instant(now - OUTCOMES_KEPT));
  await app.events.purge(instant(now - EVENT_IDS_KEPT));
  await schedulePurge(app);
};

export const schedulePurge = (app: AppContext): Promise<void> =>
  app.jobs.schedule({
    payload: { kind: 'purge' },
    dueAt: later(app.clock.now(), DAY),
    key: 'purge',
    coupleId: undefined,
  });
