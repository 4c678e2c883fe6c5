import {
  type Card,
  type Clock,
  type Form,
  HOUR,
  type Instant,
  later,
  type PartnerId,
  type SpaceId,
} from '../../src/index.ts';

/** Something that is private to one person and lies ready behind an Open button, in memory only. */
export type Kept = {
  readonly recipient: PartnerId;
  readonly spaceId: SpaceId;
  readonly what:
    | { readonly kind: 'card'; readonly card: Card }
    | { readonly kind: 'form'; readonly form: Form };
};

export type OpenDesk = {
  /** Stays for 24 h or until it is forgotten; the same token again replaces what it opened. */
  readonly keep: (token: string, kept: Kept) => void;
  /** What the token opens, for its recipient only; to anybody else it does not exist. */
  readonly find: (token: string, actor: PartnerId) => Kept | undefined;
  readonly forget: (token: string) => void;
  /** Remembers which message the token's button stands on. */
  readonly openedFrom: (token: string, messageId: string) => void;
  /** Forgets what the button on this message opens. */
  readonly forgetMessage: (messageId: string) => void;
  /** Forgets everything of this space but help lines, which are their reader's and no couple's (S3-S5). */
  readonly forgetSpace: (spaceId: SpaceId) => void;
};

const GOOD_FOR = 24 * HOUR;
/** For each person: one who is sent many notes must not push out somebody else's. */
const MOST_EACH = 50;

const isHelp = ({ what }: Kept): boolean => what.kind === 'card' && what.card.kind === 'safety';

type Entry = Kept & { readonly until: Instant; readonly messageId?: string };

export const createOpenDesk = (clock: Clock): OpenDesk => {
  const entries = new Map<string, Entry>();

  const tidy = (recipient: PartnerId): void => {
    const now = clock.now();
    for (const [token, { until }] of entries) if (until <= now) entries.delete(token);
    const own = [...entries].filter(([, entry]) => entry.recipient === recipient);
    for (const [token] of own.slice(0, Math.max(0, own.length - MOST_EACH))) entries.delete(token);
  };

  return {
    keep: (token, kept) => {
      entries.delete(token);
      entries.set(token, { ...kept, until: later(clock.now(), GOOD_FOR) });
      tidy(kept.recipient);
    },
    find: (token, actor) => {
      const entry = entries.get(token);
      return entry !== undefined && entry.recipient === actor && clock.now() < entry.until
        ? entry
        : undefined;
    },
    forget: (token) => {
      entries.delete(token);
    },
    openedFrom: (token, messageId) => {
      const entry = entries.get(token);
      if (entry !== undefined) entries.set(token, { ...entry, messageId });
    },
    forgetMessage: (messageId) => {
      for (const [token, entry] of entries) if (entry.messageId === messageId) entries.delete(token);
    },
    forgetSpace: (spaceId) => {
      for (const [token, entry] of entries)
        if (entry.spaceId === spaceId && !isHelp(entry)) entries.delete(token);
    },
  };
};
