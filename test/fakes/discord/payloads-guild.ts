import {
  type APIGuild,
  type GatewayGuildCreateDispatchData,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  type GuildSystemChannelFlags,
  GuildVerificationLevel,
  type Snowflake,
} from 'discord-api-types/v10';
import { memberOf, textChannel, threadChannel } from './payloads.ts';
import type { ChannelState, DiscordState, GuildState } from './state.ts';

const NO_SYSTEM_FLAGS = 0 as GuildSystemChannelFlags;

/** What a small server has not got; Discord says so field by field. */
const HOME_WITHOUT_EXTRAS = {
  icon: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  home_header: null,
  description: null,
  features: [],
  vanity_url_code: null,
  region: 'deprecated',
  afk_channel_id: null,
  afk_timeout: 300,
  widget_enabled: false,
  widget_channel_id: null,
  max_presences: null,
  max_members: 25_000_000,
  max_video_channel_users: 25,
  max_stage_video_channel_users: 50,
  application_id: null,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  premium_subscription_count: 0,
  premium_progress_bar_enabled: false,
  nsfw: false,
  hub_type: null,
  incidents_data: null,
  emojis: [],
  stickers: [],
} satisfies Partial<APIGuild> & { home_header: null; nsfw: boolean };

export const guildOf = (guild: GuildState): APIGuild => ({
  ...HOME_WITHOUT_EXTRAS,
  id: guild.id,
  name: guild.name,
  owner_id: guild.ownerId,
  verification_level: GuildVerificationLevel.None,
  default_message_notifications: GuildDefaultMessageNotifications.AllMessages,
  explicit_content_filter: GuildExplicitContentFilter.Disabled,
  roles: [...guild.roles.values()],
  mfa_level: GuildMFALevel.None,
  system_channel_id: guild.systemChannelId,
  system_channel_flags: NO_SYSTEM_FLAGS,
  premium_tier: GuildPremiumTier.None,
  preferred_locale: guild.locale,
  nsfw_level: GuildNSFWLevel.Default,
});

const channelsOf = (state: DiscordState, guildId: Snowflake): readonly ChannelState[] =>
  [...state.channels.values()].filter(
    (channel) => (channel.kind === 'text' || channel.kind === 'thread') && channel.guildId === guildId,
  );

/** The guild as GUILD_CREATE sends it, whole: the gateway leaves out the members a session may not know. */
export const guildCreateOf = (state: DiscordState, guild: GuildState): GatewayGuildCreateDispatchData => {
  const self = guild.members.get(state.botId);
  const channels = channelsOf(state, guild.id);
  return {
    ...guildOf(guild),
    joined_at: self?.joinedAt ?? new Date(0).toISOString(),
    large: false,
    member_count: guild.members.size,
    voice_states: [],
    members: [...guild.members.values()].map((member) => memberOf(state, member)),
    channels: channels.flatMap((channel) => (channel.kind === 'text' ? [textChannel(channel)] : [])),
    threads: channels.flatMap((channel) =>
      channel.kind === 'thread' && !channel.isPrivate ? [threadChannel(channel)] : [],
    ),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
};
