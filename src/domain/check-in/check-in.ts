import type { CheckInId, CoupleId, PartnerId, SpaceId } from '../shared/ids.ts';
import type { Instant } from '../shared/instant.ts';

/** An answer sealed (encrypted) until both are in. */
export type SealedAnswer = { readonly from: PartnerId; readonly sealed: Uint8Array; readonly at: Instant };

export type CheckInStatus = 'open' | 'revealed' | 'expired';

export type CheckIn = {
  readonly id: CheckInId;
  readonly coupleId: CoupleId;
  readonly spaceId: SpaceId;
  /** Id in the question catalogue. */
  readonly questionId: string;
  readonly openedAt: Instant;
  readonly deadline: Instant;
  readonly status: CheckInStatus;
  /** At most one per partner; the newest wins until the reveal. */
  readonly answers: readonly SealedAnswer[];
  /** The platform's id of the posted card, once known. */
  readonly postedAs: string | undefined;
};

/** What was asked, whoever has answered. */
export type AskedCheckIn = Omit<CheckIn, 'answers'>;
