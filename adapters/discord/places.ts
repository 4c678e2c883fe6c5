import {
  type MessageId,
  messageId,
  type PartnerId,
  partnerId,
  type SpaceId,
  spaceId,
} from '../../src/index.ts';
import { DiscordError } from './errors.ts';

/** Our ids hold Discord's: `discord:<channel>` is a space, `discord:<user>` a person, `discord:<message>` a message. */
const PREFIX = 'discord:';

export const spaceOf = (channelId: string): SpaceId => spaceId(`${PREFIX}${channelId}`);
export const messageOf = (id: string): MessageId => messageId(`${PREFIX}${id}`);
export const personOf = (userId: string): PartnerId => partnerId(`${PREFIX}${userId}`);

const numberIn = (id: string): string => {
  if (!id.startsWith(PREFIX)) throw new DiscordError('place-unknown', 'This belongs to another platform.');
  return id.slice(PREFIX.length);
};

/** Throws `place-unknown` for another platform's id. */
export const channelIdOf = (space: SpaceId): string => numberIn(space);
export const userIdOf = (person: PartnerId): string => numberIn(person);

export const messageIdOf = (message: MessageId): string => numberIn(message);

export const isOnDiscord = (id: SpaceId | PartnerId): boolean => id.startsWith(PREFIX);
