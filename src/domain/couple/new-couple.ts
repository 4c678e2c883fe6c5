import type { CoupleId, PartnerId, SpaceId } from '../shared/ids.ts';
import type { Instant } from '../shared/instant.ts';
import type { Couple, Partner, PartnerSettings } from './couple.ts';

export const DEFAULT_SETTINGS: PartnerSettings = {
  sensitivity: 'balanced',
  quietHours: undefined,
  delivery: 'channel',
  country: undefined,
};

const newPartner = (id: PartnerId): Partner => ({
  id,
  consent: undefined,
  mute: undefined,
  settings: DEFAULT_SETTINGS,
  holdLiftedAt: undefined,
  phrasing: undefined,
});

export type NewCouple = {
  readonly id: CoupleId;
  readonly spaceId: SpaceId;
  readonly partners: readonly [PartnerId, PartnerId];
  readonly zone: string;
  readonly now: Instant;
};

/** Two people named, neither of whom has agreed yet. */
export const newCouple = ({ id, spaceId, partners, zone, now }: NewCouple): Couple => ({
  id,
  spaceId,
  partners: [newPartner(partners[0]), newPartner(partners[1])],
  zone,
  createdAt: now,
  suspension: undefined,
  break: undefined,
  hold: undefined,
  teasingWords: [],
});
