import {
  type APIApplication,
  type APIUser,
  GatewayIntentBits,
  type RESTAPIPartialCurrentUserGuild,
  type RESTGetAPIGatewayBotResult,
  type RESTGetAPIGuildRoleMemberCountsResult,
} from 'discord-api-types/v10';
import { memberOf, newUser, textChannel, userOf } from './payloads.ts';
import { guildOf } from './payloads-guild.ts';
import { known, Refusal } from './refusal.ts';
import type { Call, Route, RouteDeps } from './routes.ts';
import type { GuildState } from './state.ts';
import { applicationFlags } from './world.ts';

/** Whoever made the app in the portal. */
const OWNER = newUser({ id: '1', name: 'Owner', bot: false });

/** Fields of the OpenAPI that the type definitions do not know. */
const FOR_THE_SPEC_ONLY = { type: null, explicit_content_filter: 0, eligible_oauth2_scopes: [] };

/** The bot itself, its application, and the servers it is in. */
export const guildRoutes = ({ world, gatewayUrl, identifiesLeft }: RouteDeps): readonly Route[] => {
  const { state } = world.core;

  const guild = ({ params }: Call): GuildState => {
    const found = known(state.guilds.get(params.guild_id ?? ''), 'unknownGuild');
    if (!found.members.has(state.botId)) throw new Refusal('missingAccess');
    return found;
  };

  const application = (): APIApplication => {
    const flags = applicationFlags(state.grantedIntents);
    return {
      id: state.applicationId,
      name: userOf(state, state.botId).username,
      icon: null,
      description: '',
      summary: '',
      bot_public: true,
      bot_require_code_grant: false,
      bot: userOf(state, state.botId),
      verify_key: '0'.repeat(64),
      team: null,
      flags,
      flags_new: String(flags),
      redirect_uris: [],
      interactions_endpoint_url: null,
      role_connections_verification_url: null,
      owner: OWNER,
      approximate_user_install_count: [...state.people.values()].filter(({ installed }) => installed).length,
      approximate_user_authorization_count: 0,
      ...FOR_THE_SPEC_ONLY,
      approximate_guild_count: [...state.guilds.values()].filter(({ members }) => members.has(state.botId))
        .length,
      integration_types_config: { 0: {}, 1: {} },
    };
  };

  const gatewayBot = (): RESTGetAPIGatewayBotResult => ({
    url: gatewayUrl(),
    shards: 1,
    session_start_limit: {
      total: 1000,
      remaining: identifiesLeft(),
      reset_after: 86_400_000,
      max_concurrency: 1,
    },
  });

  const memberCounts = ({ members, roles, id }: GuildState): RESTGetAPIGuildRoleMemberCountsResult => {
    const everybody = [...members.values()];
    const counted = [...roles.keys()].filter((roleId) => roleId !== id);
    return Object.fromEntries(
      counted.map((roleId) => [roleId, everybody.filter((member) => member.roles.includes(roleId)).length]),
    );
  };

  const members = (call: Call) => {
    const listed = guild(call);
    if ((state.grantedIntents & GatewayIntentBits.GuildMembers) === 0) throw new Refusal('missingAccess');
    return [...listed.members.values()].slice(0, Number(call.query.limit ?? 1));
  };

  const counts = ({ members: { size } }: GuildState) => ({
    approximate_member_count: size,
    approximate_presence_count: 0,
  });

  return [
    { method: 'GET', template: '/gateway', handle: () => ({ body: { url: gatewayUrl() } }) },
    { method: 'GET', template: '/gateway/bot', handle: () => ({ body: gatewayBot() }) },
    {
      method: 'GET',
      template: '/users/@me',
      handle: () => ({
        body: {
          ...userOf(state, state.botId),
          mfa_enabled: true,
          locale: 'en-US',
          verified: true,
          email: null,
        } satisfies APIUser,
      }),
    },
    {
      method: 'GET',
      template: '/users/@me/guilds',
      handle: () => ({
        body: [...state.guilds.values()]
          .filter(({ members }) => members.has(state.botId))
          .map(
            ({ id, name }): RESTAPIPartialCurrentUserGuild => ({
              id,
              name,
              icon: null,
              banner: null,
              owner: false,
              permissions: state.installPermissions,
              features: [],
            }),
          ),
      }),
    },
    {
      method: 'GET',
      template: '/users/{user_id}',
      handle: ({ params }) => ({
        body: known(state.people.get(params.user_id ?? ''), 'unknownUser').user,
      }),
    },
    { method: 'GET', template: '/applications/@me', handle: () => ({ body: application() }) },
    {
      method: 'GET',
      template: '/guilds/{guild_id}',
      handle: (call) => ({
        body: {
          ...guildOf(guild(call)),
          ...(call.query.with_counts === 'true' ? counts(guild(call)) : {}),
        },
      }),
    },
    {
      method: 'GET',
      template: '/guilds/{guild_id}/channels',
      handle: (call) => ({
        body: [...state.channels.values()].flatMap((channel) =>
          channel.kind === 'text' && channel.guildId === guild(call).id ? [textChannel(channel)] : [],
        ),
      }),
    },
    {
      method: 'GET',
      template: '/guilds/{guild_id}/members',
      handle: (call) => ({ body: members(call).map((member) => memberOf(state, member)) }),
    },
    {
      method: 'GET',
      template: '/guilds/{guild_id}/members/{user_id}',
      handle: (call) => {
        const member = known(guild(call).members.get(call.params.user_id ?? ''), 'unknownMember');
        return { body: memberOf(state, member) };
      },
    },
    {
      method: 'GET',
      template: '/guilds/{guild_id}/roles',
      handle: (call) => ({ body: [...guild(call).roles.values()] }),
    },
    {
      method: 'GET',
      template: '/guilds/{guild_id}/roles/member-counts',
      handle: (call) => ({ body: memberCounts(guild(call)) }),
    },
  ];
};
