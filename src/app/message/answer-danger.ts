import { partnerOf } from '../../domain/couple/consent.ts';
import { safetyCard } from '../../domain/safety/safety-card.ts';
import type { SafetyFinding } from '../../domain/safety/safety-finding.ts';
import type { AppContext } from '../app-context.ts';
import { logSilence } from './cancel-waiting.ts';
import type { ReadInput } from './handle-message.ts';
import { quietForBoth } from './quiet-for-both.ts';

/**
 * S3-S6: coaching goes quiet for both without a trace, and only the author is shown fixed text. Delivered directly, not
 * as a passing note in the channel: it must not be lost.
 */
export const answerDanger = async (
  app: AppContext,
  { couple, message }: ReadInput,
  finding: SafetyFinding,
): Promise<void> => {
  await quietForBoth(app, couple, finding);
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
  // The same line as for a note of any other kind: a log must not tell that this one was about safety.
  else logSilence(app, couple.spaceId, 'undeliverable');
};
