import {
  GatewayDispatchEvents,
  MessageReferenceType,
  MessageType,
  PermissionFlagsBits,
  type RESTPostAPIChannelMessageJSONBody,
  type Snowflake,
} from 'discord-api-types/v10';
import { asSeenBy } from './gateway-blanking.ts';
import { changedContent, newContent } from './message-body.ts';
import { channelFor, dmChannel } from './payloads.ts';
import { has, permissionsIn } from './permissions.ts';
import { invalidField, known, Refusal } from './refusal.ts';
import type { Call, Reply, Route, RouteDeps } from './routes.ts';
import type { ChannelState, DmState, StoredMessage } from './state.ts';

const MESSAGES = '/channels/{channel_id}/messages';
const MESSAGE = `${MESSAGES}/{message_id}`;
const NONCE_REMEMBERED_MS = 5 * 60_000;

/** Channels, their messages, and direct messages, as far as an app may touch them. */
export const channelRoutes = ({ world }: RouteDeps): readonly Route[] => {
  const { core, messages } = world;
  const { state } = core;
  const nonces = new Map<string, { readonly id: Snowflake; readonly at: number }>();

  const channelOf = ({ params }: Call): ChannelState => {
    const channel = known(state.channels.get(params.channel_id ?? ''), 'unknownChannel');
    if (!has(permissionsIn(state, channel, state.botId), PermissionFlagsBits.ViewChannel))
      throw new Refusal('missingAccess');
    return channel;
  };

  const needs = (channel: ChannelState, permission: bigint): void => {
    if (!has(permissionsIn(state, channel, state.botId), permission)) throw new Refusal('missingPermissions');
  };

  const shareGuild = (userId: Snowflake): boolean =>
    [...state.guilds.values()].some(({ members }) => members.has(userId) && members.has(state.botId));

  const reaches = (channel: DmState): void => {
    const userId = channel.recipientIds.find((id) => id !== state.botId) ?? '';
    const person = known(state.people.get(userId), 'unknownUser');
    if (person.dmsClosed || person.user.bot) throw new Refusal('cannotMessageUser');
    if (!person.installed && !shareGuild(userId)) throw new Refusal('noMutualGuild');
  };

  const messageOf = (call: Call): StoredMessage => {
    const channel = channelOf(call);
    const stored = state.messages.get(call.params.message_id ?? '');
    // An ephemeral message is not there for the channel's own routes.
    const there = stored && !stored.deleted && stored.onlyFor === undefined;
    if (!there || stored.data.channel_id !== channel.id) throw new Refusal('unknownMessage');
    return stored;
  };

  /** What a fetched message holds is blanked like an event's when the app may not read content. */
  const fetched = (stored: StoredMessage) => {
    const channel = state.channels.get(stored.data.channel_id);
    const place = channel && 'guildId' in channel ? { guild_id: channel.guildId } : {};
    const event = {
      event: GatewayDispatchEvents.MessageCreate,
      data: { ...stored.data, ...place },
      intent: 0,
    } as const;
    const shown = asSeenBy(event, { botId: state.botId, intents: state.grantedIntents });
    return { ...(shown as typeof event.data), guild_id: undefined };
  };

  const already = (channelId: Snowflake, body: RESTPostAPIChannelMessageJSONBody) => {
    if (body.nonce === undefined || body.enforce_nonce !== true) return undefined;
    const earlier = nonces.get(`${channelId} ${body.nonce}`);
    const fresh = earlier !== undefined && core.clock.now() - earlier.at <= NONCE_REMEMBERED_MS;
    return fresh ? state.messages.get(earlier.id) : undefined;
  };

  const reference = (body: RESTPostAPIChannelMessageJSONBody, channel: ChannelState) => {
    const asked = body.message_reference;
    if (asked === undefined) return {};
    const target = state.messages.get(asked.message_id);
    const there = target !== undefined && !target.deleted && target.data.channel_id === channel.id;
    if (!there && asked.fail_if_not_exists !== false)
      throw invalidField('message_reference', 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
    if (!there) return {};
    return {
      type: MessageType.Reply,
      message_reference: {
        type: MessageReferenceType.Default,
        message_id: target.data.id,
        channel_id: channel.id,
      },
      referenced_message: target.data,
    };
  };

  const create = (call: Call): Reply => {
    const channel = channelOf(call);
    const body = (call.body ?? {}) as RESTPostAPIChannelMessageJSONBody;
    if (channel.kind === 'dm') reaches(channel);
    needs(
      channel,
      channel.kind === 'thread'
        ? PermissionFlagsBits.SendMessagesInThreads
        : PermissionFlagsBits.SendMessages,
    );
    const earlier = already(channel.id, body);
    if (earlier !== undefined) return { body: earlier.data };
    const content = newContent(body, { files: call.files, nextId: core.nextId });
    const nonce = body.nonce === undefined ? {} : { nonce: body.nonce };
    const stored = messages.post({
      ...content,
      ...nonce,
      ...reference(body, channel),
      channelId: channel.id,
      authorId: state.botId,
    });
    if (body.nonce !== undefined)
      nonces.set(`${channel.id} ${body.nonce}`, { id: stored.data.id, at: core.clock.now() });
    return { body: stored.data };
  };

  const edit = (call: Call): Reply => {
    const stored = messageOf(call);
    if (stored.data.author.id !== state.botId) throw new Refusal('notYourMessage');
    const { files, body } = call;
    const content = changedContent(body, stored.data, { files, nextId: core.nextId });
    return { body: messages.change(stored.data.id, content).data };
  };

  const remove = (call: Call): Reply => {
    const stored = messageOf(call);
    if (stored.data.author.id !== state.botId) needs(channelOf(call), PermissionFlagsBits.ManageMessages);
    messages.remove(stored.data.id);
    return {};
  };

  const list = (call: Call): Reply => {
    const channel = channelOf(call);
    // https://docs.discord.com/developers/resources/message#get-channel-messages: no refusal, but no messages either.
    const mayLookBack = has(
      permissionsIn(state, channel, state.botId),
      PermissionFlagsBits.ReadMessageHistory,
    );
    if (!mayLookBack) return { body: [] };
    const limit = Number(call.query.limit ?? 50);
    const shown = channel.messageIds
      .map((id) => state.messages.get(id))
      .filter((stored) => stored !== undefined)
      .filter((stored) => stored.onlyFor === undefined)
      .map(fetched);
    const newestFirst = shown.reverse();
    const { around, after } = call.query;
    // The first ones after it, not the newest of all.
    if (after !== undefined)
      return { body: newestFirst.filter(({ id }) => BigInt(id) > BigInt(after)).slice(-limit) };
    if (around === undefined) return { body: newestFirst.slice(0, limit) };
    // Half of them on either side, whether the message itself is still there or not.
    const half = Math.floor(limit / 2);
    const later = newestFirst.filter(({ id }) => BigInt(id) > BigInt(around)).slice(-half);
    const upTo = newestFirst.filter(({ id }) => BigInt(id) <= BigInt(around)).slice(0, half + 1);
    return { body: [...later, ...upTo].slice(0, limit) };
  };

  const openDm = (call: Call): Reply => {
    const userId = String((call.body as { recipient_id?: Snowflake } | undefined)?.recipient_id ?? '');
    if (!state.people.has(userId) || userId === state.botId) throw new Refusal('invalidRecipient');
    const channel = state.channels.get(world.directMessages(state.botId, userId));
    return channel?.kind === 'dm' ? { body: dmChannel(state, channel, state.botId) } : {};
  };

  return [
    { method: 'POST', template: '/users/@me/channels', handle: openDm },
    {
      method: 'GET',
      template: '/channels/{channel_id}',
      handle: (call) => ({ body: channelFor(state, channelOf(call), state.botId) }),
    },
    { method: 'GET', template: MESSAGES, handle: list },
    { method: 'POST', template: MESSAGES, handle: create },
    { method: 'GET', template: MESSAGE, handle: (call) => ({ body: fetched(messageOf(call)) }) },
    { method: 'PATCH', template: MESSAGE, handle: edit },
    { method: 'DELETE', template: MESSAGE, handle: remove },
  ];
};
