import type { APIGuildChannel, APIGuildMember, APIRole, ChannelType } from 'discord.js';
import type { DiscordApi } from './api.ts';
import { DiscordError, isCode } from './errors.ts';
import type { ChannelAccess, KnownMember, Overwrite, Role } from './viewers.ts';

/** More people than this in one channel's list are counted, not looked up one by one. */
const MOST_LOOK_UPS = 50;

const toRole = (role: APIRole, counts: Readonly<Record<string, number>>): Role => ({
  id: role.id,
  permissions: BigInt(role.permissions),
  botId: role.tags?.bot_id,
  holders: counts[role.id] ?? 0,
});

const toMember = ({ user, roles }: APIGuildMember): KnownMember => ({
  id: user.id,
  isBot: user.bot === true,
  roleIds: roles,
});

/** Undefined for somebody who is not on the server (any more). */
const lookUpMember = async (
  api: DiscordApi,
  guildId: string,
  userId: string,
): Promise<KnownMember | undefined> => {
  try {
    return toMember(await api.member(guildId, userId));
  } catch (cause) {
    if (isCode(cause, 'unknown-member', 'unknown-user')) return undefined;
    throw cause;
  }
};

const lookUpMembers = async (
  api: DiscordApi,
  guildId: string,
  userIds: readonly string[],
): Promise<readonly KnownMember[]> => {
  const found = await Promise.all(userIds.map((id) => lookUpMember(api, guildId, id)));
  return found.filter((member) => member !== undefined);
};

type GuildChannel = APIGuildChannel<ChannelType.GuildText>;

const guildChannel = async (
  api: DiscordApi,
  channelId: string,
): Promise<GuildChannel & { guild_id: string }> => {
  const channel = await api.channel(channelId);
  if (!('guild_id' in channel) || !('permission_overwrites' in channel) || channel.guild_id === undefined) {
    throw new DiscordError('place-unknown', 'This is no channel of a server.');
  }
  return { ...(channel as GuildChannel), guild_id: channel.guild_id };
};

const toOverwrites = ({ permission_overwrites: given = [] }: GuildChannel): readonly Overwrite[] =>
  given.map(({ id, type, allow, deny }) => ({
    id,
    kind: type === 0 ? 'role' : 'member',
    allow: BigInt(allow),
    deny: BigInt(deny),
  }));

export type Wanted = {
  readonly channelId: string;
  readonly selfId: string;
  readonly userIds: readonly string[];
};

/** Everything Discord tells about who can see a channel, without the privileged member list. */
export const lookUpAccess = async (api: DiscordApi, wanted: Wanted): Promise<ChannelAccess> => {
  const channel = await guildChannel(api, wanted.channelId);
  const guildId = channel.guild_id;
  const [guild, counts] = await Promise.all([api.guild(guildId), api.roleMemberCounts(guildId)]);
  if (guild.approximate_member_count === undefined) {
    throw new DiscordError('refused', 'Discord did not say how many members the server has.');
  }
  const overwrites = toOverwrites(channel);
  const named = overwrites.filter(({ kind }) => kind === 'member').map(({ id }) => id);
  const asked = [
    ...new Set([wanted.selfId, guild.owner_id, ...wanted.userIds, ...named.slice(0, MOST_LOOK_UPS)]),
  ];
  return {
    guildId,
    ownerId: guild.owner_id,
    memberCount: guild.approximate_member_count,
    roles: guild.roles.map((role) => toRole(role, counts)),
    overwrites,
    members: await lookUpMembers(api, guildId, asked),
    unchecked: Math.max(0, named.length - MOST_LOOK_UPS),
  };
};

/** The server's other bots, as far as Discord made a role for them: they are members, and nobody to worry about. */
export const withBots = async (api: DiscordApi, access: ChannelAccess): Promise<ChannelAccess> => {
  const bots = access.roles
    .map(({ botId }) => botId)
    .filter((id) => id !== undefined)
    .filter((id) => access.members.every((member) => member.id !== id));
  const found = await lookUpMembers(api, access.guildId, bots.slice(0, MOST_LOOK_UPS));
  return { ...access, members: [...access.members, ...found] };
};
