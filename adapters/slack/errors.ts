import { RespondError, webApi } from '@slack/bolt';

/** Slack's own words that mean something to us. https://docs.slack.dev/reference/methods, under "Errors" of each. */
const NAMED = {
  account_inactive: 'token-refused',
  cannot_dm_bot: 'dms-closed',
  cant_update_message: 'unknown-message',
  channel_not_found: 'unknown-channel',
  channel_is_archived: 'archived',
  edit_window_closed: 'unknown-message',
  exchanged_trigger_id: 'trigger-over',
  expired_trigger_id: 'trigger-over',
  fatal_error: 'slack-failed',
  internal_error: 'slack-failed',
  invalid_auth: 'token-refused',
  invalid_trigger_id: 'trigger-over',
  is_archived: 'archived',
  is_inactive: 'archived',
  message_not_found: 'unknown-message',
  missing_scope: 'missing-scope',
  no_permission: 'no-permission',
  not_allowed_token_type: 'token-refused',
  not_authed: 'token-refused',
  not_found: 'unknown-view',
  not_in_channel: 'not-in-channel',
  ratelimited: 'rate-limited',
  request_timeout: 'slack-failed',
  restricted_action: 'no-permission',
  restricted_action_read_only_channel: 'no-permission',
  service_unavailable: 'slack-failed',
  team_access_not_granted: 'token-refused',
  token_expired: 'token-refused',
  token_revoked: 'token-refused',
  trigger_exchanged: 'trigger-over',
  trigger_expired: 'trigger-over',
  user_disabled: 'dms-closed',
  user_not_found: 'unknown-user',
  user_not_in_channel: 'user-not-in-channel',
  user_not_visible: 'unknown-user',
  view_not_found: 'unknown-view',
} as const;

export type SlackErrorCode =
  | (typeof NAMED)[keyof typeof NAMED]
  | 'answer-over'
  | 'disconnected'
  | 'installation-unreadable'
  | 'not-connected'
  | 'not-installed'
  | 'org-wide'
  | 'place-unknown'
  | 'port-taken'
  | 'public-channel'
  | 'refused'
  | 'replayed'
  | 'secret-refused'
  | 'state-refused'
  | 'store-failed'
  | 'timed-out'
  | 'unreachable';

const HEALS: ReadonlySet<SlackErrorCode> = new Set([
  'rate-limited',
  'timed-out',
  'unreachable',
  'slack-failed',
  'disconnected',
  'store-failed',
]);

/** What must not happen. The message says what to do; it never holds a request's body, its address or a token. */
export class SlackError extends Error {
  override readonly name = 'SlackError';
  readonly code: SlackErrorCode;
  /** Nobody needs to do anything: the network or Slack itself was away. */
  readonly healsByItself: boolean;
  /** With `rate-limited`: after how many seconds Slack wants to be asked again. */
  readonly retryAfter: number | undefined;

  constructor(code: SlackErrorCode, message: string, retryAfter?: number) {
    super(message);
    this.code = code;
    this.healsByItself = HEALS.has(code);
    this.retryAfter = retryAfter;
  }
}

const TRY_AGAIN = 'Attune tries again by itself.';
const TOKEN =
  'Slack refused a token. Copy fresh ones into .env: SLACK_BOT_TOKEN from "OAuth & Permissions", SLACK_APP_TOKEN ' +
  'from "Basic Information" (docs/slack.md). With several workspaces: add Attune to this one again.';

/** A name of a scope is no secret; anything else is not repeated. */
const scopeIn = (needed: unknown): string =>
  typeof needed === 'string' && /^[a-z.:_,]{1,80}$/u.test(needed) ? ` (${needed})` : '';

const adviceOf = (code: SlackErrorCode, answer: { readonly needed?: unknown }): string | undefined => {
  switch (code) {
    case 'token-refused':
      return TOKEN;
    case 'missing-scope':
      return `Slack has not given Attune a permission it needs${scopeIn(answer.needed)}. Paste the manifest again and reinstall the app (docs/slack.md).`;
    case 'slack-failed':
      return `Slack has trouble. ${TRY_AGAIN}`;
    default:
      return undefined;
  }
};

const isNamed = (word: string): word is keyof typeof NAMED => Object.hasOwn(NAMED, word);

/** Slack's words are short and lower-case; whatever else stands there may be a page of a proxy. */
const plainWord = (word: string): string => (/^[a-z_]{1,60}$/u.test(word) ? word : 'unreadable');

/** Attune asks for no permission in public channels, so this is how Slack says that one of them is meant. */
const isAboutPublicChannel = (error: string, needed: unknown): boolean =>
  error === 'missing_scope' && typeof needed === 'string' && needed.split(',').includes('channels:read');

const fromAnswer = ({
  error,
  ...answer
}: {
  readonly error: string;
  readonly needed?: unknown;
}): SlackError => {
  if (isAboutPublicChannel(error, answer.needed))
    return new SlackError(
      'public-channel',
      'This is a public channel, which everybody in the workspace sees.',
    );
  const code = isNamed(error) ? NAMED[error] : 'refused';
  return new SlackError(
    code,
    adviceOf(code, answer) ?? `Slack refused a request (${plainWord(error)}). "attune doctor" tells more.`,
  );
};

const fromStatus = (status: number): SlackError => {
  if (status >= 500) return new SlackError('slack-failed', `Slack has trouble (${status}). ${TRY_AGAIN}`);
  if (status === 429) return new SlackError('rate-limited', `Slack asks to slow down. ${TRY_AGAIN}`);
  return new SlackError('refused', `Slack refused a request (${status}).`);
};

/** The address of an answer is good for half an hour and five uses. */
const fromAnswerAddress = (status: number): SlackError =>
  status >= 500 || status === 429
    ? fromStatus(status)
    : new SlackError('answer-over', `Slack takes no more answers there (${status}).`);

const isTimeout = (cause: unknown): boolean =>
  cause instanceof Error && (/^(?:Abort|Timeout)Error$/u.test(cause.name) || isTimeout(cause.cause));

/** Undici and Node name what went wrong with the connection in `code`, sometimes one cause deeper. */
const isFromNetwork = (cause: unknown): boolean => {
  if (!(cause instanceof Error)) return false;
  const code = 'code' in cause ? String(cause.code) : '';
  return /^(?:E[A-Z]+|UND_ERR_\w+)$/u.test(code) || isFromNetwork(cause.cause);
};

const unreachable = (cause: unknown): SlackError =>
  isTimeout(cause)
    ? new SlackError('timed-out', `Slack did not answer in time. ${TRY_AGAIN}`)
    : new SlackError(
        'unreachable',
        `Slack could not be reached. Check the network and SLACK_API_URL. ${TRY_AGAIN}`,
      );

const isFromListening = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && (cause.code === 'EADDRINUSE' || cause.code === 'EACCES');

/**
 * The SDK's errors carry answers, and answers carry what people wrote and addresses with tokens, so none of them goes any
 * further and none becomes a `cause`.
 */
export const toSlackError = (cause: unknown): SlackError => {
  if (cause instanceof SlackError) return cause;
  if (cause instanceof webApi.WebAPIPlatformError) return fromAnswer(cause.data);
  if (cause instanceof webApi.WebAPIRateLimitedError)
    return new SlackError('rate-limited', `Slack asks to slow down. ${TRY_AGAIN}`, cause.retryAfter);
  if (cause instanceof webApi.WebAPIHTTPError) return fromStatus(cause.statusCode);
  if (cause instanceof RespondError) return fromAnswerAddress(cause.statusCode);
  if (cause instanceof webApi.WebAPIRequestError) return unreachable(cause.original);
  // What Bolt wraps, such as an authorisation that failed.
  if (cause instanceof Error && 'original' in cause && cause.original !== cause)
    return toSlackError(cause.original);
  if (isFromListening(cause))
    return new SlackError('port-taken', 'SLACK_HTTP_PORT cannot be listened on. Choose another one in .env.');
  if (isTimeout(cause) || isFromNetwork(cause)) return unreachable(cause);
  return new SlackError('refused', 'Slack answered in a way that Attune does not understand. Update Attune.');
};

export const codeOf = (cause: unknown): string => (cause instanceof SlackError ? cause.code : 'unexpected');

export const isCode = (cause: unknown, ...codes: readonly SlackErrorCode[]): boolean =>
  cause instanceof SlackError && codes.includes(cause.code);

/** What a channel holds, and who sees it, Slack will not tell us; asking again would not help. */
export const isUnseen = (cause: unknown): boolean =>
  isCode(
    cause,
    'unknown-channel',
    'not-in-channel',
    'archived',
    'place-unknown',
    'no-permission',
    'missing-scope',
    'token-refused',
    'not-installed',
    'installation-unreadable',
  );
