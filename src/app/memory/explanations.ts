import type { MessageId, PartnerId, SpaceId } from '../../domain/shared/ids.ts';
import type { Explanation } from '../mediator.ts';

/** What the engine saw, message by message: figures and reasons, no text. Bounded, in memory only. */
export type Explanations = {
  readonly put: (key: ExplanationKey, explanation: Explanation) => void;
  /** Changes the reason of one that is known. */
  readonly because: (key: ExplanationKey, change: Partial<Explanation>) => void;
  /** Only the author of the message is answered. */
  readonly find: (spaceId: SpaceId, messageId: MessageId, viewer: PartnerId) => Explanation | undefined;
  /** What was dangerous in this author's messages; clearing the private card clears this with it (S7). */
  readonly forgetDanger: (spaceId: SpaceId, author: PartnerId) => void;
  readonly forgetSpace: (spaceId: SpaceId) => void;
};

export type ExplanationKey = {
  readonly spaceId: SpaceId;
  readonly messageId: MessageId;
  readonly authorId: PartnerId;
};

type Entry = { readonly key: ExplanationKey; readonly explanation: Explanation };

/** At least so many; at most twice as many. */
const KEPT = 1000;

const named = (spaceId: SpaceId, messageId: MessageId): string => `${spaceId}\n${messageId}`;

/** Two generations, because a map's oldest entry is not found for nothing. */
export const createExplanations = (): Explanations => {
  let [known, earlier] = [new Map<string, Entry>(), new Map<string, Entry>()];

  const put = (key: ExplanationKey, explanation: Explanation): void => {
    if (known.size >= KEPT) [known, earlier] = [new Map<string, Entry>(), known];
    const name = named(key.spaceId, key.messageId);
    earlier.delete(name);
    known.set(name, { key, explanation });
  };

  const entryOf = (spaceId: SpaceId, messageId: MessageId): Entry | undefined => {
    const name = named(spaceId, messageId);
    return known.get(name) ?? earlier.get(name);
  };

  const forget = (which: (entry: Entry) => boolean): void => {
    for (const generation of [known, earlier])
      for (const [name, entry] of generation) if (which(entry)) generation.delete(name);
  };

  return {
    put,
    because: (key, change) => {
      const entry = entryOf(key.spaceId, key.messageId);
      if (entry !== undefined) put(key, { ...entry.explanation, ...change });
    },
    find: (spaceId, messageId, viewer) => {
      const entry = entryOf(spaceId, messageId);
      return entry?.key.authorId === viewer ? entry.explanation : undefined;
    },
    forgetDanger: (spaceId, author) =>
      forget(
        ({ key, explanation }) =>
          key.spaceId === spaceId && key.authorId === author && explanation.decision === 'safety',
      ),
    forgetSpace: (spaceId) => forget(({ key }) => key.spaceId === spaceId),
  };
};
