import type { MessageId, SpaceId } from '../domain/shared/ids.ts';
import type { Message } from '../domain/shared/message.ts';

export type FoundMessage = Message & {
  /** Whether its author has changed it since it was sent. `text` is what stands there now. */
  readonly isEdited: boolean;
};

/**
 * Asks the platform again for what stands in a channel, so that a promise survives a restart although Attune keeps no
 * text. The answer lives in memory for that one turn.
 */
export type MessageLookup = {
  /**
   * What people said around one message: up to 10 messages before it, itself, and everything up to 20 after it, oldest
   * first, with the ids `handleMessage` was given for them. Bots' and system messages are left out, as are deleted ones
   * (so the asked one may be missing). Undefined when the platform cannot or may not say: then nothing is said. Never
   * rejects because a channel, a message or a right is gone; rejects when the platform is away, to be tried again.
   */
  readonly around: (spaceId: SpaceId, id: MessageId) => Promise<readonly FoundMessage[] | undefined>;
};
