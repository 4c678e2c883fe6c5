import { StorageError } from '../../adapters/storage/storage-error.ts';
import type { CheckIn } from '../../src/domain/check-in/check-in.ts';
import { type CheckInPlan, NO_PLAN } from '../../src/domain/check-in/schedule.ts';
import type { Couple } from '../../src/domain/couple/couple.ts';
import { coupleId as asCoupleId, type CoupleId } from '../../src/domain/shared/ids.ts';
import { type Instant, toMinute } from '../../src/domain/shared/instant.ts';
import type { CheckInPlanStore } from '../../src/ports/check-in-plan-store.ts';
import type { CheckInStore } from '../../src/ports/check-in-store.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { CoupleStore } from '../../src/ports/couple-store.ts';
import type { EventLog } from '../../src/ports/event-log.ts';
import type { Outcome, OutcomeLog } from '../../src/ports/outcome-log.ts';
import type { Sealer } from '../../src/ports/sealer.ts';
import { createMemoryJobs, type MemoryJobs } from './memory-jobs.ts';
import { createMemorySealer } from './memory-sealer.ts';

export type MemoryStorage = {
  readonly couples: CoupleStore;
  readonly checkIns: CheckInStore;
  readonly checkInPlans: CheckInPlanStore;
  readonly outcomes: OutcomeLog;
  readonly events: EventLog;
  readonly jobs: MemoryJobs;
  readonly sealer: Sealer;
};

/** All stores of one installation, linked: erasing a couple erases its check-ins, outcomes and jobs. */
export const createMemoryStorage = ({ clock }: { readonly clock: Clock }): MemoryStorage => {
  const couples = new Map<CoupleId, Couple>();
  const checkIns = new Map<string, CheckIn>();
  const plans = new Map<CoupleId, CheckInPlan>();
  const exists = (id: CoupleId): boolean => couples.has(id);
  const jobs = createMemoryJobs({ clock, coupleExists: exists });
  const outcomes = memoryOutcomes(exists);
  return {
    couples: memoryCouples(couples, (id) => {
      for (const checkIn of [...checkIns.values()]) if (checkIn.coupleId === id) checkIns.delete(checkIn.id);
      plans.delete(id);
      outcomes.eraseOf(id);
      jobs.eraseOf(id);
    }),
    checkIns: memoryCheckIns(checkIns, exists),
    checkInPlans: memoryPlans(plans, couples, jobs),
    outcomes: outcomes.log,
    events: memoryEvents(),
    jobs,
    sealer: createMemorySealer(),
  };
};

const memoryCouples = (couples: Map<CoupleId, Couple>, eraseRest: (id: CoupleId) => void): CoupleStore => {
  const all = (): Couple[] => [...couples.values()];
  /** Who has ever agreed, as the consent events of the real stores tell. */
  const everAgreed = new Map<CoupleId, Set<string>>();
  const keep = (couple: Couple): void => {
    const sides = everAgreed.get(couple.id) ?? new Set<string>();
    for (const { id, consent } of couple.partners) if (consent !== undefined) sides.add(id);
    everAgreed.set(couple.id, sides);
    couples.set(couple.id, couple);
  };
  const isIn = (couple: Couple, partnerId: string): boolean =>
    couple.partners.some((one) => one.id === partnerId);
  return {
    add: async (couple) => {
      if (couples.has(couple.id) || all().some((one) => one.spaceId === couple.spaceId)) {
        throw new StorageError('space-taken', 'This space already has a couple.');
      }
      keep(couple);
    },
    findBySpace: async (spaceId) => all().find((one) => one.spaceId === spaceId),
    findById: async (id) => couples.get(id),
    findByPartner: async (partnerId) =>
      all()
        .filter((one) => isIn(one, partnerId))
        .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
    findBySpacePrefix: async (prefix) =>
      prefix === '' ? [] : all().filter((one) => one.spaceId.startsWith(prefix)),
    findUnanswered: async (before) =>
      all()
        .filter(({ id, createdAt }) => createdAt < before && (everAgreed.get(id)?.size ?? 0) < 2)
        .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
    update: async (id, change) => {
      const before = couples.get(id);
      if (before === undefined) return undefined;
      const after = change(before);
      keep(after);
      return after;
    },
    erase: async (id) => {
      couples.delete(id);
      everAgreed.delete(id);
      eraseRest(id);
    },
  };
};

const memoryCheckIns = (
  checkIns: Map<string, CheckIn>,
  coupleExists: (id: CoupleId) => boolean,
): CheckInStore => {
  const newestFirst = (coupleId: CoupleId): CheckIn[] =>
    [...checkIns.values()]
      .filter((one) => one.coupleId === coupleId)
      .sort((a, b) => b.openedAt - a.openedAt || (a.id < b.id ? 1 : -1));
  return {
    add: async (checkIn) => {
      if (!coupleExists(checkIn.coupleId)) throw new StorageError('couple-unknown', 'No such couple.');
      checkIns.set(checkIn.id, checkIn);
    },
    find: async (id) => checkIns.get(id),
    findOpen: async (coupleId) => newestFirst(coupleId).find((one) => one.status === 'open'),
    recent: async (coupleId, limit) => newestFirst(coupleId).slice(0, limit),
    asked: async (coupleId, limit) =>
      newestFirst(coupleId)
        .slice(0, limit)
        .map(({ answers, ...asked }) => asked),
    update: async (id, change) => {
      const before = checkIns.get(id);
      if (before === undefined) return undefined;
      const after = change(before);
      checkIns.set(id, after);
      return after;
    },
  };
};

const memoryPlans = (
  plans: Map<CoupleId, CheckInPlan>,
  couples: ReadonlyMap<CoupleId, Couple>,
  jobs: MemoryJobs,
): CheckInPlanStore => ({
  find: async (coupleId) => plans.get(coupleId) ?? NO_PLAN,
  update: async (coupleId, change) => {
    if (!couples.has(coupleId)) return undefined;
    const after = change(plans.get(coupleId) ?? NO_PLAN);
    plans.set(coupleId, after);
    return after;
  },
  running: async (after = asCoupleId('')) =>
    [...couples.values()]
      .filter(({ id }) => id > after && plans.get(id)?.running !== undefined)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, spaceId, zone }) => ({
        couple: { id, spaceId, zone },
        plan: plans.get(id) ?? NO_PLAN,
        dueAt: jobs
          .waiting()
          .find(({ coupleId, payload }) => coupleId === id && payload.kind === 'open-check-in')?.dueAt,
      })),
});

const memoryOutcomes = (
  coupleExists: (id: CoupleId) => boolean,
): { readonly log: OutcomeLog; readonly eraseOf: (id: CoupleId) => void } => {
  let outcomes: readonly Outcome[] = [];
  const keep = (stays: (outcome: Outcome) => boolean): number => {
    const before = outcomes.length;
    outcomes = outcomes.filter(stays);
    return before - outcomes.length;
  };
  return {
    log: {
      record: async (outcome) => {
        if (coupleExists(outcome.coupleId))
          outcomes = [...outcomes, { ...outcome, at: toMinute(outcome.at) }];
      },
      since: async (coupleId, since) =>
        outcomes
          .filter((one) => one.coupleId === coupleId && one.at >= toMinute(since))
          .sort((a, b) => a.at - b.at),
      purge: async (before) => keep((one) => one.at >= before),
    },
    eraseOf: (id) => {
      keep((one) => one.coupleId !== id);
    },
  };
};

const memoryEvents = (): EventLog => {
  const seen = new Map<string, Instant>();
  return {
    firstSight: async (eventId, at) => {
      if (seen.has(eventId)) return false;
      seen.set(eventId, at);
      return true;
    },
    purge: async (before) => {
      const old = [...seen].filter(([, at]) => at < before);
      for (const [eventId] of old) seen.delete(eventId);
      return old.length;
    },
  };
};
