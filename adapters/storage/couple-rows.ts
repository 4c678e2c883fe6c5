import type { Insertable } from 'kysely';
import {
  type Break,
  type Consent,
  type Couple,
  coupleId,
  DELIVERY_PREFERENCES,
  instant,
  type Mute,
  type Partner,
  type PhrasingConsent,
  partnerId,
  type QuietHours,
  type SafetyHold,
  SENSITIVITIES,
  type Suspension,
  spaceId,
  type TeasingWord,
} from '../../src/index.ts';
import { orNull, readInstant, readOneOf, readPair, writeText } from './columns.ts';
import type { ConsentsTable, CouplesTable, PartnersTable, TeasingWordsTable } from './schema.ts';

export type CoupleRows = {
  readonly couple: CouplesTable;
  /** Each in the order of `position`. */
  readonly partners: readonly PartnersTable[];
  readonly consents: readonly ConsentsTable[];
  readonly teasingWords: readonly TeasingWordsTable[];
};

const SUSPENSION_REASONS = ['third-member', 'new-overseer', 'space-gone'] as const;
const CONSENT_KINDS = ['agreed', 'withdrawn'] as const;

export const readCouple = ({ couple, partners, consents, teasingWords }: CoupleRows): Couple => ({
  id: coupleId(couple.id),
  spaceId: spaceId(couple.space_id),
  partners: readPair(
    partners.map((row) => readPartner(row, consents)),
    'partners',
  ),
  zone: couple.zone,
  createdAt: instant(couple.created_at),
  suspension: readSuspension(couple),
  break: readBreak(couple),
  hold: readHold(couple),
  teasingWords: teasingWords.map(readTeasingWord),
});

const readSuspension = (row: CouplesTable): Suspension | undefined => {
  const since = readInstant(row.suspension_since);
  if (row.suspension_reason === null || since === undefined) return undefined;
  return { reason: readOneOf(SUSPENSION_REASONS, row.suspension_reason, 'couples.suspension_reason'), since };
};

const readBreak = (row: CouplesTable): Break | undefined => {
  const startedAt = readInstant(row.break_started_at);
  const endsAt = readInstant(row.break_ends_at);
  if (row.break_called_by === null || startedAt === undefined || endsAt === undefined) return undefined;
  return { calledBy: partnerId(row.break_called_by), startedAt, endsAt };
};

const readHold = (row: CouplesTable): SafetyHold | undefined => {
  const since = readInstant(row.hold_since);
  const until = readInstant(row.hold_until);
  return since === undefined || until === undefined ? undefined : { since, until };
};

const readPartner = (row: PartnersTable, consents: readonly ConsentsTable[]): Partner => ({
  id: partnerId(row.id),
  consent: readConsent(consents.findLast((consent) => consent.partner_id === row.id)),
  mute: readMute(row),
  settings: {
    sensitivity: readOneOf(SENSITIVITIES, row.sensitivity, 'partners.sensitivity'),
    quietHours: readQuietHours(row),
    delivery: readOneOf(DELIVERY_PREFERENCES, row.delivery, 'partners.delivery'),
    country: row.country ?? undefined,
  },
  holdLiftedAt: readInstant(row.hold_lifted_at),
  phrasing: readPhrasing(row),
});

const readPhrasing = (row: PartnersTable): PhrasingConsent | undefined => {
  const at = readInstant(row.phrasing_at);
  return row.phrasing_host === null || at === undefined ? undefined : { host: row.phrasing_host, at };
};

const readConsent = (newest: ConsentsTable | undefined): Consent | undefined => {
  if (newest === undefined) return undefined;
  const kind = readOneOf(CONSENT_KINDS, newest.kind, 'consents.kind');
  return kind === 'withdrawn'
    ? undefined
    : { version: newest.version, at: instant(newest.at), overseers: newest.overseers };
};

const readMute = (row: PartnersTable): Mute | undefined => {
  if (row.muted_always === 1) return { until: 'always' };
  const until = readInstant(row.muted_until);
  return until === undefined ? undefined : { until };
};

const readQuietHours = (row: PartnersTable): QuietHours | undefined =>
  row.quiet_from === null || row.quiet_to === null ? undefined : { from: row.quiet_from, to: row.quiet_to };

const readTeasingWord = (row: TeasingWordsTable): TeasingWord => ({
  word: row.word,
  allowedBy: [row.allowed_first_by, row.allowed_second_by].flatMap((id) =>
    id === null ? [] : [partnerId(id)],
  ),
});

export const coupleRow = (couple: Couple): Insertable<CouplesTable> => ({
  id: couple.id,
  space_id: couple.spaceId,
  zone: couple.zone,
  created_at: couple.createdAt,
  suspension_reason: orNull(couple.suspension?.reason),
  suspension_since: orNull(couple.suspension?.since),
  break_called_by: orNull(couple.break?.calledBy),
  break_started_at: orNull(couple.break?.startedAt),
  break_ends_at: orNull(couple.break?.endsAt),
  hold_since: orNull(couple.hold?.since),
  hold_until: orNull(couple.hold?.until),
});

export const partnerRows = (couple: Couple): readonly Insertable<PartnersTable>[] =>
  couple.partners.map((partner, position) => ({
    couple_id: couple.id,
    position,
    id: partner.id,
    muted_always: partner.mute?.until === 'always' ? 1 : 0,
    muted_until: partner.mute === undefined || partner.mute.until === 'always' ? null : partner.mute.until,
    sensitivity: partner.settings.sensitivity,
    quiet_from: orNull(partner.settings.quietHours?.from),
    quiet_to: orNull(partner.settings.quietHours?.to),
    delivery: partner.settings.delivery,
    country: orNull(partner.settings.country),
    hold_lifted_at: orNull(partner.holdLiftedAt),
    phrasing_host: orNull(partner.phrasing?.host),
    phrasing_at: orNull(partner.phrasing?.at),
  }));

export const teasingWordRows = (couple: Couple): readonly Insertable<TeasingWordsTable>[] =>
  couple.teasingWords.map(({ word, allowedBy }, position) => ({
    couple_id: couple.id,
    position,
    word: writeText(word),
    allowed_first_by: orNull(allowedBy[0]),
    allowed_second_by: orNull(allowedBy[1]),
  }));
