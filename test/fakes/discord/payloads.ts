import {
  type APIDMChannel,
  type APIGroupDMChannel,
  type APIGuildMember,
  type APIRole,
  type APITextChannel,
  type APIThreadChannel,
  type APIUser,
  type ChannelFlags,
  ChannelType,
  type GuildMemberFlags,
  type Permissions,
  type RoleFlags,
  type Snowflake,
  ThreadAutoArchiveDuration,
  type UserFlags,
} from 'discord-api-types/v10';
import {
  type ChannelState,
  type DiscordState,
  type DmState,
  found,
  type GroupState,
  type MemberState,
  type TextState,
  type ThreadState,
} from './state.ts';

export const userOf = (state: DiscordState, id: Snowflake): APIUser =>
  found(state.people.get(id), `user ${id}`).user;

export const newUser = ({
  id,
  name,
  bot,
}: {
  readonly id: Snowflake;
  readonly name: string;
  readonly bot: boolean;
}): APIUser => ({
  id,
  username: name.toLowerCase(),
  discriminator: bot ? '0001' : '0',
  global_name: bot ? null : name,
  avatar: null,
  ...(bot ? { bot: true } : {}),
  avatar_decoration_data: null,
  collectibles: null,
  primary_guild: null,
  flags: NO_USER_FLAGS,
  public_flags: NO_USER_FLAGS,
});

type NewRole = {
  readonly id: Snowflake;
  readonly name: string;
  readonly permissions: Permissions;
  readonly botId?: Snowflake;
};

export const newRole = ({ id, name, permissions, botId }: NewRole): APIRole => ({
  id,
  name,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  icon: null,
  unicode_emoji: null,
  position: 0,
  permissions,
  managed: botId !== undefined,
  mentionable: false,
  ...(botId === undefined ? {} : { tags: { bot_id: botId } }),
  flags: NO_ROLE_FLAGS,
});
const NO_USER_FLAGS = 0 as UserFlags;
const NO_CHANNEL_FLAGS = 0 as ChannelFlags;
const NO_ROLE_FLAGS = 0 as RoleFlags;
const NO_MEMBER_FLAGS = 0 as GuildMemberFlags;

export const memberWithoutUser = (member: MemberState) => ({
  roles: [...member.roles],
  nick: member.nick,
  avatar: null,
  banner: null,
  premium_since: null,
  joined_at: member.joinedAt,
  communication_disabled_until: null,
  pending: false,
  deaf: false,
  mute: false,
  flags: NO_MEMBER_FLAGS,
});

export const memberOf = (state: DiscordState, member: MemberState): APIGuildMember => ({
  ...memberWithoutUser(member),
  user: userOf(state, member.userId),
});

const lastMessageId = (channel: ChannelState): Snowflake | null => channel.messageIds.at(-1) ?? null;

export const textChannel = (channel: TextState): APITextChannel & { guild_id: Snowflake } => ({
  id: channel.id,
  type: ChannelType.GuildText,
  flags: NO_CHANNEL_FLAGS,
  guild_id: channel.guildId,
  name: channel.name,
  topic: channel.topic,
  position: 0,
  parent_id: null,
  nsfw: false,
  rate_limit_per_user: 0,
  permission_overwrites: channel.overwrites.map((overwrite) => ({ ...overwrite })),
  last_message_id: lastMessageId(channel),
  last_pin_timestamp: null,
});

export const threadChannel = (channel: ThreadState): APIThreadChannel => ({
  id: channel.id,
  type: channel.isPrivate ? ChannelType.PrivateThread : ChannelType.PublicThread,
  flags: NO_CHANNEL_FLAGS,
  guild_id: channel.guildId,
  parent_id: channel.parentId,
  owner_id: channel.ownerId,
  name: channel.name,
  rate_limit_per_user: 0,
  message_count: channel.messageIds.length,
  total_message_sent: channel.messageIds.length,
  member_count: channel.memberIds.length,
  last_message_id: lastMessageId(channel),
  thread_metadata: {
    archived: false,
    locked: false,
    auto_archive_duration: ThreadAutoArchiveDuration.OneDay,
    archive_timestamp: new Date(0).toISOString(),
    create_timestamp: new Date(0).toISOString(),
  },
});

const othersThan = (
  state: DiscordState,
  channel: DmState | GroupState,
  viewerId: Snowflake,
): readonly APIUser[] => channel.recipientIds.filter((id) => id !== viewerId).map((id) => userOf(state, id));

export const dmChannel = (state: DiscordState, channel: DmState, viewerId: Snowflake): APIDMChannel => ({
  id: channel.id,
  type: ChannelType.DM,
  flags: NO_CHANNEL_FLAGS,
  name: null,
  last_message_id: lastMessageId(channel),
  recipients: [...othersThan(state, channel, viewerId)],
});

const groupChannel = (state: DiscordState, channel: GroupState, viewerId: Snowflake): APIGroupDMChannel => ({
  id: channel.id,
  type: ChannelType.GroupDM,
  flags: NO_CHANNEL_FLAGS,
  name: channel.name,
  icon: null,
  last_message_id: lastMessageId(channel),
  recipients: [...othersThan(state, channel, viewerId)],
});

/** The channel as `viewerId` is told about it: a direct message lists the other people only. */
export const channelFor = (state: DiscordState, channel: ChannelState, viewerId: Snowflake) => {
  if (channel.kind === 'text') return textChannel(channel);
  if (channel.kind === 'thread') return threadChannel(channel);
  return channel.kind === 'dm' ? dmChannel(state, channel, viewerId) : groupChannel(state, channel, viewerId);
};
