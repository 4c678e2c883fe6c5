import type { Reading, ReadingContext } from '../../domain/reading/reading.ts';
import type { MessageId, NudgeId, PartnerId, SpaceId } from '../../domain/shared/ids.ts';
import type { Instant } from '../../domain/shared/instant.ts';
import type { PrivateText } from '../../domain/shared/private-text.ts';

/** What a language model made of the note's event; undefined within = nothing that is fit to be shown. */
export type Wording = { readonly event: PrivateText | undefined };

/** What one private card is about, so that its buttons can act. In memory only: after a restart it has faded. */
export type Note = {
  readonly id: NudgeId;
  readonly spaceId: SpaceId;
  readonly authorId: PartnerId;
  /** The messages read in one breath; empty when the author asked with a command. */
  readonly messageIds: readonly MessageId[];
  readonly text: PrivateText;
  readonly context: ReadingContext;
  readonly reading: Reading;
  readonly dueAt: Instant;
  readonly state: 'waiting' | 'shown';
  /** Whether there is a couple's channel in which its author could say the offered words. */
  readonly canBeSaid: boolean;
  /** A feeling its author chose. */
  readonly feeling: string | undefined;
  /** There once it has been asked for. */
  readonly wording?: Wording;
};

export type OpenNotes = {
  readonly put: (note: Note) => void;
  readonly find: (id: string) => Note | undefined;
  readonly drop: (id: NudgeId) => void;
  readonly waitingIn: (spaceId: SpaceId) => readonly Note[];
  readonly forgetSpace: (spaceId: SpaceId) => void;
};

const KEPT = 5000;
/** For each person: one who asks again and again must not push out what waits for others. */
const KEPT_EACH = 100;

export const createOpenNotes = (): OpenNotes => {
  const notes = new Map<string, Note>();
  /** With every message the few of its own space are asked for, never all. */
  const spaces = new Map<SpaceId, Map<string, Note>>();

  const drop = (id: string): void => {
    const note = notes.get(id);
    if (note === undefined) return;
    notes.delete(id);
    const inSpace = spaces.get(note.spaceId);
    inSpace?.delete(id);
    if (inSpace?.size === 0) spaces.delete(note.spaceId);
  };

  const dropOldestOf = (author: PartnerId): void => {
    const own = [...notes.values()].filter(({ authorId }) => authorId === author);
    for (const { id } of own.slice(0, Math.max(0, own.length - KEPT_EACH))) drop(id);
  };

  const add = (note: Note): void => {
    notes.set(note.id, note);
    const inSpace = spaces.get(note.spaceId) ?? new Map<string, Note>();
    spaces.set(note.spaceId, inSpace.set(note.id, note));
  };

  return {
    put: (note) => {
      drop(note.id);
      add(note);
      dropOldestOf(note.authorId);
      const oldest = notes.size > KEPT ? notes.keys().next().value : undefined;
      if (oldest !== undefined) drop(oldest);
    },
    find: (id) => notes.get(id),
    drop,
    waitingIn: (spaceId) => {
      const inSpace = spaces.get(spaceId);
      return inSpace === undefined ? NONE : [...inSpace.values()].filter(({ state }) => state === 'waiting');
    },
    forgetSpace: (spaceId) => {
      for (const id of spaces.get(spaceId)?.keys() ?? []) drop(id);
    },
  };
};

const NONE: readonly Note[] = [];
