import { GatewayDispatchEvents, type GatewayDispatchPayload } from 'discord.js';
import { createUnderWay } from '../platform/index.ts';
import { codeOf, DiscordError } from './errors.ts';
import { onInteraction } from './on-interaction.ts';
import { onDelete, onEdit, onMessage } from './on-message.ts';
import { onChannelChanged, onChannelGone, onServerChanged, onServerGone } from './on-server.ts';
import type { Room } from './room.ts';
import type { ToldMessage } from './told.ts';

export type Inbound = {
  /** Takes what the gateway says, in its order. Never throws and never waits. */
  readonly take: (packet: GatewayDispatchPayload) => void;
  /** Resolves once everything taken so far has been dealt with. */
  readonly settled: () => Promise<void>;
};

/** Discord's note that somebody has come: of all that happens to members, this is what we are told. */
const MEMBER_JOINED = 7;

const onCreated = async (room: Room, told: ToldMessage & { readonly guild_id?: string }): Promise<void> => {
  const joinedGuild = told.type === MEMBER_JOINED ? told.guild_id : undefined;
  return joinedGuild === undefined ? onMessage(room, told) : onServerChanged(room, joinedGuild);
};

/** Most of it is none of our business. Rejects, and never throws, also for a packet that lacks what it should hold. */
const handle = async (room: Room, packet: GatewayDispatchPayload): Promise<void> => {
  switch (packet.t) {
    case GatewayDispatchEvents.MessageCreate:
      return onCreated(room, packet.d);
    case GatewayDispatchEvents.MessageUpdate:
      return onEdit(room, packet.d);
    case GatewayDispatchEvents.MessageDelete:
      return onDelete(room, packet.d.channel_id, [packet.d.id]);
    case GatewayDispatchEvents.MessageDeleteBulk:
      return onDelete(room, packet.d.channel_id, packet.d.ids);
    case GatewayDispatchEvents.ChannelUpdate:
      return onChannelChanged(room, packet.d.id);
    case GatewayDispatchEvents.ChannelDelete:
      return onChannelGone(room, packet.d.id);
    case GatewayDispatchEvents.GuildCreate:
    case GatewayDispatchEvents.GuildUpdate:
      return onServerChanged(room, packet.d.id);
    case GatewayDispatchEvents.GuildRoleCreate:
    case GatewayDispatchEvents.GuildRoleUpdate:
    case GatewayDispatchEvents.GuildRoleDelete:
    case GatewayDispatchEvents.GuildMemberUpdate:
      return onServerChanged(room, packet.d.guild_id);
    case GatewayDispatchEvents.GuildDelete:
      // Unavailable is Discord's own trouble; without it we were taken out.
      return packet.d.unavailable === true ? undefined : onServerGone(room, packet.d.id);
    default:
      return undefined;
  }
};

/** A failed step ends in silence and in a line for the operator; what was written never reaches the log. */
const report = ({ logger }: Room, cause: unknown): void => {
  const fields = { event: 'discord-event-failed', code: codeOf(cause) };
  if (cause instanceof DiscordError) logger.warn(fields);
  else logger.error(fields, cause);
};

export const createInbound = (room: Room): Inbound => {
  const underWay = createUnderWay((cause) => report(room, cause));
  return {
    take: (packet) => {
      // Whoever asks gets an answer even while we are stopping; all else waits for the next start.
      if (packet.t === GatewayDispatchEvents.InteractionCreate) underWay.add(onInteraction(room, packet.d));
      else if (room.isOpen()) underWay.add(handle(room, packet));
    },
    settled: underWay.settled,
  };
};
