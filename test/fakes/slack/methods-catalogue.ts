import type { webApi } from '@slack/bolt';

type KeysOf<Args> = Args extends unknown ? keyof Args & string : never;

/**
 * One Web API method. `perMinute` is its documented tier (https://docs.slack.dev/apis/web-api/rate-limits), for one
 * workspace; the two chat methods that post have a rule of their own, see rate-limits.ts.
 */
export type MethodSpec<Name extends string = string> = {
  readonly token: 'bot' | 'app' | 'none';
  /** All of these; methods on channels ask for more, by the channel's kind. */
  readonly scopes: readonly string[];
  readonly perMinute: number;
  readonly required: readonly Name[];
  readonly optional: readonly Name[];
};

const TIER_2 = 20;
const TIER_3 = 50;
const TIER_4 = 100;

const bot = <Args>(spec: Omit<MethodSpec<KeysOf<Args>>, 'token'>): MethodSpec => ({ token: 'bot', ...spec });

const message = [
  'blocks',
  'text',
  'attachments',
  'thread_ts',
  'link_names',
  'parse',
  'markdown_text',
] as const;

/** The methods the fake answers, with every argument it knows what to do with; names are checked against @slack/web-api. */
export const METHODS = {
  'auth.test': bot<webApi.AuthTestArguments>({ scopes: [], perMinute: 600, required: [], optional: [] }),
  'auth.revoke': bot<webApi.AuthRevokeArguments>({
    scopes: [],
    perMinute: TIER_3,
    required: [],
    optional: ['test'],
  }),
  // Tier 1, but every replica connects at start and again at each refresh, and Slack lets them.
  'apps.connections.open': { token: 'app', scopes: [], perMinute: TIER_2, required: [], optional: [] },
  'apps.uninstall': bot<webApi.AppsUninstallArguments>({
    scopes: [],
    perMinute: TIER_2,
    required: ['client_id', 'client_secret'],
    optional: [],
  }),
  'bots.info': bot<webApi.BotsInfoArguments>({
    scopes: ['users:read'],
    perMinute: TIER_3,
    required: [],
    optional: ['bot'],
  }),
  'chat.delete': bot<webApi.ChatDeleteArguments>({
    scopes: ['chat:write'],
    perMinute: TIER_3,
    required: ['channel', 'ts'],
    optional: [],
  }),
  'chat.postEphemeral': bot<webApi.ChatPostEphemeralArguments>({
    scopes: ['chat:write'],
    perMinute: TIER_4,
    required: ['channel', 'user'],
    optional: message,
  }),
  'chat.postMessage': bot<webApi.ChatPostMessageArguments>({
    scopes: ['chat:write'],
    perMinute: TIER_4,
    required: ['channel'],
    optional: [...message, 'metadata', 'mrkdwn', 'reply_broadcast', 'unfurl_links', 'unfurl_media'],
  }),
  'chat.update': bot<webApi.ChatUpdateArguments>({
    scopes: ['chat:write'],
    perMinute: TIER_3,
    required: ['channel', 'ts'],
    optional: ['blocks', 'text', 'attachments', 'link_names', 'parse', 'metadata'],
  }),
  'conversations.history': bot<webApi.ConversationsHistoryArguments>({
    scopes: [],
    // https://docs.slack.dev/changelog/2025/05/29/rate-limit-changes-for-non-marketplace-apps
    perMinute: 1,
    required: ['channel'],
    optional: ['cursor', 'inclusive', 'latest', 'limit', 'oldest', 'include_all_metadata'],
  }),
  'conversations.info': bot<webApi.ConversationsInfoArguments>({
    scopes: [],
    perMinute: TIER_3,
    required: ['channel'],
    optional: ['include_num_members'],
  }),
  'conversations.members': bot<webApi.ConversationsMembersArguments>({
    scopes: [],
    perMinute: TIER_4,
    required: ['channel'],
    optional: ['cursor', 'limit'],
  }),
  'conversations.open': bot<webApi.ConversationsOpenArguments>({
    scopes: [],
    perMinute: TIER_3,
    required: [],
    optional: ['users', 'return_im'],
  }),
  'files.completeUploadExternal': bot<webApi.FilesCompleteUploadExternalArguments>({
    scopes: ['files:write'],
    perMinute: TIER_4,
    required: ['files'],
    optional: ['channel_id', 'initial_comment', 'thread_ts'],
  }),
  'files.getUploadURLExternal': bot<webApi.FilesGetUploadURLExternalArguments>({
    scopes: ['files:write'],
    perMinute: TIER_4,
    required: ['filename', 'length'],
    optional: ['alt_text', 'snippet_type'],
  }),
  'oauth.v2.access': {
    token: 'none',
    scopes: [],
    perMinute: TIER_4,
    required: ['client_id', 'client_secret'],
    optional: ['code', 'redirect_uri', 'grant_type', 'refresh_token'],
  } satisfies MethodSpec<KeysOf<webApi.OAuthV2AccessArguments>>,
  'team.info': bot<webApi.TeamInfoArguments>({
    scopes: ['team:read'],
    perMinute: TIER_3,
    required: [],
    optional: ['team'],
  }),
  'users.info': bot<webApi.UsersInfoArguments>({
    scopes: ['users:read'],
    perMinute: TIER_4,
    required: ['user'],
    optional: ['include_locale'],
  }),
  'views.open': bot<webApi.ViewsOpenArguments>({
    scopes: [],
    perMinute: TIER_4,
    required: ['view'],
    optional: ['trigger_id'],
  }),
  'views.publish': bot<webApi.ViewsPublishArguments>({
    scopes: [],
    perMinute: TIER_4,
    required: ['user_id', 'view'],
    optional: ['hash'],
  }),
  'views.push': bot<webApi.ViewsPushArguments>({
    scopes: [],
    perMinute: TIER_4,
    required: ['view'],
    optional: ['trigger_id'],
  }),
  'views.update': bot<webApi.ViewsUpdateArguments>({
    scopes: [],
    perMinute: TIER_4,
    required: ['view'],
    optional: ['view_id', 'external_id', 'hash'],
  }),
} as const satisfies Readonly<Record<string, MethodSpec>>;

export type MethodName = keyof typeof METHODS;

export const isMethod = (name: string): name is MethodName => name in METHODS;

/** Sent by @slack/web-api with every call when the client has them; Slack ignores what it does not need. */
export const ALWAYS_TAKEN = ['token', 'team_id'];

/** Arguments younger than ../shared/specs/slack-web-api.json (2021), each in @slack/web-api's types. */
export const NEWER_THAN_SPEC: readonly string[] = [
  'chat.postEphemeral markdown_text',
  'chat.postMessage markdown_text',
  'chat.postMessage metadata',
  'chat.update metadata',
  'conversations.history include_all_metadata',
  'oauth.v2.access grant_type',
  'oauth.v2.access refresh_token',
];
