import type { PartnerId } from '../shared/ids.ts';
import type { Instant } from '../shared/instant.ts';
import { bothAgreed, partnerOf } from './consent.ts';
import type { Couple } from './couple.ts';
import { absentees, hasNewOverseer, outsiders, type Viewers } from './viewers.ts';

/** May this message be read at all? Asked before anything looks at its text. */
export type Gate =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'closed';
      readonly reason:
        | 'not-a-partner'
        | 'third-member'
        | 'new-overseer'
        | 'partner-away'
        | 'suspended'
        | 'not-agreed'
        | 'before-agreement';
    };

export type GateInput = {
  readonly couple: Couple;
  readonly authorId: PartnerId;
  readonly sentAt: Instant;
  readonly viewers: Viewers;
  readonly now: Instant;
};

const closed = (reason: Extract<Gate, { kind: 'closed' }>['reason']): Gate => ({ kind: 'closed', reason });

/**
 * An edit or a late delivery of something said before both had agreed (N1). An agreement that lies in the future was
 * given before somebody set the clock back, and stops nothing.
 */
const isOlderThanAgreement = ({ couple, sentAt, now }: GateInput): boolean =>
  couple.partners.some(({ consent }) => consent !== undefined && sentAt < consent.at && consent.at <= now);

export const gate = (input: GateInput): Gate => {
  const { couple, authorId, viewers } = input;
  if (partnerOf(couple, authorId) === undefined) return closed('not-a-partner');
  if (outsiders(couple, viewers) > 0) return closed('third-member');
  if (absentees(couple, viewers).length > 0) return closed('partner-away');
  if (couple.suspension !== undefined) return closed('suspended');
  if (hasNewOverseer(couple, viewers)) return closed('new-overseer');
  if (!bothAgreed(couple)) return closed('not-agreed');
  return isOlderThanAgreement(input) ? closed('before-agreement') : { kind: 'open' };
};
