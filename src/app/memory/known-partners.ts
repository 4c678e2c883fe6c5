import type { PartnerId, SpaceId } from '../../domain/shared/ids.ts';
import { type Instant, later, type Milliseconds, SECOND } from '../../domain/shared/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CoupleStore } from '../../ports/couple-store.ts';

/**
 * Whose space it is, asked with every message anywhere Attune can see: most channels of a server are nobody's, and none of
 * their messages should cost a look into the database. It decides nothing: whether a message may be read is the gate's to
 * say, which looks at the couple itself.
 */
export type KnownPartners = {
  readonly of: (spaceId: SpaceId) => Promise<readonly PartnerId[]>;
  /** To be called when a couple begins or ends there. */
  readonly forget: (spaceId: SpaceId) => void;
};

/** How long another process's couples may go unnoticed. */
const GOOD_FOR: Milliseconds = 30 * SECOND;
const MOST_SPACES = 10_000;

type Known = { readonly partners: readonly PartnerId[]; readonly until: Instant };

export const createKnownPartners = (couples: CoupleStore, clock: Clock): KnownPartners => {
  const known = new Map<SpaceId, Known>();
  /** An answer that was on its way when a couple began or ended is of before: it must not be kept. */
  let changes = 0;
  return {
    of: async (spaceId) => {
      const before = known.get(spaceId);
      if (before !== undefined && clock.now() < before.until) return before.partners;
      const asked = changes;
      const couple = await couples.findBySpace(spaceId);
      const partners = couple?.partners.map(({ id }) => id) ?? [];
      if (asked !== changes) return partners;
      if (known.size >= MOST_SPACES) known.clear();
      known.set(spaceId, { partners, until: later(clock.now(), GOOD_FOR) });
      return partners;
    },
    forget: (spaceId) => {
      changes += 1;
      known.delete(spaceId);
    },
  };
};
