import type { CoupleId, PartnerId, SpaceId } from '../shared/ids.ts';
import type { Instant } from '../shared/instant.ts';

/** How easily a nudge comes: gentle = rarely, open = often. */
export const SENSITIVITIES = ['gentle', 'balanced', 'open'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** How private cards reach a person; an adapter takes the nearest way its platform has. */
export const DELIVERY_PREFERENCES = ['channel', 'direct'] as const;
export type DeliveryPreference = (typeof DELIVERY_PREFERENCES)[number];

/** Local wall-clock minutes since midnight, 0..1439; `from` later than `to` spans midnight. */
export type QuietHours = { readonly from: number; readonly to: number };

export type PartnerSettings = {
  readonly sensitivity: Sensitivity;
  readonly quietHours: QuietHours | undefined;
  readonly delivery: DeliveryPreference;
  /** ISO 3166-1 alpha-2, for help lines; undefined = international finder. */
  readonly country: string | undefined;
};

export type Mute = { readonly until: Instant | 'always' };

/** Agreement to one version of the consent text; a newer version asks again. */
export type Consent = {
  readonly version: number;
  readonly at: Instant;
  /** How many people besides the two could see the channel because they run the place, as the card said. */
  readonly overseers: number;
};

/** A yes to having single messages worded by the language model at this host, and nowhere else. */
export type PhrasingConsent = { readonly host: string; readonly at: Instant };

export type Partner = {
  readonly id: PartnerId;
  readonly consent: Consent | undefined;
  readonly mute: Mute | undefined;
  readonly settings: PartnerSettings;
  /** Set by the person's own private "yes, start again" after a safety hold began. */
  readonly holdLiftedAt: Instant | undefined;
  /** Counts only together with the other one's for the same host. */
  readonly phrasing: PhrasingConsent | undefined;
};

/** Reading is off until both confirm again. */
export type Suspension = {
  readonly reason: 'third-member' | 'new-overseer' | 'space-gone';
  readonly since: Instant;
};

export type Break = {
  readonly calledBy: PartnerId;
  readonly startedAt: Instant;
  readonly endsAt: Instant;
};

/** Coaching silently off for both (S6). */
export type SafetyHold = { readonly since: Instant; readonly until: Instant };

/** A teasing word counts only when both have allowed it. */
export type TeasingWord = { readonly word: string; readonly allowedBy: readonly PartnerId[] };

export type Couple = {
  readonly id: CoupleId;
  readonly spaceId: SpaceId;
  readonly partners: readonly [Partner, Partner];
  /** IANA zone of the space, for example `Europe/Berlin`. */
  readonly zone: string;
  readonly createdAt: Instant;
  readonly suspension: Suspension | undefined;
  readonly break: Break | undefined;
  readonly hold: SafetyHold | undefined;
  readonly teasingWords: readonly TeasingWord[];
};
