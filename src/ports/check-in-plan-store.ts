import type { CheckInPlan } from '../domain/check-in/schedule.ts';
import type { Couple } from '../domain/couple/couple.ts';
import type { CoupleId } from '../domain/shared/ids.ts';
import type { Instant } from '../domain/shared/instant.ts';

/** A couple whose schedule runs, beside the run that waits for it. */
export type RunningPlan = {
  readonly couple: Pick<Couple, 'id' | 'spaceId' | 'zone'>;
  readonly plan: CheckInPlan;
  /** When the couple's next run is to come, as it was planned; undefined when none waits. */
  readonly dueAt: Instant | undefined;
};

/** Each couple's schedule, suggestion and what is left out. Erased with the couple by CoupleStore.erase. */
export type CheckInPlanStore = {
  /** An empty plan (NO_PLAN) when nothing was ever planned or the couple is gone. */
  readonly find: (coupleId: CoupleId) => Promise<CheckInPlan>;
  /** As CoupleStore.update: atomic, synchronous `change`. Undefined, with nothing stored, when the couple is gone. */
  readonly update: (
    coupleId: CoupleId,
    change: (plan: CheckInPlan) => CheckInPlan,
  ) => Promise<CheckInPlan | undefined>;
  /**
   * Some hundreds of the running schedules, in the order of the couples' ids and after `after`, so that a start can see
   * that each has its next run. Empty when there are no more.
   */
  readonly running: (after: CoupleId | undefined) => Promise<readonly RunningPlan[]>;
};
