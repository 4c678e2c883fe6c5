import type { PartnerId } from '../shared/ids.ts';
import type { Instant } from '../shared/instant.ts';
import type { Couple, Partner } from './couple.ts';

/** Raised whenever the consent card's meaning changes; older agreements then ask again. */
export const CONSENT_VERSION = 1;

export const partnerOf = (couple: Couple, id: PartnerId): Partner | undefined =>
  couple.partners.find((partner) => partner.id === id);

export const otherPartner = (couple: Couple, id: PartnerId): Partner | undefined => {
  if (partnerOf(couple, id) === undefined) return undefined;
  return couple.partners.find((partner) => partner.id !== id);
};

export const hasAgreed = (partner: Partner): boolean => partner.consent?.version === CONSENT_VERSION;

export const bothAgreed = (couple: Couple): boolean => couple.partners.every(hasAgreed);

export const withPartner = (couple: Couple, id: PartnerId, change: (partner: Partner) => Partner): Couple => {
  const [first, second] = couple.partners;
  if (first.id === id) return { ...couple, partners: [change(first), second] };
  if (second.id === id) return { ...couple, partners: [first, change(second)] };
  return couple;
};

/** One partner agrees, for themselves only (N1). When the second agreement is in, a suspension ends (N2). */
export const agree = (couple: Couple, id: PartnerId, now: Instant): Couple => {
  const agreed = withPartner(couple, id, (partner) => ({
    ...partner,
    consent: { version: CONSENT_VERSION, at: now },
  }));
  return bothAgreed(agreed) ? { ...agreed, suspension: undefined } : agreed;
};

const hasSaidYes = (partner: Partner): boolean => partner.consent !== undefined;

const withoutConsents = (couple: Couple): Couple => {
  const [first, second] = couple.partners;
  return {
    ...couple,
    partners: [
      { ...first, consent: undefined },
      { ...second, consent: undefined },
    ],
  };
};

/**
 * Somebody else is in the channel: nothing is read until both confirm again (N2). A yes that one of them has given in
 * the meantime goes, too: it was given before this visit.
 */
export const suspend = (couple: Couple, now: Instant): Couple =>
  couple.partners.some(hasSaidYes)
    ? { ...withoutConsents(couple), suspension: { reason: 'third-member', since: now } }
    : couple;

/** Both had agreed, to a text that is no longer the present one; undefined when there is nothing to ask anew. */
export const askAnew = (couple: Couple): Couple | undefined =>
  couple.partners.every(hasSaidYes) && !bothAgreed(couple) ? withoutConsents(couple) : undefined;

export const outsiders = (couple: Couple, humans: readonly PartnerId[]): readonly PartnerId[] =>
  humans.filter((human) => partnerOf(couple, human) === undefined);

/** Partners who cannot see the channel any more. */
export const absentees = (couple: Couple, humans: readonly PartnerId[]): readonly PartnerId[] =>
  couple.partners.map((partner) => partner.id).filter((id) => !humans.includes(id));
