import type { EntryView, Side, StreamEvent, Viewer } from './view.ts';

/** Everything that was ever shown in the playground, each piece with the people who may see it. */
export type LedgerEntry = { readonly audience: Side | 'both'; readonly view: EntryView };

type Listener = (event: StreamEvent) => void;

export type Ledger = {
  /** Adds an entry at the end, or replaces the one with the same id where it stands. */
  readonly put: (entry: LedgerEntry) => void;
  readonly remove: (id: string) => void;
  readonly clear: () => void;
  /** The entry, if `viewer` may see it. */
  readonly find: (id: string, viewer: Viewer) => LedgerEntry | undefined;
  readonly seenBy: (viewer: Viewer) => readonly EntryView[];
  /** Calls `listener` for each change that `viewer` may see, until the returned function is called. */
  readonly follow: (viewer: Viewer, listener: Listener) => () => void;
  readonly tellTime: (now: number) => void;
};

/**
 * Older entries are forgotten: the playground keeps what people wrote in memory only, and not without end. Counted for
 * each audience apart, so that what falls out tells nobody how much somebody else holds.
 */
const MAX_ENTRIES = 1000;

/** The one rule of who sees what; every stream and every request goes through it. */
const maySee = (audience: LedgerEntry['audience'], viewer: Viewer): boolean =>
  audience === 'both' || audience === viewer;

export const createLedger = (now: () => number): Ledger => {
  const entries = new Map<string, LedgerEntry>();
  const followers = new Set<{ readonly viewer: Viewer; readonly listener: Listener }>();

  const tell = (audience: LedgerEntry['audience'], event: StreamEvent): void => {
    for (const { viewer, listener } of followers) if (maySee(audience, viewer)) listener(event);
  };
  const remove = (id: string): void => {
    const entry = entries.get(id);
    if (entry === undefined) return;
    entries.delete(id);
    tell(entry.audience, { type: 'gone', id });
  };
  const forgetOldest = (audience: LedgerEntry['audience']): void => {
    if (entries.size <= MAX_ENTRIES) return;
    const same = [...entries.values()].filter((entry) => entry.audience === audience);
    const oldest = same.length > MAX_ENTRIES ? same[0] : undefined;
    if (oldest !== undefined) remove(oldest.view.id);
  };
  const seenBy = (viewer: Viewer): readonly EntryView[] =>
    [...entries.values()].filter((entry) => maySee(entry.audience, viewer)).map((entry) => entry.view);

  return {
    put: (entry) => {
      const before = entries.get(entry.view.id);
      if (before !== undefined && before.audience !== entry.audience) remove(entry.view.id);
      entries.set(entry.view.id, entry);
      tell(entry.audience, { type: 'entry', entry: entry.view });
      forgetOldest(entry.audience);
    },
    remove,
    clear: () => {
      entries.clear();
      for (const { listener } of followers) listener({ type: 'snapshot', now: now(), entries: [] });
    },
    find: (id, viewer) => {
      const entry = entries.get(id);
      return entry !== undefined && maySee(entry.audience, viewer) ? entry : undefined;
    },
    seenBy,
    follow: (viewer, listener) => {
      const follower = { viewer, listener };
      followers.add(follower);
      listener({ type: 'snapshot', now: now(), entries: seenBy(viewer) });
      return () => {
        followers.delete(follower);
      };
    },
    tellTime: (at) => tell('both', { type: 'clock', now: at }),
  };
};
