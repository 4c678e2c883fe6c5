import {
  type APIMessage,
  GatewayDispatchEvents,
  GatewayIntentBits,
  MessageFlags,
  MessageType,
  type Snowflake,
} from 'discord-api-types/v10';
import type { Sight } from './ledger.ts';
import { channelFor, memberWithoutUser, userOf } from './payloads.ts';
import { canView, viewersOf } from './permissions.ts';
import { type ChannelState, found, NotPossible, type StoredMessage } from './state.ts';
import { textsOf } from './texts-of.ts';
import { isoNow, recordSights, viewersOfMessage, type WorldCore } from './world-core.ts';

/** A message about to be posted: what Discord itself adds is left out. */
export type NewMessage = Partial<APIMessage> & {
  readonly channelId: Snowflake;
  readonly authorId: Snowflake;
  readonly content: string;
  readonly onlyFor?: Snowflake | undefined;
  readonly invocation?: string | undefined;
  readonly files?: ReadonlyMap<Snowflake, string>;
};

const MENTION = /<@!?(\d+)>/g;

const has = (message: APIMessage, flag: MessageFlags): boolean => ((message.flags ?? 0) & flag) !== 0;

/** What a lock screen shows of a message: its text, or whatever stands in its place. */
const pushTexts = (stored: StoredMessage): readonly string[] =>
  stored.data.content === '' ? textsOf(stored) : [stored.data.content];

const guildIdOf = (channel: ChannelState): Snowflake | undefined =>
  channel.kind === 'text' || channel.kind === 'thread' ? channel.guildId : undefined;

/** Posts, edits and deletes; the ledger, the lock screens and the bot's gateway hear of each. */
export const createMessages = (core: WorldCore) => {
  const { state } = core;
  const channelOf = (id: Snowflake) => found(state.channels.get(id), `channel ${id}`);
  const current = (id: Snowflake): StoredMessage => {
    const stored = found(state.messages.get(id), `message ${id}`);
    if (stored.deleted) throw new NotPossible('this message was deleted');
    return stored;
  };

  const intentFor = (channel: ChannelState): number =>
    guildIdOf(channel) === undefined ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
  const guildField = (channel: ChannelState) => {
    const guildId = guildIdOf(channel);
    return guildId === undefined ? {} : { guildId };
  };
  const guildIdField = (channel: ChannelState) => {
    const guildId = guildIdOf(channel);
    return guildId === undefined ? {} : { guild_id: guildId };
  };

  const eventData = (stored: StoredMessage, channel: ChannelState) => {
    const guildId = guildIdOf(channel);
    const member = state.guilds.get(guildId ?? '')?.members.get(stored.data.author.id);
    return {
      ...stored.data,
      ...guildIdField(channel),
      channel_type: channelFor(state, channel, state.botId).type,
      ...(member === undefined || stored.data.webhook_id !== undefined
        ? {}
        : { member: memberWithoutUser(member) }),
    };
  };

  const tell = (event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', stored: StoredMessage): void => {
    const channel = channelOf(stored.data.channel_id);
    if (!canView(state, channel, state.botId)) return;
    const [data, intent] = [eventData(stored, channel), intentFor(channel)];
    const rest = { data, intent, ...guildField(channel) };
    core.emit(
      event === 'MESSAGE_CREATE'
        ? { event: GatewayDispatchEvents.MessageCreate, ...rest }
        : { event: GatewayDispatchEvents.MessageUpdate, ...rest },
    );
  };

  const notify = (stored: StoredMessage): void => {
    if (stored.onlyFor !== undefined || has(stored.data, MessageFlags.SuppressNotifications)) return;
    const channel = channelOf(stored.data.channel_id);
    const woken = viewersOf(state, channel).filter(
      (userId) => userId !== stored.data.author.id && userId !== state.botId,
    );
    const [channelId, messageId, at] = [channel.id, stored.data.id, core.clock.now()];
    const sights = pushTexts(stored).flatMap((text) =>
      woken.map((userId): Sight => ({ userId, text, place: 'notification', channelId, messageId, at })),
    );
    core.ledger.record(sights);
  };

  const post = ({ channelId, authorId, onlyFor, invocation, files, ...data }: NewMessage): StoredMessage => {
    const channel = channelOf(channelId);
    const id = core.nextId();
    const mentioned = [...data.content.matchAll(MENTION)].flatMap(([, userId]) =>
      state.people.has(userId ?? '') ? [userOf(state, userId ?? '')] : [],
    );
    const message: APIMessage = {
      type: MessageType.Default,
      mentions: mentioned,
      mention_roles: [],
      mention_everyone: false,
      attachments: [],
      embeds: [],
      components: [],
      pinned: false,
      tts: false,
      flags: 0 as MessageFlags,
      author: data.author ?? userOf(state, authorId),
      ...data,
      id,
      channel_id: channelId,
      timestamp: isoNow(core),
      edited_timestamp: null,
    };
    const stored = { data: message, onlyFor, invocation, deleted: false, files: files ?? new Map() };
    state.messages.set(id, stored);
    channel.messageIds.push(id);
    recordSights(core, stored, viewersOfMessage(core, stored));
    notify(stored);
    tell('MESSAGE_CREATE', stored);
    return stored;
  };

  /** Changes a message. Pins and link previews are changes, too, but no edits: they leave edited_timestamp alone. */
  const change = (
    id: Snowflake,
    to: Partial<APIMessage> & { readonly files?: ReadonlyMap<Snowflake, string> },
    { isEdit = true }: { readonly isEdit?: boolean } = {},
  ): StoredMessage => {
    const stored = current(id);
    const { files, ...data } = to;
    stored.data = {
      ...stored.data,
      ...data,
      edited_timestamp: isEdit ? isoNow(core) : stored.data.edited_timestamp,
    };
    const standing = new Set(stored.data.attachments.map((attachment) => attachment.id));
    stored.files = new Map([...stored.files, ...(files ?? [])].filter(([fileId]) => standing.has(fileId)));
    recordSights(core, stored, viewersOfMessage(core, stored));
    tell('MESSAGE_UPDATE', stored);
    return stored;
  };

  const forget = (stored: StoredMessage): void => {
    stored.deleted = true;
    const channel = state.channels.get(stored.data.channel_id);
    if (channel !== undefined)
      channel.messageIds = channel.messageIds.filter((other) => other !== stored.data.id);
  };

  const remove = (id: Snowflake): void => {
    const stored = current(id);
    const channel = channelOf(stored.data.channel_id);
    forget(stored);
    if (!canView(state, channel, state.botId)) return;
    const data = { id, channel_id: channel.id, ...guildIdField(channel) };
    const rest = { data, intent: intentFor(channel), ...guildField(channel) };
    core.emit({ event: GatewayDispatchEvents.MessageDelete, ...rest });
  };

  /** What a moderator's tool does: several at once, one event. */
  const removeMany = (channelId: Snowflake, ids: readonly Snowflake[]): void => {
    const channel = channelOf(channelId);
    for (const id of ids) forget(current(id));
    const data = { ids: [...ids], channel_id: channelId, ...guildIdField(channel) };
    const rest = { data, intent: intentFor(channel), ...guildField(channel) };
    core.emit({ event: GatewayDispatchEvents.MessageDeleteBulk, ...rest });
  };

  /** A line that Discord itself writes, such as "Kim joined" or "pinned a message". */
  const system = (channelId: Snowflake, authorId: Snowflake, type: MessageType): StoredMessage =>
    post({ channelId, authorId, type, content: '' });

  /** The channel is gone, and with it what stood there; nothing is sent for the single messages. */
  const forgetAll = (channel: ChannelState): void => {
    for (const id of [...channel.messageIds]) forget(found(state.messages.get(id), 'message'));
  };

  /** Takes back what stood everywhere, without a word to anybody, for long runs that watch memory. */
  const sweep = (): void => {
    for (const channel of state.channels.values()) channel.messageIds = [];
    state.messages.clear();
  };

  return { post, change, remove, removeMany, system, forgetAll, sweep };
};

export type Messages = ReturnType<typeof createMessages>;
