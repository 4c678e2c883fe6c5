import type { CheckInPlan } from '../../domain/check-in/schedule.ts';
import { nextSlot, type Slot } from '../../domain/check-in/slots.ts';
import type { Couple } from '../../domain/couple/couple.ts';
import type { CoupleId } from '../../domain/shared/ids.ts';
import type { RunningPlan } from '../../ports/check-in-plan-store.ts';
import type { AppContext } from '../app-context.ts';

export const runKey = (couple: CoupleId): string => `check-in:${couple}`;

type Planned = Pick<Couple, 'id' | 'spaceId' | 'zone'>;

/** The next time of the couple's schedule; undefined when none runs. */
export const upcoming = (
  app: AppContext,
  { zone }: Pick<Couple, 'zone'>,
  plan: CheckInPlan,
): Slot | undefined => nextSlot({ plan, zone, now: app.clock.now(), instantOf: app.calendar.instantOf });

/** The weeks that were agreed on are over. */
const end = async (app: AppContext, couple: Planned, { running }: CheckInPlan): Promise<void> => {
  await app.jobs.cancel(runKey(couple.id));
  if (running === undefined) return;
  await app.checkInPlans.update(couple.id, (plan) =>
    plan.running?.since === running.since ? { ...plan, running: undefined } : plan,
  );
};

/** Makes the couple's one waiting run the right one, whatever was waiting before. */
export const planNext = async (app: AppContext, couple: Planned, plan: CheckInPlan): Promise<void> => {
  const slot = upcoming(app, couple, plan);
  if (slot === undefined) return end(app, couple, plan);
  await app.jobs.schedule({
    payload: { kind: 'open-check-in', coupleId: couple.id, spaceId: couple.spaceId, day: slot.day },
    dueAt: slot.at,
    key: runKey(couple.id),
    coupleId: couple.id,
  });
};

/** The zone has changed: the hour on the wall stays, and nothing is asked at once because it lies behind by now. */
export const planAnew = async (app: AppContext, couple: Couple): Promise<void> => {
  const now = app.clock.now();
  const plan = await app.checkInPlans.update(couple.id, (current) =>
    current.running === undefined ? current : { ...current, running: { ...current.running, since: now } },
  );
  if (plan?.running !== undefined) await planNext(app, couple, plan);
};

/** Whatever made the waiting run another one: a crash between two runs, new rules for the zone, a new way to count. */
const planIfWrong = async (app: AppContext, { couple, plan, dueAt }: RunningPlan): Promise<void> => {
  if (dueAt === undefined || upcoming(app, couple, plan)?.at !== dueAt) await planNext(app, couple, plan);
};

/** For the start: every schedule has its right next run. */
export const planAll = async (app: AppContext): Promise<void> => {
  let last: CoupleId | undefined;
  for (;;) {
    const some = await app.checkInPlans.running(last);
    for (const one of some) {
      // One schedule that cannot be planned must not keep all others from running.
      await planIfWrong(app, one).catch((cause: unknown) =>
        app.logger.error({ event: 'check-in-not-planned', spaceId: one.couple.spaceId }, cause),
      );
    }
    last = some.at(-1)?.couple.id;
    if (last === undefined) return;
  }
};
