import type { Clock, Instant } from '../../src/index.ts';

/** What was sent before, kept for two days: no platform knows a repeated post for as long as a job may take. */
export type Sent = {
  /** `digest` stands for the post's key. Says what happened before, and that it is being tried now. */
  readonly begin: (
    digest: string,
    at: Instant,
  ) => Promise<
    | { readonly kind: 'new' }
    | { readonly kind: 'begun'; readonly since: Instant }
    | { readonly kind: 'sent'; readonly postedAs: string }
  >;
  readonly finish: (digest: string, postedAs: string) => Promise<void>;
};

export type Sending = {
  readonly digest: string;
  /** Resolves to the platform's id of the message. */
  readonly send: () => Promise<string>;
  /** Looks for it where an earlier attempt may have left it; absent where nothing can be looked up. */
  readonly find?: (since: Instant) => Promise<string | undefined>;
};

/** Once, also when a crash or a lost answer came in between; where we are shown nothing, rather twice than never. */
export const sendOnce = async (
  { sent, clock }: { readonly sent: Sent; readonly clock: Clock },
  { digest, send, find = async () => undefined }: Sending,
): Promise<string> => {
  const before = await sent.begin(digest, clock.now());
  if (before.kind === 'sent') return before.postedAs;
  const postedAs = (before.kind === 'begun' ? await find(before.since) : undefined) ?? (await send());
  await sent.finish(digest, postedAs);
  return postedAs;
};
