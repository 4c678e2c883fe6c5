import type { Couple, Instant, Partner } from '../../src/index.ts';

export type ConsentEvent = {
  readonly partnerId: string;
  readonly kind: 'agreed' | 'withdrawn';
  readonly version: number;
  readonly at: Instant;
  readonly overseers: number;
};

/** What was agreed or taken back between two states of a couple; `before` is undefined for a new couple. */
export const consentEvents = (
  before: Couple | undefined,
  after: Couple,
  now: Instant,
): readonly ConsentEvent[] =>
  after.partners.flatMap((partner) => {
    const earlier = before?.partners.find((one) => one.id === partner.id);
    return consentEvent(earlier, partner, now);
  });

const consentEvent = (before: Partner | undefined, after: Partner, now: Instant): readonly ConsentEvent[] => {
  const [was, is] = [before?.consent, after.consent];
  if (was?.version === is?.version && was?.at === is?.at) return [];
  if (is !== undefined) return [{ partnerId: after.id, kind: 'agreed', ...is }];
  return [{ partnerId: after.id, kind: 'withdrawn', version: was?.version ?? 0, at: now, overseers: 0 }];
};
