import {
  type Answer,
  type Call,
  contentOf,
  dmWith,
  type Handler,
  installOf,
  mustText,
  textArg,
  writableChannel,
} from '../calls.ts';
import { bareMessage } from '../events.ts';
import { Refusal } from '../refusal.ts';
import type { Channel, Message } from '../types.ts';

/** A channel, or a person's id for the direct messages with them. */
const target = (call: Call): Channel => {
  const id = mustText(call, 'channel');
  return /^[UW]/.test(id) ? dmWith(call, id) : writableChannel(call, id);
};

const author = (call: Call): Pick<Message, 'user' | 'botId'> => {
  const { botUserId, botId } = installOf(call);
  return { user: botUserId, botId };
};

const threadOf = (call: Call, channel: Channel): string | undefined => {
  const threadTs = textArg(call, 'thread_ts');
  if (threadTs === undefined) return undefined;
  if (!channel.messages.some(({ ts }) => ts === threadTs)) throw new Refusal('thread_not_found');
  return threadTs;
};

const posted = (call: Call, channel: Channel, message: Message): Answer => ({
  channel: channel.id,
  ts: message.ts,
  message: {
    ...bareMessage(call.office.world, message),
    app_id: call.office.world.app.id,
    ...(message.metadata === undefined ? {} : { metadata: message.metadata }),
  },
});

export const postMessage: Handler = (call) => {
  const channel = target(call);
  const content = contentOf(call.office, 'chat.postMessage', call.args);
  for (const unfurl of ['unfurl_links', 'unfurl_media']) {
    if (String(call.args[unfurl]) !== 'false')
      call.office.violate(`chat.postMessage: ${unfurl} is not false`);
  }
  const threadTs = threadOf(call, channel);
  const isBroadcast = threadTs !== undefined && textArg(call, 'reply_broadcast') === 'true';
  const message = call.office.posting.keep(channel, {
    ...author(call),
    ...content,
    threadTs,
    subtype: isBroadcast ? 'thread_broadcast' : undefined,
  });
  void call.office.posting.tell(message);
  return posted(call, channel, message);
};

export const postEphemeral: Handler = (call) => {
  const channel = writableChannel(call, mustText(call, 'channel'));
  const ephemeralTo = mustText(call, 'user');
  const content = contentOf(call.office, 'chat.postEphemeral', call.args);
  const user = call.office.world.users.get(ephemeralTo);
  if (user === undefined || user.deleted || !channel.members.has(ephemeralTo)) {
    throw new Refusal('user_not_in_channel');
  }
  const message = call.office.posting.whisper(channel, {
    ...author(call),
    ...content,
    ephemeralTo,
    threadTs: threadOf(call, channel),
  });
  return { message_ts: message.ts };
};

const ownMessage = (call: Call, channel: Channel, otherwise: string): Message => {
  const ts = mustText(call, 'ts');
  const found = channel.messages.find((message) => message.ts === ts && message.ephemeralTo === undefined);
  if (found === undefined || found.deleted) throw new Refusal('message_not_found');
  if (found.user !== installOf(call).botUserId) throw new Refusal(otherwise);
  return found;
};

const changeableChannel = (call: Call): Channel => {
  try {
    return writableChannel(call, mustText(call, 'channel'));
  } catch (refusal) {
    // Changing has a word of its own for it: https://docs.slack.dev/reference/methods/chat.update#errors
    const isArchived = refusal instanceof Refusal && refusal.code === 'is_archived';
    throw isArchived ? new Refusal('is_inactive') : refusal;
  }
};

/**
 * Metadata stays when it is left out; blocks stay only when no text is given either:
 * https://docs.slack.dev/reference/methods/chat.update
 */
const whatStays = ({ args }: Call, { blocks, metadata }: Message) =>
  args.text === undefined ? { blocks, metadata } : { metadata };

export const update: Handler = (call) => {
  const channel = changeableChannel(call);
  const message = ownMessage(call, channel, 'cant_update_message');
  const content = contentOf(call.office, 'chat.update', { ...whatStays(call, message), ...call.args });
  void call.office.posting.edit(message, message.user, content);
  return {
    channel: channel.id,
    ts: message.ts,
    text: message.text,
    message: bareMessage(call.office.world, message),
  };
};

export const remove: Handler = (call) => {
  const channel = writableChannel(call, mustText(call, 'channel'));
  const message = ownMessage(call, channel, 'cant_delete_message');
  void call.office.posting.remove(message);
  return { channel: channel.id, ts: message.ts };
};
