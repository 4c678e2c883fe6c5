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

/** Where it was said: an edit may bring back a line that was forgotten, and a platform may tell the later one first. */
const inserted = (lines: readonly Message[], message: Message): readonly Message[] => {
  const after = lines.findLastIndex((line) => line.sentAt <= message.sentAt);
  return lines.toSpliced(after + 1, 0, message);
};

const asContext = (author: PartnerId, line: Message): ContextLine => ({
  from: line.authorId === author ? 'author' : 'partner',
  text: line.text,
});

export const createRecentMessages = (): RecentMessages => {
  const spaces = new Map<SpaceId, readonly Message[]>();
  const linesOf = (spaceId: SpaceId): readonly Message[] => spaces.get(spaceId) ?? [];

  const keep = (spaceId: SpaceId, lines: readonly Message[]): void => {
    spaces.delete(spaceId);
    spaces.set(spaceId, lines.slice(-KEPT_PER_SPACE));
    const oldest = spaces.keys().next().value;
    if (spaces.size > KEPT_SPACES && oldest !== undefined) spaces.delete(oldest);
  };

  const before = (message: Message): readonly Message[] => {
    const lines = linesOf(message.spaceId);
    const at = lines.findIndex((line) => line.id === message.id);
    return at < 0 ? lines.filter((line) => line.sentAt <= message.sentAt) : lines.slice(0, at);
  };

  return {
    remember: (message) => {
      const lines = linesOf(message.spaceId);
      const known = lines.some((line) => line.id === message.id);
      const next = known
        ? lines.map((line) => (line.id === message.id ? message : line))
        : inserted(lines, message);
      keep(message.spaceId, next);
    },
    forget: (spaceId, id) =>
      keep(
        spaceId,
        linesOf(spaceId).filter((line) => line.id !== id),
      ),
    forgetSpace: (spaceId) => {
      spaces.delete(spaceId);
    },
    breathOf: (message) => {
      const breath = [message];
      for (const line of before(message).toReversed()) {
        const next = breath[0];
        if (next === undefined || line.authorId !== message.authorId) break;
        if (next.sentAt - line.sentAt >= ONE_BREATH) break;
        breath.unshift(line);
      }
      return breath;
    },
    contextBefore: (message) =>
      before(message)
        .filter((line) => message.sentAt - line.sentAt <= CONTEXT_AGE)
        .slice(-CONTEXT_LINES)
        .map((line) => asContext(message.authorId, line)),
    linesFrom: (spaceId, author) => linesOf(spaceId).filter((line) => line.authorId === author),
  };
};
