import type { PartnerId } from '../shared/ids.ts';
import { bothAgreed, outsiders, partnerOf } from './consent.ts';
import type { Couple } from './couple.ts';

/** May this message be read at all? Asked before anything looks at its text. */
export type Gate =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'closed';
      readonly reason: 'not-a-partner' | 'third-member' | 'suspended' | 'not-agreed';
    };

const closed = (reason: Extract<Gate, { kind: 'closed' }>['reason']): Gate => ({ kind: 'closed', reason });

export const gate = (couple: Couple, author: PartnerId, humans: readonly PartnerId[]): Gate => {
  if (partnerOf(couple, author) === undefined) return closed('not-a-partner');
  if (outsiders(couple, humans).length > 0) return closed('third-member');
  if (couple.suspension !== undefined) return closed('suspended');
  return bothAgreed(couple) ? { kind: 'open' } : closed('not-agreed');
};
