import type { CoupleId, PartnerId } from '../domain/shared/ids.ts';
import type { Instant } from '../domain/shared/instant.ts';

export const OUTCOME_KINDS = [
  'nudge-delivered',
  'nudge-undeliverable',
  'contempt-read',
  'reframe-asked',
  'said-again',
  'fine-not-about-you',
  'fine-joking',
  'fine-complaint',
  'fine-private-joke',
  'not-now',
  'validation-asked',
] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** That something happened, to whom and in which minute. Never text. */
export type Outcome = {
  readonly coupleId: CoupleId;
  readonly partnerId: PartnerId;
  readonly kind: OutcomeKind;
  /** A label of the reading, where one is meant. */
  readonly label: string | undefined;
  /** Rounded down to the minute by the store. */
  readonly at: Instant;
};

/** What happened to whom, kept 30 days, so that budgets, pauses and one's own figures can be counted. Holds no text. */
export type OutcomeLog = {
  readonly record: (outcome: Outcome) => Promise<void>;
  /** Outcomes of the couple at or after `since`, oldest first. */
  readonly since: (coupleId: CoupleId, since: Instant) => Promise<readonly Outcome[]>;
  /** Deletes outcomes older than `before`; resolves to how many. */
  readonly purge: (before: Instant) => Promise<number>;
};
