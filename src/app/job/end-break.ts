import { bothAgreed } from '../../domain/couple/consent.ts';
import type { Couple } from '../../domain/couple/couple.ts';
import { coupleId } from '../../domain/shared/ids.ts';
import type { AppContext } from '../app-context.ts';
import { breakOverCard, breakOverForCaller } from '../cards/break-card.ts';

export type BreakJob = { readonly coupleId: string; readonly startedAt: number };

/** A private knock for who called it, then one gentle line for both. A break ended early says nothing. */
export const endBreak = async (app: AppContext, job: BreakJob): Promise<void> => {
  const couple = await app.couples.findById(coupleId(job.coupleId));
  const pause = couple?.break;
  if (couple === undefined || pause?.startedAt !== job.startedAt) return;
  const caller = couple.partners.find((partner) => partner.id === pause.calledBy);
  if (caller !== undefined) {
    await app.delivery.deliver({
      spaceId: couple.spaceId,
      recipient: caller.id,
      card: breakOverForCaller(),
      preference: caller.settings.delivery,
      key: `break-over:${couple.id}:${job.startedAt}`,
    });
  }
  // Suspended meanwhile: somebody else may see the channel, and nothing of the two is said there (N2).
  if (bothAgreed(couple)) {
    await app.posting.post(couple.spaceId, breakOverCard(), `break-over-both:${couple.id}:${job.startedAt}`);
  }
  await app.couples.update(couple.id, (current) => ended(current, job.startedAt));
};

const ended = (couple: Couple, startedAt: number): Couple =>
  couple.break?.startedAt === startedAt ? { ...couple, break: undefined } : couple;
