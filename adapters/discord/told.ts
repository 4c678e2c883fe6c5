import type { APIMessage } from 'discord.js';
import { type Instant, instant, type Message, privateText } from '../../src/index.ts';
import { messageOf, personOf, spaceOf } from './places.ts';

/** A message as Discord tells it; of an update only what changed may stand in it. */
export type ToldMessage = Partial<APIMessage> & Pick<APIMessage, 'id' | 'channel_id'>;

/** Discord's numbers for an ordinary message and a reply; all other types are written by Discord or by commands. */
const WRITTEN: readonly number[] = [0, 19];
const FORWARD = 1;

export const isByAPerson = ({ author, webhook_id: webhook, type }: ToldMessage): boolean =>
  author?.bot !== true && author?.system !== true && webhook === undefined && WRITTEN.includes(type ?? 0);

/**
 * The author's own words. None are under pictures, stickers and polls; a forward shows somebody else's in the author's
 * name.
 */
export const wordsIn = ({
  content = '',
  message_reference: reference,
}: Pick<ToldMessage, 'content' | 'message_reference'>): string | undefined =>
  reference?.type === FORWARD || content.trim() === '' ? undefined : content;

const momentOf = (timestamp: string | undefined): Instant | undefined => {
  const at = Date.parse(timestamp ?? '');
  return Number.isNaN(at) ? undefined : instant(at);
};

/** Undefined when its author said nothing in words. */
export const toLine = (told: ToldMessage): Message | undefined => {
  const [words, sentAt, userId] = [wordsIn(told), momentOf(told.timestamp), told.author?.id];
  if (words === undefined || sentAt === undefined || userId === undefined) return undefined;
  return {
    id: messageOf(told.id),
    spaceId: spaceOf(told.channel_id),
    authorId: personOf(userId),
    text: privateText(words),
    sentAt,
  };
};
