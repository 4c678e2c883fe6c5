import type { Couple, Partner, SafetyHold } from '../couple/couple.ts';
import type { PartnerId } from '../shared/ids.ts';
import { DAY, type Instant, later } from '../shared/instant.ts';
import type { SafetyFinding, SafetyKind } from './safety-finding.ts';

const BETWEEN_THE_TWO: ReadonlySet<SafetyKind> = new Set(['threat', 'control', 'fear']);

/**
 * Whether a finding is about the two of them, so that coaching the pair would do harm (S1). Danger to oneself and what
 * somebody else did stop coaching for that turn only (S5).
 */
export const concernsThePair = ({ kind, also }: SafetyFinding): boolean =>
  BETWEEN_THE_TWO.has(kind) || (also !== undefined && BETWEEN_THE_TWO.has(also));

/** With no new finding, coaching returns by itself after this long (S6). */
export const HOLD_LENGTH = 14 * DAY;

/**
 * Begins a hold, or begins it anew: a later finding also voids an earlier "yes, start again", because that yes was
 * given before anyone knew of it.
 */
export const startHold = (couple: Couple, now: Instant): Couple => {
  const known = couple.hold;
  if (known !== undefined && known.since > now) return couple;
  return { ...couple, hold: { since: now, until: later(now, HOLD_LENGTH) } };
};

/** One partner's private "yes, start again". The other never learns of it. */
export const agreeToResume = (couple: Couple, partnerId: PartnerId, now: Instant): Couple => {
  const agreed = (partner: Partner): Partner =>
    partner.id === partnerId ? { ...partner, holdLiftedAt: now } : partner;
  const [one, other] = couple.partners;
  return { ...couple, partners: [agreed(one), agreed(other)] };
};

/** Whether coaching is off for both: until both agreed after it began, or 14 days without a new finding. */
export const isHeld = (couple: Couple, now: Instant): boolean => {
  const { hold } = couple;
  if (hold === undefined || now >= hold.until) return false;
  return !couple.partners.every((partner) => hasAgreedSince(partner, hold));
};

const hasAgreedSince = (partner: Partner, hold: SafetyHold): boolean =>
  partner.holdLiftedAt !== undefined && partner.holdLiftedAt > hold.since;
