import type { PartnerId, SpaceId } from '../domain/shared/ids.ts';

/** What the platform knows about people, asked for when needed and not stored. */
export type People = {
  /** A display name, or a neutral word ("your partner") when the platform cannot say. */
  readonly nameOf: (spaceId: SpaceId, partnerId: PartnerId) => Promise<string>;
};
