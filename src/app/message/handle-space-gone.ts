import type { SpaceId } from '../../domain/shared/ids.ts';
import type { AppContext } from '../app-context.ts';
import { noticeCard } from '../cards/notice-card.ts';
import { stopReading } from './stop-reading.ts';

const GONE =
  'I can no longer see the channel you two had me in, so I have stopped reading. Should I come back to it, nothing is read until both of you agree again. What is held about you stays until one of you uses /attune leave, there or here.';

/** Both are told the same, each in private; who cannot be reached sees it at the next /attune start. */
export const handleSpaceGone = async (app: AppContext, spaceId: SpaceId): Promise<void> => {
  const couple = await app.couples.findBySpace(spaceId);
  if (couple === undefined || !(await stopReading(app, couple, 'space-gone'))) return;
  const told = couple.partners.map(({ id }) =>
    app.delivery.deliver({
      spaceId,
      recipient: id,
      card: noticeCard(GONE),
      preference: 'direct',
      key: `gone:${couple.id}:${id}:${app.clock.now()}`,
    }),
  );
  for (const result of await Promise.allSettled(told)) {
    if (result.status === 'rejected')
      app.logger.warn({ event: 'space-gone-not-told', spaceId }, result.reason);
  }
};
