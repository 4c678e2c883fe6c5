import type {
  AllMessageEvents,
  FileShareMessageEvent,
  GenericMessageEvent,
  MessageChangedEvent,
  MessageDeletedEvent,
  ThreadBroadcastMessageEvent,
} from '@slack/types';
import type { Channel, Message, SharedFile } from './types.ts';
import { escaped } from './visible-words.ts';
import type { World } from './world.ts';

/** A message without the fields that only its event has. */
export type BareMessage = Omit<GenericMessageEvent, 'channel' | 'channel_type' | 'event_ts' | 'subtype'> & {
  readonly subtype?: string;
};

type EventFile = NonNullable<FileShareMessageEvent['files']>[number];

export const fileFor = (world: World, file: SharedFile): EventFile => ({
  id: file.id,
  created: Math.floor(world.now() / 1000),
  name: file.name,
  title: file.name,
  mimetype: file.mimetype,
  filetype: file.name.split('.').at(-1) ?? '',
  pretty_type: file.mimetype,
  user: file.user,
  editable: false,
  size: file.data.length,
  mode: 'hosted',
  is_external: false,
  external_type: '',
  is_public: false,
  public_url_shared: false,
  display_as_bot: false,
  username: '',
  permalink: `https://files.slack.example/${file.id}`,
  channels: null,
  groups: null,
});

/** The old way of other apps' posts: a name and no user. */
const asOtherBot = (world: World, message: Message) => ({
  type: 'message',
  subtype: 'bot_message',
  bot_id: message.botId,
  username: world.userOf(message.user).name,
  ts: message.ts,
  text: message.text,
});

/** Mentions and entities stay as they are: that is how Slack sends text. */
export const bareMessage = (world: World, message: Message): BareMessage => ({
  type: 'message',
  user: message.user,
  ts: message.ts,
  text: message.text,
  team: world.userOf(message.user).teamId,
  ...(message.clientMsgId === undefined ? {} : { client_msg_id: message.clientMsgId }),
  ...(message.blocks.length === 0 ? {} : { blocks: [...message.blocks] }),
  ...(message.files.length === 0 ? {} : { files: message.files.map((file) => fileFor(world, file)) }),
  ...(message.edited === undefined ? {} : { edited: message.edited }),
  ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs, ...parentOf(world, message) }),
  ...(message.botId === undefined ? {} : botOf(world, message.botId, message.user)),
  ...(message.subtype === undefined ? {} : { subtype: message.subtype }),
});

const parentOf = (world: World, message: Message): { parent_user_id?: string } => {
  const parent = world.channelOf(message.channelId).messages.find(({ ts }) => ts === message.threadTs);
  return parent === undefined ? {} : { parent_user_id: parent.user };
};

const botOf = (world: World, botId: string, userId: string) => ({
  bot_id: botId,
  bot_profile: {
    id: botId,
    app_id: world.app.id,
    name: world.app.name,
    icons: { image_36: '', image_48: '', image_72: '' },
    deleted: false,
    updated: Math.floor(world.now() / 1000),
    team_id: world.userOf(userId).teamId,
  },
});

const placeOf = (channel: Channel) => ({ channel: channel.id, channel_type: channel.kind });

export const messageEvent = (world: World, message: Message): AllMessageEvents => {
  const channel = world.channelOf(message.channelId);
  const bare = message.subtype === 'bot_message' ? asOtherBot(world, message) : bareMessage(world, message);
  const event = { ...bare, ...placeOf(channel), event_ts: message.ts };
  // The subtype decides which member of the union it is; @slack/types wants each written out.
  return (message.subtype === 'thread_broadcast'
    ? { ...event, root: rootOf(world, channel, message) }
    : event) as unknown as AllMessageEvents;
};

const rootOf = (world: World, channel: Channel, message: Message): ThreadBroadcastMessageEvent['root'] => {
  const root = world.messageOf(channel.id, message.threadTs ?? '');
  const replies = channel.messages.filter((reply) => reply.threadTs === root.ts && reply.ts !== root.ts);
  const { blocks: _blocks, client_msg_id: _id, ...bare } = bareMessage(world, root);
  return {
    ...(bare as unknown as GenericMessageEvent),
    thread_ts: root.ts,
    reply_count: replies.length,
    reply_users_count: new Set(replies.map((reply) => reply.user)).size,
    latest_reply: replies.at(-1)?.ts ?? root.ts,
    reply_users: [...new Set(replies.map((reply) => reply.user))],
  };
};

/** `before` and `after` as `bareMessage` gave them. Slack's own changes, such as unfurls, come as this, too. */
export const messageChanged = (
  world: World,
  channel: Channel,
  change: { readonly before: BareMessage; readonly after: BareMessage },
): MessageChangedEvent => {
  const ts = world.ts();
  return {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    ...placeOf(channel),
    ts,
    event_ts: ts,
    message: change.after as MessageChangedEvent['message'],
    previous_message: change.before as MessageChangedEvent['message'],
  };
};

export const messageDeleted = (world: World, channel: Channel, before: BareMessage): MessageDeletedEvent => {
  const ts = world.ts();
  return {
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    ...placeOf(channel),
    ts,
    event_ts: ts,
    deleted_ts: before.ts,
    previous_message: before as MessageDeletedEvent['previous_message'],
  };
};

/** What a deleted message with replies turns into; it comes as message_changed with subtype `tombstone`. */
export const tombstoneOf = (before: BareMessage): BareMessage => ({
  type: 'message',
  subtype: 'tombstone',
  text: 'This message was deleted.',
  user: 'USLACKBOT',
  ts: before.ts,
  thread_ts: before.ts,
});

/** What Slack's client sends for typed words: text with entities, and the same as rich text. */
export const typed = (words: string): Pick<Message, 'text' | 'blocks'> => ({
  text: escaped(words).replaceAll(/&lt;(@U\w+)&gt;/g, '<$1>'),
  blocks: [
    {
      type: 'rich_text',
      block_id: 'typed',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: words }] }],
    },
  ],
});
