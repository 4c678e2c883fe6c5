import type { CheckIn, SealedAnswer } from '../../src/domain/check-in/check-in.ts';
import { CONSENT_VERSION } from '../../src/domain/couple/consent.ts';
import type { Couple, Partner, PartnerSettings } from '../../src/domain/couple/couple.ts';
import { checkInId, coupleId, partnerId, spaceId } from '../../src/domain/shared/ids.ts';
import { DAY, HOUR, later } from '../../src/domain/shared/instant.ts';
import { NOON } from './clock.ts';

export const ALEX = partnerId('web:alex');
export const SAM = partnerId('web:sam');
export const SPACE = spaceId('web:main');

export const someSettings = (overrides: Partial<PartnerSettings> = {}): PartnerSettings => ({
  sensitivity: 'balanced',
  quietHours: undefined,
  delivery: 'channel',
  country: undefined,
  ...overrides,
});

/** Alex, who agreed a day ago to the present text. */
export const aPartner = (overrides: Partial<Partner> = {}): Partner => ({
  id: ALEX,
  consent: { version: CONSENT_VERSION, at: later(NOON, -DAY), overseers: 0 },
  mute: undefined,
  settings: someSettings(),
  holdLiftedAt: undefined,
  phrasing: undefined,
  ...overrides,
});

/** Alex and Sam in `web:main`, both agreed; no break, no hold, no mute. */
export const aCouple = (overrides: Partial<Couple> = {}): Couple => ({
  id: coupleId('couple-1'),
  spaceId: SPACE,
  partners: [aPartner(), aPartner({ id: SAM })],
  zone: 'Europe/Berlin',
  createdAt: later(NOON, -DAY),
  suspension: undefined,
  break: undefined,
  hold: undefined,
  teasingWords: [],
  ...overrides,
});

export const anAnswer = (overrides: Partial<SealedAnswer> = {}): SealedAnswer => ({
  from: ALEX,
  sealed: new Uint8Array([1, 2, 3]),
  at: NOON,
  ...overrides,
});

/** Opened at noon in `web:main`, nobody has answered. */
export const aCheckIn = (overrides: Partial<CheckIn> = {}): CheckIn => ({
  id: checkInId('check-in-1'),
  coupleId: coupleId('couple-1'),
  spaceId: SPACE,
  questionId: 'appreciation-01',
  openedAt: NOON,
  deadline: later(NOON, 24 * HOUR),
  status: 'open',
  answers: [],
  postedAs: undefined,
  ...overrides,
});
