import { partnerOf } from '../../domain/couple/consent.ts';
import { concernsThePair, startHold } from '../../domain/safety/hold.ts';
import { safetyCard } from '../../domain/safety/safety-card.ts';
import type { SafetyFinding } from '../../domain/safety/safety-finding.ts';
import type { AppContext } from '../app-context.ts';
import { cancelWaiting } from './cancel-waiting.ts';
import type { ReadInput } from './handle-message.ts';

/**
 * S3-S6: coaching goes quiet for both without a trace, and only the author is shown fixed text. Delivered directly, not
 * as a passing note in the channel: it must not be lost.
 */
export const answerDanger = async (
  app: AppContext,
  { couple, message }: ReadInput,
  finding: SafetyFinding,
): Promise<void> => {
  const now = app.clock.now();
  if (concernsThePair(finding)) {
    await app.couples.update(couple.id, (current) => startHold(current, now));
  }
  await cancelWaiting(app, {
    spaceId: couple.spaceId,
    which: () => true,
    reasonFor: () => 'held',
  });
  const country = partnerOf(couple, message.authorId)?.settings.country;
  // Until it has arrived the person is owed it; a platform that fails must not make us forget.
  app.undelivered.add(message.authorId);
  const result = await app.delivery.deliver({
    spaceId: couple.spaceId,
    recipient: message.authorId,
    card: safetyCard(finding, country),
    preference: 'direct',
    key: `safety:${message.id}`,
  });
  if (result.kind === 'delivered') app.undelivered.delete(message.authorId);
  else app.logger.warn({ event: 'note-undeliverable', spaceId: couple.spaceId, reason: result.reason });
};
