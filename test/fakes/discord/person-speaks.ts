import {
  type APIAttachment,
  type APIMessage,
  type APIPoll,
  MessageFlags,
  MessageReferenceType,
  MessageType,
  PermissionFlagsBits,
  PollLayoutType,
  type Snowflake,
} from 'discord-api-types/v10';
import { has, permissionsIn } from './permissions.ts';
import { type Seen, seen } from './seen.ts';
import { found, NotPossible, type StoredMessage } from './state.ts';
import type { World } from './world.ts';

export type SaysOptions = {
  readonly replyTo?: Snowflake;
  /** File names; what is in them does not matter here. */
  readonly attachments?: readonly string[];
  readonly poll?: { readonly question: string; readonly answers: readonly string[] };
  /** A message passed on from anywhere; the client sends no text of one's own with it. */
  readonly forward?: Snowflake;
  readonly sticker?: string;
  /** `@silent`: nobody's lock screen shows it. */
  readonly silent?: boolean;
};

const MOST_CHARACTERS = 2000;

const attachment = (id: Snowflake, filename: string): APIAttachment => {
  const url = `https://cdn.discordapp.com/attachments/${id}/${filename}`;
  return { id, filename, size: 1, url, proxy_url: url };
};

const pollOf = ({ question, answers }: NonNullable<SaysOptions['poll']>, expiry: string): APIPoll => ({
  question: { text: question },
  answers: answers.map((text, index) => ({ answer_id: index + 1, poll_media: { text } })),
  expiry,
  results: { is_finalized: false, answer_counts: [] },
  allow_multiselect: false,
  layout_type: PollLayoutType.Default,
});

/** What a person writes, and what they do to what was written. */
export const createSpeech = (world: World) => {
  const { core, messages } = world;
  const { state } = core;

  const messageOf = (id: Snowflake): StoredMessage => found(state.messages.get(id), `message ${id}`);
  const channelOf = (id: Snowflake) => found(state.channels.get(id), `channel ${id}`);

  const may = (userId: Snowflake, channelId: Snowflake): void => {
    const channel = channelOf(channelId);
    const permissions = permissionsIn(state, channel, userId);
    const sends =
      channel.kind === 'thread'
        ? PermissionFlagsBits.SendMessagesInThreads
        : PermissionFlagsBits.SendMessages;
    if (!has(permissions, sends)) throw new NotPossible('this person cannot write here');
  };

  const fits = (text: string, { replyTo: _, silent: __, ...rest }: SaysOptions): void => {
    if (text.length > MOST_CHARACTERS) throw new NotPossible('the client takes 2,000 characters');
    if (text === '' && Object.keys(rest).length === 0) throw new NotPossible('there is nothing to send');
    if (text !== '' && rest.forward !== undefined)
      throw new NotPossible('a forward carries no text of one’s own');
  };

  const reply = (id: Snowflake): Partial<APIMessage> => {
    const { data } = messageOf(id);
    const { channel_id } = data;
    return {
      type: MessageType.Reply,
      message_reference: { type: MessageReferenceType.Default, message_id: id, channel_id },
      referenced_message: data,
      mentions: [data.author],
    };
  };

  const forward = (id: Snowflake): Partial<APIMessage> => {
    const { data } = messageOf(id);
    const { content, embeds, attachments, timestamp, edited_timestamp, type, mentions, mention_roles } = data;
    const message = {
      ...(data.flags === undefined ? {} : { flags: data.flags }),
      ...(data.components === undefined ? {} : { components: data.components }),
      content,
      embeds,
      attachments,
      timestamp,
      edited_timestamp,
      type,
      mentions,
      mention_roles,
    };
    return {
      message_reference: {
        type: MessageReferenceType.Forward,
        message_id: id,
        channel_id: data.channel_id,
      },
      message_snapshots: [{ message }],
      flags: MessageFlags.HasSnapshot,
    };
  };

  const extras = (options: SaysOptions): Partial<APIMessage> => ({
    ...(options.replyTo === undefined ? {} : reply(options.replyTo)),
    ...(options.forward === undefined ? {} : forward(options.forward)),
    ...(options.silent ? { flags: MessageFlags.SuppressNotifications } : {}),
    ...(options.sticker === undefined
      ? {}
      : { sticker_items: [{ id: core.nextId(), name: options.sticker, format_type: 1 }] }),
    ...(options.poll === undefined
      ? {}
      : { poll: pollOf(options.poll, new Date(core.clock.now() + 86_400_000).toISOString()) }),
    attachments: (options.attachments ?? []).map((name) => attachment(core.nextId(), name)),
  });

  const says = (userId: Snowflake, channelId: Snowflake, text: string, options: SaysOptions = {}): Seen => {
    may(userId, channelId);
    fits(text, options);
    const channel = channelOf(channelId);
    if (channel.kind === 'thread' && !channel.memberIds.includes(userId)) channel.memberIds.push(userId);
    return seen(
      messages.post({ ...extras(options), nonce: core.nextId(), channelId, authorId: userId, content: text }),
    );
  };

  const own = (userId: Snowflake, id: Snowflake): Snowflake => {
    if (messageOf(id).data.author.id !== userId) throw new NotPossible('this is not their message');
    return id;
  };

  return {
    says,
    edits: (userId: Snowflake, id: Snowflake, text: string): Seen =>
      seen(messages.change(own(userId, id), { content: text })),
    deletes: (userId: Snowflake, id: Snowflake): void => messages.remove(own(userId, id)),
    /** Pins a message: it changes without being edited, and Discord says so in a line of its own. */
    pins: (userId: Snowflake, id: Snowflake): void => {
      const { data } = messages.change(id, { pinned: true }, { isEdit: false });
      messages.system(data.channel_id, userId, MessageType.ChannelPinnedMessage);
    },
  };
};
