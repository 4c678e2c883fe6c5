import { bothAgreed, partnerOf } from '../../domain/couple/consent.ts';
import type { Break, Couple } from '../../domain/couple/couple.ts';
import { coupleId } from '../../domain/shared/ids.ts';
import { HOUR } from '../../domain/shared/instant.ts';
import { aloneNow } from '../alone-now.ts';
import type { AppContext } from '../app-context.ts';
import { breakOverCard, breakOverForCaller } from '../cards/break-card.ts';

export type BreakJob = { readonly coupleId: string; readonly startedAt: number };

/** A line that says "the break is over" long afterwards would open what has closed again. */
const LATEST = 2 * HOUR;

/** A private knock for who called it, then one gentle line for both. */
const tellBoth = async (app: AppContext, couple: Couple, pause: Break): Promise<void> => {
  const caller = partnerOf(couple, pause.calledBy);
  if (caller !== undefined) {
    await app.delivery.deliver({
      spaceId: couple.spaceId,
      recipient: caller.id,
      card: breakOverForCaller(),
      preference: caller.settings.delivery,
      key: `break-over:${couple.id}:${pause.startedAt}`,
    });
  }
  // Somebody else may see the channel by now, and nothing of the two is said there (N2).
  if (!bothAgreed(couple) || !(await aloneNow(app, couple))) return;
  await app.posting.post(couple.spaceId, breakOverCard(), `break-over-both:${couple.id}:${pause.startedAt}`);
};

/** A break ended early says nothing, nor does one whose end was slept through. */
export const endBreak = async (app: AppContext, job: BreakJob): Promise<void> => {
  const couple = await app.couples.findById(coupleId(job.coupleId));
  const pause = couple?.break;
  if (couple === undefined || pause?.startedAt !== job.startedAt) return;
  if (app.clock.now() - pause.endsAt <= LATEST) await tellBoth(app, couple, pause);
  await app.couples.update(couple.id, (current) => ended(current, job.startedAt));
};

const ended = (couple: Couple, startedAt: number): Couple =>
  couple.break?.startedAt === startedAt ? { ...couple, break: undefined } : couple;
