import type { ChannelAt, PersonAt } from './places.ts';

/** A message as Slack's events and menus tell it; anything may be missing in what an app or Slack itself wrote. */
export type ToldMessage = {
  readonly subtype: string | undefined;
  readonly user: string | undefined;
  readonly botId: string | undefined;
  readonly text: string | undefined;
  readonly ts: string | undefined;
  readonly threadTs: string | undefined;
  readonly isEdited: boolean;
};

/** What happens in a channel or to it, out of Slack's many events. */
export type ToldEvent = ToldMessage & {
  readonly type: string;
  readonly channel: string | undefined;
  /** Of a changed message: as it is now, and as it was. */
  readonly after: ToldMessage | undefined;
  readonly before: ToldMessage | undefined;
  readonly deletedTs: string | undefined;
  /** Of app_home_opened. */
  readonly tab: string | undefined;
  /** Of tokens_revoked. */
  readonly isBotRevoked: boolean;
};

export type Told = { readonly teamId: string; readonly eventId: string; readonly event: ToldEvent };

/** Who does something, and where; a Home has no channel. */
export type Origin = PersonAt & { readonly channelId: string | undefined };

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const messageFrom = (fields: Fields): ToldMessage => ({
  subtype: textOf(fields.subtype),
  user: textOf(fields.user),
  botId: textOf(fields.bot_id),
  text: textOf(fields.text),
  ts: textOf(fields.ts),
  threadTs: textOf(fields.thread_ts),
  isEdited: isFields(fields.edited),
});

/** Never throws, whatever Slack sends. */
export const readMessage = (value: unknown): ToldMessage => messageFrom(fieldsOf(value));

/** Never throws, whatever Slack sends. */
export const readEvent = (value: unknown): ToldEvent => {
  const fields = fieldsOf(value);
  const { bot } = fieldsOf(fields.tokens);
  return {
    ...messageFrom(fields),
    type: textOf(fields.type) ?? '',
    channel: textOf(fields.channel),
    after: isFields(fields.message) ? messageFrom(fields.message) : undefined,
    before: isFields(fields.previous_message) ? messageFrom(fields.previous_message) : undefined,
    deletedTs: textOf(fields.deleted_ts),
    tab: textOf(fields.tab),
    isBotRevoked: Array.isArray(bot) && bot.length > 0,
  };
};

export const channelOf = ({ teamId, event: { channel } }: Told): ChannelAt | undefined =>
  channel === undefined ? undefined : { teamId, channelId: channel };

/** A person's words, with a file or without; everything else is written by apps and by Slack. */
const SUBTYPES: readonly (string | undefined)[] = [undefined, 'file_share', 'thread_broadcast'];

export const isByAPerson = ({ subtype, user, botId }: ToldMessage): boolean =>
  user !== undefined && user !== 'USLACKBOT' && botId === undefined && SUBTYPES.includes(subtype);

/** Answers in a thread stand beside the conversation and are not read, unless they were sent to the channel as well. */
export const isInChannel = ({ subtype, ts, threadTs }: ToldMessage): boolean =>
  threadTs === undefined || threadTs === ts || subtype === 'thread_broadcast';
