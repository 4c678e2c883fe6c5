import { ONE_BREATH } from '../../domain/nudging/grace.ts';
import type { ContextLine, ReadingContext } from '../../domain/reading/reading.ts';
import type { MessageId, PartnerId, SpaceId } from '../../domain/shared/ids.ts';
import { MINUTE } from '../../domain/shared/instant.ts';
import type { Message } from '../../domain/shared/message.ts';

const KEPT_PER_SPACE = 40;
const KEPT_SPACES = 5000;
const CONTEXT_LINES = 6;
const CONTEXT_AGE = 30 * MINUTE;

/** The last few messages of each space, in memory only and never written anywhere. */
export type RecentMessages = {
  /** Adds, or replaces the message with the same id in its place. */
  readonly remember: (message: Message) => void;
  readonly forget: (spaceId: SpaceId, id: MessageId) => void;
  readonly forgetSpace: (spaceId: SpaceId) => void;
  /** The author's lines sent in one breath that end with this message, oldest first, itself included. */
  readonly breathOf: (message: Message) => readonly Message[];
  /** What was said before this message, newest last. */
  readonly contextBefore: (message: Message) => ReadingContext;
  /** The author's messages that are remembered, oldest first. */
  readonly linesFrom: (spaceId: SpaceId, author: PartnerId) => readonly Message[];
};

const placeOf = (lines: readonly Message[], id: MessageId): number =>
  lines.findLastIndex((line) => line.id === id);

/** Where it was said: an edit may bring back a line that was forgotten, and a platform may tell the later one first. */
const put = (lines: Message[], message: Message): void => {
  const known = placeOf(lines, message.id);
  if (known >= 0) lines[known] = message;
  else lines.splice(lines.findLastIndex((line) => line.sentAt <= message.sentAt) + 1, 0, message);
  if (lines.length > KEPT_PER_SPACE) lines.shift();
};

const asContext = (author: PartnerId, line: Message): ContextLine => ({
  from: line.authorId === author ? 'author' : 'partner',
  text: line.text,
});

export const createRecentMessages = (): RecentMessages => {
  const spaces = new Map<SpaceId, Message[]>();

  /** Those of a space that is spoken in again are the last to go. */
  const linesToChange = (spaceId: SpaceId): Message[] => {
    const lines = spaces.get(spaceId) ?? [];
    spaces.delete(spaceId);
    spaces.set(spaceId, lines);
    const oldest = spaces.size > KEPT_SPACES ? spaces.keys().next().value : undefined;
    if (oldest !== undefined) spaces.delete(oldest);
    return lines;
  };

  const before = (message: Message): readonly Message[] => {
    const lines = spaces.get(message.spaceId) ?? [];
    const at = placeOf(lines, message.id);
    return at < 0 ? lines.filter((line) => line.sentAt <= message.sentAt) : lines.slice(0, at);
  };

  return {
    remember: (message) => put(linesToChange(message.spaceId), message),
    forget: (spaceId, id) => {
      const lines = spaces.get(spaceId) ?? [];
      const at = placeOf(lines, id);
      if (at >= 0) lines.splice(at, 1);
    },
    forgetSpace: (spaceId) => {
      spaces.delete(spaceId);
    },
    breathOf: (message) => {
      const lines = before(message);
      let [from, next] = [lines.length, message];
      for (let line = lines[from - 1]; line?.authorId === message.authorId; line = lines[from - 1]) {
        if (next.sentAt - line.sentAt >= ONE_BREATH) break;
        [from, next] = [from - 1, line];
      }
      return [...lines.slice(from), message];
    },
    contextBefore: (message) =>
      before(message)
        .filter((line) => message.sentAt - line.sentAt <= CONTEXT_AGE)
        .slice(-CONTEXT_LINES)
        .map((line) => asContext(message.authorId, line)),
    linesFrom: (spaceId, author) => (spaces.get(spaceId) ?? []).filter((line) => line.authorId === author),
  };
};
