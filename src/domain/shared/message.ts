import type { MessageId, PartnerId, SpaceId } from './ids.ts';
import type { Instant } from './instant.ts';
import type { PrivateText } from './private-text.ts';

/** One message in a couple's channel, as any platform delivers it. Lives in memory only. */
export type Message = {
  readonly id: MessageId;
  readonly spaceId: SpaceId;
  readonly authorId: PartnerId;
  readonly text: PrivateText;
  readonly sentAt: Instant;
};
