import type { PartnerId } from '../shared/ids.ts';
import { withPartner } from './consent.ts';
import type { Couple, Partner, PhrasingConsent } from './couple.ts';

/** One partner's own yes or no (undefined); what the other one says stays as it is. */
export const allowPhrasing = (couple: Couple, by: PartnerId, consent: PhrasingConsent | undefined): Couple =>
  withPartner(couple, by, (partner) => ({ ...partner, phrasing: consent }));

/** A yes was said to one host. When whoever runs Attune names another, it counts no more. */
export const allowsPhrasing = (partner: Partner, host: string): boolean => partner.phrasing?.host === host;

/** Only then may a message leave this machine. Either one's no is enough to end it. */
export const bothAllowPhrasing = (couple: Couple, host: string): boolean =>
  couple.partners.every((partner) => allowsPhrasing(partner, host));

const PRIME = 31;
const BITS_32 = 2 ** 32;

/** A mark of one host, short enough for a button: a yes on a card that named another host can be told by it. */
export const markOf = (host: string): string =>
  [...host].reduce((mark, letter) => (mark * PRIME + (letter.codePointAt(0) ?? 0)) % BITS_32, 7).toString(36);
