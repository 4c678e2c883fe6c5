import type { Grammar } from '../domain/language/grammar.ts';
import type { Thresholds } from '../domain/nudging/decide-nudge.ts';
import type { ReadMessage } from '../domain/reading/reading.ts';
import type { RestRates } from '../domain/safety/rest.ts';
import type { Milliseconds } from '../domain/shared/instant.ts';
import type { Calendar } from '../ports/calendar.ts';
import type { CheckInPlanStore } from '../ports/check-in-plan-store.ts';
import type { CheckInStore } from '../ports/check-in-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { CoupleStore } from '../ports/couple-store.ts';
import type { EventLog } from '../ports/event-log.ts';
import type { Jobs } from '../ports/jobs.ts';
import type { Logger } from '../ports/logger.ts';
import type { MessageLookup } from '../ports/message-lookup.ts';
import type { OutcomeLog } from '../ports/outcome-log.ts';
import type { People } from '../ports/people.ts';
import type { PhrasingProvider } from '../ports/phrasing-provider.ts';
import type { PrivateDelivery } from '../ports/private-delivery.ts';
import type { Random } from '../ports/random.ts';
import type { Sealer } from '../ports/sealer.ts';
import type { SpacePosting } from '../ports/space-posting.ts';
import type { SpaceViewers } from '../ports/space-viewers.ts';

/** The trained reader with the figures that training measured for it. */
export type ToneReader = {
  readonly readMessage: ReadMessage;
  readonly thresholds: Thresholds;
  /** Danger probability from which the trained screen fires. */
  readonly dangerThreshold: number;
};

export type MediatorDeps = {
  readonly couples: CoupleStore;
  readonly checkIns: CheckInStore;
  readonly checkInPlans: CheckInPlanStore;
  readonly outcomes: OutcomeLog;
  readonly events: EventLog;
  readonly jobs: Jobs;
  readonly sealer: Sealer;
  readonly delivery: PrivateDelivery;
  readonly posting: SpacePosting;
  readonly people: People;
  readonly lookup: MessageLookup;
  readonly viewers: SpaceViewers;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly random: Random;
  readonly logger: Logger;
  /** Left out = every word is our own. Where it is there, it is asked only for couples who both want it. */
  readonly phrasing?: PhrasingProvider;
  readonly reader: ToneReader;
  readonly grammar: Grammar;
  /** How often coaching rests for no reason, so that a hold is not known by its silence. Left out = never. */
  readonly rests?: RestRates;
  /** How long an author has to think again, 0..120 s. */
  readonly grace: Milliseconds;
  /** IANA zone for new couples; they can change it. */
  readonly defaultZone: string;
};
