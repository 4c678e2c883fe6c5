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
import type { CouplesTable, PartnersTable, TeasingWordsTable } from './schema.ts';

/** A partner in a couple, with the newest consent and, beside the first partner, one of the teasing words. */
export type CoupleRow = CouplesTable &
  Omit<PartnersTable, 'couple_id' | 'id'> & {
    readonly partner_id: string;
    readonly consent_kind: string | null;
    readonly consent_version: number | null;
    readonly consent_at: number | null;
    readonly consent_overseers: number | null;
    readonly word: string | null;
    readonly allowed_first_by: string | null;
    readonly allowed_second_by: string | null;
  };

const SUSPENSION_REASONS = ['third-member', 'new-overseer', 'space-gone'] as const;
const CONSENT_KINDS = ['agreed', 'withdrawn'] as const;

/** In the order of the partners, and of the words. */
export const readCouple = (rows: readonly [CoupleRow, ...CoupleRow[]]): Couple => {
  const [couple] = rows;
  const partners = rows.filter((row, at) => row.position !== rows[at - 1]?.position);
  return {
    id: coupleId(couple.id),
    spaceId: spaceId(couple.space_id),
    partners: readPair(partners.map(readPartner), 'partners'),
    zone: couple.zone,
    createdAt: instant(couple.created_at),
    suspension: readSuspension(couple),
    break: readBreak(couple),
    hold: readHold(couple),
    teasingWords: rows.flatMap(readTeasingWord),
  };
};

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

const readPartner = (row: CoupleRow): Partner => ({
  id: partnerId(row.partner_id),
  consent: readConsent(row),
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

const readPhrasing = (row: CoupleRow): PhrasingConsent | undefined => {
  const at = readInstant(row.phrasing_at);
  return row.phrasing_host === null || at === undefined ? undefined : { host: row.phrasing_host, at };
};

const readConsent = (row: CoupleRow): Consent | undefined => {
  const { consent_kind: kind, consent_version: version, consent_overseers: overseers } = row;
  const at = readInstant(row.consent_at);
  if (kind === null || version === null || overseers === null || at === undefined) return undefined;
  return readOneOf(CONSENT_KINDS, kind, 'consents.kind') === 'withdrawn'
    ? undefined
    : { version, at, overseers };
};

const readMute = (row: CoupleRow): Mute | undefined => {
  if (row.muted_always === 1) return { until: 'always' };
  const until = readInstant(row.muted_until);
  return until === undefined ? undefined : { until };
};

const readQuietHours = (row: CoupleRow): QuietHours | undefined =>
  row.quiet_from === null || row.quiet_to === null ? undefined : { from: row.quiet_from, to: row.quiet_to };

const readTeasingWord = ({ word, ...by }: CoupleRow): readonly TeasingWord[] =>
  word === null
    ? []
    : [
        {
          word,
          allowedBy: [by.allowed_first_by, by.allowed_second_by].flatMap((id) =>
            id === null ? [] : [partnerId(id)],
          ),
        },
      ];

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
