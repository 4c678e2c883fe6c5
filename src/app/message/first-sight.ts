import type { AppContext } from '../app-context.ts';
import type { InboundMessage } from '../mediator.ts';

/**
 * Asked before anything follows from a message: a platform may tell of it again, to another process or after a restart,
 * where heard-before.ts does not reach. For a message that stays silent nothing is written, and nothing waits for a disk.
 */
export const isFirstSight = (app: AppContext, { eventId }: InboundMessage): Promise<boolean> =>
  app.events.firstSight(eventId, app.clock.now());
