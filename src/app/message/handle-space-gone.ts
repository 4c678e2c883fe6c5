import type { SpaceId } from '../../domain/shared/ids.ts';
import type { AppContext } from '../app-context.ts';
import { spaceGoneCard } from '../cards/space-gone-card.ts';
import { stopReading } from './stop-reading.ts';

/** Both are told the same, each in private; who cannot be reached sees it at the next /attune start. */
export const handleSpaceGone = async (app: AppContext, spaceId: SpaceId): Promise<void> => {
  const couple = await app.couples.findBySpace(spaceId);
  if (couple === undefined || !(await stopReading(app, couple, 'space-gone'))) return;
  const told = couple.partners.map(({ id }) =>
    app.delivery.deliver({
      spaceId,
      recipient: id,
      card: spaceGoneCard(couple),
      preference: 'direct',
      key: `gone:${couple.id}:${id}:${app.clock.now()}`,
    }),
  );
  for (const result of await Promise.allSettled(told)) {
    if (result.status === 'rejected')
      app.logger.warn({ event: 'space-gone-not-told', spaceId }, result.reason);
  }
};
