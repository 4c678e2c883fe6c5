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

const KEPT = 2000;

export const createExplanations = (): Explanations => {
  const known = new Map<string, Entry>();
  const named = (spaceId: SpaceId, messageId: MessageId): string => JSON.stringify([spaceId, messageId]);

  const put = (key: ExplanationKey, explanation: Explanation): void => {
    const name = named(key.spaceId, key.messageId);
    known.delete(name);
    known.set(name, { key, explanation });
    const oldest = known.keys().next().value;
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  };

  const forget = (which: (entry: Entry) => boolean): void => {
    for (const [name, entry] of known) if (which(entry)) known.delete(name);
  };

  return {
    put,
    because: (key, change) => {
      const entry = known.get(named(key.spaceId, key.messageId));
      if (entry !== undefined) put(key, { ...entry.explanation, ...change });
    },
    find: (spaceId, messageId, viewer) => {
      const entry = known.get(named(spaceId, messageId));
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
