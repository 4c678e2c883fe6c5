import type { AskedCheckIn } from '../../domain/check-in/check-in.ts';
import { CHECK_IN_OPEN_FOR, isOpen } from '../../domain/check-in/reveal.ts';
import { type CheckInPlan, handled, isLeftOutBy } from '../../domain/check-in/schedule.ts';
import { decideRun } from '../../domain/check-in/slots.ts';
import { bothAgreed } from '../../domain/couple/consent.ts';
import type { Couple } from '../../domain/couple/couple.ts';
import { isQuiet } from '../../domain/nudging/quiet-hours.ts';
import { type CheckInId, checkInId, coupleId } from '../../domain/shared/ids.ts';
import { type Instant, later, MINUTE } from '../../domain/shared/instant.ts';
import { aloneNow } from '../alone-now.ts';
import type { AppContext } from '../app-context.ts';
import { fitsNow } from './fits-now.ts';
import { openCheckIn, REMEMBERED } from './open-check-in.ts';
import { planNext, runKey, upcoming } from './plan-next.ts';

export type CheckInRun = { readonly coupleId: string; readonly day: string };

const TRY_AGAIN_AFTER = 5 * MINUTE;

/** One id for each couple and date: a run that comes twice asks once. */
const idOf = (couple: Couple, day: string): CheckInId => checkInId(`${couple.id}.${day}`);

/** One question at a time; the one at hand may be this very one, begun before a crash. */
const isAnotherOpen = (app: AppContext, asked: readonly AskedCheckIn[], id: CheckInId): boolean => {
  const open = asked.find(({ status }) => status === 'open');
  return open !== undefined && open.id !== id && isOpen(open, app.clock.now());
};

const isWelcome = async (app: AppContext, couple: Couple): Promise<boolean> => {
  const now = app.clock.now();
  if (!bothAgreed(couple) || couple.suspension !== undefined) return false;
  if (couple.partners.some((partner) => isQuiet(partner.settings.quietHours, now, couple.zone))) return false;
  return fitsNow(app, couple);
};

/** A day, or until the next one comes: the day on which the clocks go forward is an hour short. */
const deadlineOf = (app: AppContext, couple: Couple, planAfter: CheckInPlan): Instant => {
  const aDay = later(app.clock.now(), CHECK_IN_OPEN_FOR);
  const next = upcoming(app, couple, planAfter);
  return next !== undefined && next.at < aDay ? next.at : aDay;
};

const ask = async (app: AppContext, couple: Couple, plan: CheckInPlan, day: string): Promise<void> => {
  const id = idOf(couple, day);
  if (!(await isWelcome(app, couple))) return;
  const asked = await app.checkIns.asked(couple.id, REMEMBERED);
  if (isAnotherOpen(app, asked, id) || !(await aloneNow(app, couple))) return;
  await openCheckIn(app, couple, {
    id,
    asked,
    theme: plan.running?.schedule.theme,
    deadline: deadlineOf(app, couple, handled(plan, day)),
    unreminded: couple.partners.map((partner) => partner.id).filter((one) => isLeftOutBy(plan, one, day)),
  });
};

/** Tried again until it is too late to be asked; the next one is planned in any case. */
const tryAgain = (app: AppContext, couple: Couple, day: string): Promise<void> =>
  app.jobs.schedule({
    payload: { kind: 'open-check-in', coupleId: couple.id, spaceId: couple.spaceId, day },
    dueAt: later(app.clock.now(), TRY_AGAIN_AFTER),
    key: runKey(couple.id),
    coupleId: couple.id,
  });

const settle = async (app: AppContext, couple: Couple, day: string): Promise<void> => {
  const plan = await app.checkInPlans.update(couple.id, (current) => handled(current, day));
  if (plan !== undefined) await planNext(app, couple, plan);
};

/** The hour has come: asked, left out or missed, this date is over and the next one is planned. */
export const runCheckIn = async (app: AppContext, run: CheckInRun): Promise<void> => {
  const couple = await app.couples.findById(coupleId(run.coupleId));
  if (couple === undefined) return;
  const plan = await app.checkInPlans.find(couple.id);
  const { instantOf } = app.calendar;
  const decision = decideRun({ plan, zone: couple.zone, now: app.clock.now(), instantOf }, run.day);
  if (decision === 'not-planned') return planNext(app, couple, plan);
  if (decision === 'missed') {
    app.logger.warn({ event: 'check-in-missed', spaceId: couple.spaceId });
    return settle(app, couple, run.day);
  }
  try {
    await ask(app, couple, plan, run.day);
  } catch (cause) {
    app.logger.warn({ event: 'check-in-not-posted', spaceId: couple.spaceId }, cause);
    return tryAgain(app, couple, run.day);
  }
  await settle(app, couple, run.day);
};
