import { bareMessage, messageChanged, messageDeleted, messageEvent, tombstoneOf } from './events.ts';
import type { Channel, Happening, Message } from './types.ts';
import type { World } from './world.ts';

const SUBSCRIPTIONS = {
  channel: 'message.channels',
  group: 'message.groups',
  im: 'message.im',
  mpim: 'message.mpim',
} as const;

export type Draft = Pick<Message, 'user' | 'text' | 'blocks'> &
  Partial<
    Pick<Message, 'botId' | 'subtype' | 'ephemeralTo' | 'threadTs' | 'clientMsgId' | 'files' | 'metadata'>
  >;

export type Edit = Pick<Message, 'text' | 'blocks'> & Partial<Pick<Message, 'metadata'>>;

/** Messages in channels, from people and apps alike: kept, noted in the ledger, told to the app. */
export const createPosting = (world: World) => {
  const announce = (channel: Channel, event: Happening['event']): Promise<void> =>
    world.happens({ teamId: channel.teamId, subscription: SUBSCRIPTIONS[channel.kind], event, channel });

  const viewersOf = (channel: Channel, message: Message): readonly string[] =>
    message.ephemeralTo === undefined ? world.readersOf(channel) : [message.ephemeralTo];

  const record = (channel: Channel, message: Message): void => {
    const to = viewersOf(channel, message);
    const where = channel.id;
    const place = message.ephemeralTo === undefined ? 'channel' : 'ephemeral';
    world.ledger.record({ to, where, place, content: [message.text, message.blocks] });
    world.ledger.record({ to, where, place: 'hidden', content: { metadata: message.metadata ?? {} } });
    for (const { name, data } of message.files) {
      world.ledger.record({ to, where, place: 'file', content: [name, data.toString('utf8')] });
    }
    // A lock screen shows the text; without one Slack makes it from the blocks.
    const content = message.text === '' ? message.blocks : message.text;
    const others = to.filter((viewer) => viewer !== message.user);
    world.ledger.record({ to: others, where, place: 'notification', content });
  };

  const keep = (channel: Channel, draft: Draft): Message => {
    const message: Message = {
      ts: world.ts(),
      channelId: channel.id,
      botId: undefined,
      subtype: undefined,
      ephemeralTo: undefined,
      threadTs: undefined,
      clientMsgId: undefined,
      files: [],
      metadata: undefined,
      edited: undefined,
      deleted: false,
      ...draft,
    };
    channel.messages.push(message);
    record(channel, message);
    return message;
  };

  /** Tells the app of a message that is already there; resolves when it has acknowledged or failed to. */
  const tell = (message: Message): Promise<void> =>
    announce(world.channelOf(message.channelId), messageEvent(world, message));

  return {
    /** Posts, and waits until the app has acknowledged or failed to. */
    post: async (channel: Channel, draft: Draft): Promise<Message> => {
      const message = keep(channel, draft);
      await tell(message);
      return message;
    },
    keep,
    tell,

    /** Shown to one person and told to nobody. Lost when they reload, never shown when they are away. */
    whisper: (channel: Channel, draft: Draft & { readonly ephemeralTo: string }): Message => {
      if (world.userOf(draft.ephemeralTo).online) return keep(channel, draft);
      return { ...keepNothing(world, channel), ...draft };
    },

    edit: async (message: Message, by: string, after: Edit): Promise<void> => {
      const channel = world.channelOf(message.channelId);
      const before = bareMessage(world, message);
      message.text = after.text;
      message.blocks = after.blocks;
      if ('metadata' in after) message.metadata = after.metadata;
      message.edited = { user: by, ts: world.ts() };
      record(channel, message);
      if (message.ephemeralTo !== undefined) return;
      await announce(channel, messageChanged(world, channel, { before, after: bareMessage(world, message) }));
    },

    remove: async (message: Message): Promise<void> => {
      const channel = world.channelOf(message.channelId);
      const before = bareMessage(world, message);
      message.deleted = true;
      if (message.ephemeralTo !== undefined) return;
      const hasReplies = channel.messages.some(
        ({ threadTs, ts }) => threadTs === before.ts && ts !== before.ts,
      );
      await announce(
        channel,
        hasReplies
          ? messageChanged(world, channel, { before, after: tombstoneOf(before) })
          : messageDeleted(world, channel, before),
      );
    },

    /** Slack attaches a link's preview: a message_changed in which the words are the same. */
    unfurl: async (message: Message): Promise<void> => {
      const bare = bareMessage(world, message);
      const channel = world.channelOf(message.channelId);
      await announce(channel, messageChanged(world, channel, { before: bare, after: bare }));
    },
  };
};

const keepNothing = (world: World, channel: Channel) => ({
  ts: world.ts(),
  channelId: channel.id,
  botId: undefined,
  subtype: undefined,
  threadTs: undefined,
  clientMsgId: undefined,
  files: [],
  metadata: undefined,
  edited: undefined,
  deleted: true,
});

export type Posting = ReturnType<typeof createPosting>;
