import { type APIOverwrite, OverwriteType, PermissionFlagsBits, type Snowflake } from 'discord-api-types/v10';
import type { ChannelState, DiscordState, GuildState, TextState } from './state.ts';

export const EVERYTHING = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);
const NOTHING = 0n;

/** What may be done in a direct message: everything that makes sense there. */
const IN_DIRECT_MESSAGES =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions;

export const has = (permissions: bigint, bit: bigint): boolean => (permissions & bit) === bit;

/** Permissions in the guild as a whole: owner and administrators everything, others by their roles. */
export const permissionsInGuild = (guild: GuildState, userId: Snowflake): bigint => {
  const member = guild.members.get(userId);
  if (member === undefined) return NOTHING;
  if (guild.ownerId === userId) return EVERYTHING;
  const granted = [guild.id, ...member.roles].reduce(
    (all, roleId) => all | BigInt(guild.roles.get(roleId)?.permissions ?? '0'),
    NOTHING,
  );
  return has(granted, PermissionFlagsBits.Administrator) ? EVERYTHING : granted;
};

const apply = (permissions: bigint, overwrites: readonly APIOverwrite[]): bigint => {
  const deny = overwrites.reduce((all, overwrite) => all | BigInt(overwrite.deny), NOTHING);
  const allow = overwrites.reduce((all, overwrite) => all | BigInt(overwrite.allow), NOTHING);
  return (permissions & ~deny) | allow;
};

/** In the documented order: @everyone's overwrite, then those of all roles together, then the member's own. */
const inText = (guild: GuildState, channel: TextState, userId: Snowflake): bigint => {
  const base = permissionsInGuild(guild, userId);
  if (base === EVERYTHING || base === NOTHING) return base;
  const roles = guild.members.get(userId)?.roles ?? [];
  const { overwrites } = channel;
  const everyone = overwrites.filter(({ id }) => id === guild.id);
  const byRole = overwrites.filter(({ id, type }) => type === OverwriteType.Role && roles.includes(id));
  const own = overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === userId);
  const result = [everyone, byRole, own].reduce(apply, base);
  return has(result, PermissionFlagsBits.ViewChannel) ? result : NOTHING;
};

/** What this person may do in this channel; nothing when they cannot see it. */
export const permissionsIn = (state: DiscordState, channel: ChannelState, userId: Snowflake): bigint => {
  if (channel.kind === 'dm' || channel.kind === 'group') {
    return channel.recipientIds.includes(userId) ? IN_DIRECT_MESSAGES : NOTHING;
  }
  const guild = state.guilds.get(channel.guildId);
  if (guild === undefined) return NOTHING;
  if (channel.kind === 'text') return inText(guild, channel, userId);
  const parent = state.channels.get(channel.parentId);
  if (parent?.kind !== 'text') return NOTHING;
  const permissions = inText(guild, parent, userId);
  const letIn =
    !channel.isPrivate ||
    channel.memberIds.includes(userId) ||
    has(permissions, PermissionFlagsBits.ManageThreads);
  return letIn ? permissions : NOTHING;
};

export const canView = (state: DiscordState, channel: ChannelState, userId: Snowflake): boolean =>
  has(permissionsIn(state, channel, userId), PermissionFlagsBits.ViewChannel);

/** Everybody who sees what is written in this channel now, bots too. */
export const viewersOf = (state: DiscordState, channel: ChannelState): readonly Snowflake[] => {
  if (channel.kind === 'dm' || channel.kind === 'group') return channel.recipientIds;
  const members = state.guilds.get(channel.guildId)?.members.keys() ?? [];
  return [...members].filter((userId) => canView(state, channel, userId));
};
