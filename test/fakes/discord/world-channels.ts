import {
  type APIOverwrite,
  GatewayDispatchEvents,
  GatewayIntentBits,
  OverwriteType,
  PermissionFlagsBits,
  type Snowflake,
} from 'discord-api-types/v10';
import type { Messages } from './messages.ts';
import { textChannel, threadChannel } from './payloads.ts';
import { canView } from './permissions.ts';
import { found, type TextState } from './state.ts';
import { recordNewcomers, type WorldCore } from './world-core.ts';

type Overwrite = { readonly allow?: bigint; readonly deny?: bigint };

/** Channels, threads and direct messages. */
export const createChannels = (core: WorldCore, messages: Messages) => {
  const { state } = core;
  const intent = GatewayIntentBits.Guilds;
  const text = (id: Snowflake): TextState => {
    const channel = state.channels.get(id);
    return found(channel?.kind === 'text' ? channel : undefined, `server channel ${id}`);
  };
  const tell: WorldCore['emit'] = (dispatch) => {
    const guild = state.guilds.get(dispatch.guildId ?? '');
    if (guild?.members.has(state.botId)) core.emit(dispatch);
  };
  const tellChanged = (channel: TextState): void => {
    const { guildId } = channel;
    tell({ event: GatewayDispatchEvents.ChannelUpdate, data: textChannel(channel), intent, guildId });
    recordNewcomers(core, guildId);
  };

  const addChannel = (
    guildId: Snowflake,
    { name = 'us', overwrites = [] }: { name?: string; overwrites?: readonly APIOverwrite[] } = {},
  ): Snowflake => {
    const id = core.nextId();
    const channel: TextState = {
      kind: 'text',
      id,
      guildId,
      name,
      topic: null,
      overwrites: [...overwrites],
      messageIds: [],
    };
    state.channels.set(id, channel);
    tell({ event: GatewayDispatchEvents.ChannelCreate, data: textChannel(channel), intent, guildId });
    return id;
  };

  /** Sets what a member or role may do in this channel; without `to` the overwrite is taken away. */
  const overwrite = (channelId: Snowflake, whose: Snowflake, to?: Overwrite): void => {
    const channel = text(channelId);
    const isRole = state.guilds.get(channel.guildId)?.roles.has(whose) === true;
    const others = channel.overwrites.filter(({ id }) => id !== whose);
    const type = isRole ? OverwriteType.Role : OverwriteType.Member;
    const [allow, deny] = [String(to?.allow ?? 0n), String(to?.deny ?? 0n)];
    channel.overwrites = to === undefined ? others : [...others, { id: whose, type, allow, deny }];
    tellChanged(channel);
  };

  /** A channel that only these people and roles see. */
  const addPrivateChannel = (guildId: Snowflake, letIn: readonly Snowflake[], name = 'us'): Snowflake => {
    const roles = found(state.guilds.get(guildId), `guild ${guildId}`).roles;
    const allow = String(PermissionFlagsBits.ViewChannel);
    const overwrites = letIn.map((id) => ({
      id,
      type: roles.has(id) ? OverwriteType.Role : OverwriteType.Member,
      allow,
      deny: '0',
    }));
    const closed = { id: guildId, type: OverwriteType.Role, allow: '0', deny: allow };
    return addChannel(guildId, { name, overwrites: [closed, ...overwrites] });
  };

  const deleteThread = (channelId: Snowflake): void => {
    const channel = state.channels.get(channelId);
    if (channel?.kind !== 'thread') return;
    const { guildId, parentId } = channel;
    const data = {
      id: channelId,
      guild_id: guildId,
      parent_id: parentId,
      type: threadChannel(channel).type,
    };
    messages.forgetAll(channel);
    state.channels.delete(channelId);
    tell({ event: GatewayDispatchEvents.ThreadDelete, data, intent, guildId });
  };

  const deleteChannel = (channelId: Snowflake): void => {
    const channel = text(channelId);
    const { guildId } = channel;
    for (const other of [...state.channels.values()])
      if (other.kind === 'thread' && other.parentId === channelId) deleteThread(other.id);
    messages.forgetAll(channel);
    state.channels.delete(channelId);
    tell({ event: GatewayDispatchEvents.ChannelDelete, data: textChannel(channel), intent, guildId });
  };

  const renameChannel = (channelId: Snowflake, name: string): void => {
    const channel = text(channelId);
    channel.name = name;
    tellChanged(channel);
  };

  const addThread = (
    parentId: Snowflake,
    {
      ownerId,
      isPrivate = false,
      name = 'aside',
    }: { ownerId: Snowflake; isPrivate?: boolean; name?: string },
  ): Snowflake => {
    const id = core.nextId();
    const { guildId } = text(parentId);
    const memberIds = [ownerId];
    const messageIds: Snowflake[] = [];
    state.channels.set(id, {
      kind: 'thread',
      id,
      guildId,
      parentId,
      name,
      isPrivate,
      ownerId,
      memberIds,
      messageIds,
    });
    const thread = found(state.channels.get(id), 'thread');
    if (thread.kind === 'thread' && canView(state, thread, state.botId)) {
      const data = { ...threadChannel(thread), newly_created: true as const };
      tell({ event: GatewayDispatchEvents.ThreadCreate, data, intent, guildId });
    }
    return id;
  };

  /** The direct messages of these two, opened when they have none yet. */
  const directMessages = (one: Snowflake, other: Snowflake): Snowflake => {
    const known = [...state.channels.values()].find(
      ({ kind, ...channel }) =>
        kind === 'dm' &&
        'recipientIds' in channel &&
        channel.recipientIds.includes(one) &&
        channel.recipientIds.includes(other),
    );
    if (known !== undefined) return known.id;
    const id = core.nextId();
    state.channels.set(id, { kind: 'dm', id, recipientIds: [one, other], messageIds: [] });
    return id;
  };

  const groupMessages = (recipientIds: readonly Snowflake[], name = 'friends'): Snowflake => {
    const id = core.nextId();
    state.channels.set(id, { kind: 'group', id, recipientIds, name, messageIds: [] });
    return id;
  };

  return {
    addChannel,
    addPrivateChannel,
    overwrite,
    renameChannel,
    deleteChannel,
    addThread,
    deleteThread,
    directMessages,
    groupMessages,
  };
};
