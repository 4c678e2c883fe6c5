import type { Couple } from '../domain/couple/couple.ts';
import type { CoupleId, PartnerId, SpaceId } from '../domain/shared/ids.ts';
import type { Instant } from '../domain/shared/instant.ts';

/** Couples with their partners, consents and settings. Holds no message text. */
export type CoupleStore = {
  /** One couple per space. Throws `space-taken` when the space already has one. */
  readonly add: (couple: Couple) => Promise<void>;
  readonly findBySpace: (spaceId: SpaceId) => Promise<Couple | undefined>;
  readonly findById: (id: CoupleId) => Promise<Couple | undefined>;
  /** Every couple this person belongs to, oldest first. */
  readonly findByPartner: (partnerId: PartnerId) => Promise<readonly Couple[]>;
  /** Every couple whose space id begins with `prefix`, such as `slack:T012:`; none for an empty one. */
  readonly findBySpacePrefix: (prefix: string) => Promise<readonly Couple[]>;
  /** Couples founded before that instant of whom one or neither has ever agreed to anything, the oldest first. */
  readonly findUnanswered: (before: Instant) => Promise<readonly Couple[]>;
  /**
   * Loads, changes and saves in one transaction: of two changes at once, neither is lost. `change` is synchronous and
   * returns the couple unchanged to save nothing. Resolves to what is stored afterwards; undefined when there is none.
   */
  readonly update: (id: CoupleId, change: (couple: Couple) => Couple) => Promise<Couple | undefined>;
  /** Really deletes the couple and every row in every table that belongs to it, freed pages included. */
  readonly erase: (id: CoupleId) => Promise<void>;
};
