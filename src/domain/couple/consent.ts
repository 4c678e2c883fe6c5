import type { PartnerId } from '../shared/ids.ts';
import type { Consent, Couple, Partner, Suspension } from './couple.ts';

/** Raised whenever the consent card's meaning changes; older agreements then ask again. */
export const CONSENT_VERSION = 2;

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
export const agree = (couple: Couple, id: PartnerId, { at, overseers }: Omit<Consent, 'version'>): Couple => {
  const consent = { version: CONSENT_VERSION, at, overseers };
  const agreed = withPartner(couple, id, (partner) => ({ ...partner, consent }));
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
 * Somebody else can see the channel, or it is gone: nothing is read until both confirm again (N2). A yes that one of
 * them has given in the meantime goes, too: it was given before this happened.
 */
export const suspend = (couple: Couple, suspension: Suspension): Couple =>
  couple.partners.some(hasSaidYes) ? { ...withoutConsents(couple), suspension } : couple;

/**
 * Both had agreed, to a text that is no longer the present one; undefined when there is nothing to ask anew. Where one of
 * them has said yes to the present one, the other one's yes is what is waited for, and both have the card.
 */
export const askAnew = (couple: Couple): Couple | undefined =>
  couple.partners.every(hasSaidYes) && !couple.partners.some(hasAgreed) ? withoutConsents(couple) : undefined;
