import type { CheckInPlan } from '../domain/check-in/schedule.ts';
import type { CoupleId } from '../domain/shared/ids.ts';

/** Each couple's schedule, suggestion and what is left out. Erased with the couple by CoupleStore.erase. */
export type CheckInPlanStore = {
  /** An empty plan (NO_PLAN) when nothing was ever planned or the couple is gone. */
  readonly find: (coupleId: CoupleId) => Promise<CheckInPlan>;
  /** As CoupleStore.update: atomic, synchronous `change`. Undefined, with nothing stored, when the couple is gone. */
  readonly update: (
    coupleId: CoupleId,
    change: (plan: CheckInPlan) => CheckInPlan,
  ) => Promise<CheckInPlan | undefined>;
  /** Couples with a running schedule, so that a start can see that each has its next run. */
  readonly running: () => Promise<readonly CoupleId[]>;
};
