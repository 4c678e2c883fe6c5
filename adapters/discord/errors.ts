import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError, RateLimitError } from 'discord.js';

/** Discord's own codes that mean something to us. https://docs.discord.com/developers/topics/opcodes-and-status-codes */
const NAMED = {
  10003: 'unknown-channel',
  10004: 'unknown-guild',
  10007: 'unknown-member',
  10008: 'unknown-message',
  10013: 'unknown-user',
  10015: 'unknown-webhook',
  10062: 'unknown-interaction',
  40003: 'opening-too-fast',
  40060: 'already-acknowledged',
  50001: 'no-access',
  50007: 'dms-closed',
  50013: 'no-permission',
  50027: 'interaction-over',
  50278: 'no-mutual-server',
} as const;

export type DiscordErrorCode =
  | (typeof NAMED)[keyof typeof NAMED]
  | 'token-missing'
  | 'token-refused'
  | 'intents-refused'
  | 'sharding-refused'
  | 'disconnected'
  | 'not-connected'
  | 'place-unknown'
  | 'rate-limited'
  | 'timed-out'
  | 'unreachable'
  | 'discord-failed'
  | 'refused';

/** What must not happen. The message says what to do; it never holds a request's body, its address or a token. */
export class DiscordError extends Error {
  override readonly name = 'DiscordError';
  readonly code: DiscordErrorCode;
  /** Nobody needs to do anything: the network or Discord itself was away. */
  readonly healsByItself: boolean;

  constructor(code: DiscordErrorCode, message: string) {
    super(message);
    this.code = code;
    this.healsByItself = HEALS.has(code);
  }
}

const HEALS: ReadonlySet<DiscordErrorCode> = new Set([
  'rate-limited',
  'timed-out',
  'unreachable',
  'discord-failed',
]);

const TRY_AGAIN = 'Attune tries again by itself.';

const GATEWAY: ReadonlyMap<number, readonly [DiscordErrorCode, string]> = new Map([
  [4004, ['token-refused', tokenAdvice()]],
  [4010, ['sharding-refused', 'Discord refused the shard number. Start Attune without shard settings.']],
  [
    4011,
    [
      'sharding-refused',
      'Discord asks for more shards. Restart Attune: it takes the number Discord recommends.',
    ],
  ],
  [4013, ['intents-refused', 'Discord does not know these intents. Update Attune.']],
  [
    4014,
    ['intents-refused', 'Switch on "Message Content Intent" in the Discord developer portal under Bot.'],
  ],
]);

function tokenAdvice(): string {
  return 'Discord refused DISCORD_TOKEN. Copy a fresh token from the developer portal (Bot, Reset Token) into .env.';
}

/** The gateway closed for good. */
export const fromCloseCode = (code: number): DiscordError => {
  const [named, message] = GATEWAY.get(code) ?? [
    'disconnected',
    `Discord closed the connection for good (${code}). Restart Attune; "attune doctor" tells more.`,
  ];
  return new DiscordError(named, message);
};

const isNamed = (code: number): code is keyof typeof NAMED => code in NAMED;

const fromAnswer = ({ status, code }: DiscordAPIError): DiscordError => {
  if (typeof code === 'number' && isNamed(code)) {
    return new DiscordError(NAMED[code], `Discord answered ${code} (${NAMED[code]}).`);
  }
  if (status === 401) return new DiscordError('token-refused', tokenAdvice());
  return new DiscordError('refused', `Discord refused a request (${status}, code ${code}).`);
};

/** Undici and Node name what went wrong with the connection in `code`, sometimes one cause deeper. */
const isFromNetwork = (cause: unknown): boolean => {
  if (!(cause instanceof Error)) return false;
  return 'code' in cause || cause.message === 'fetch failed' || isFromNetwork(cause.cause);
};

/**
 * The SDK's errors carry the whole request (what people wrote, and addresses with tokens), so none of them goes any
 * further and none becomes a `cause`.
 */
export const toDiscordError = (cause: unknown): DiscordError => {
  if (cause instanceof DiscordError) return cause;
  if (cause instanceof DiscordAPIError) return fromAnswer(cause);
  if (cause instanceof HTTPError) {
    return new DiscordError('discord-failed', `Discord has trouble (${cause.status}). ${TRY_AGAIN}`);
  }
  if (cause instanceof DiscordjsError && cause.code === DiscordjsErrorCodes.TokenInvalid) {
    return new DiscordError('token-refused', tokenAdvice());
  }
  if (cause instanceof RateLimitError)
    return new DiscordError('rate-limited', `Discord asks to slow down. ${TRY_AGAIN}`);
  if (cause instanceof Error && /^(?:Abort|Timeout)Error$/u.test(cause.name)) {
    return new DiscordError('timed-out', `Discord did not answer in time. ${TRY_AGAIN}`);
  }
  if (isFromNetwork(cause)) {
    return new DiscordError(
      'unreachable',
      `Discord could not be reached. Check the network and DISCORD_API_URL. ${TRY_AGAIN}`,
    );
  }
  return new DiscordError(
    'refused',
    'Discord answered in a way that Attune does not understand. Update Attune.',
  );
};

export const codeOf = (cause: unknown): string => (cause instanceof DiscordError ? cause.code : 'unexpected');

export const isCode = (cause: unknown, ...codes: readonly DiscordErrorCode[]): boolean =>
  cause instanceof DiscordError && codes.includes(cause.code);

/** What a channel holds, and who sees it, Discord will not tell us; asking again would not help. */
export const isUnseen = (cause: unknown): boolean =>
  isCode(
    cause,
    'no-access',
    'no-permission',
    'unknown-channel',
    'unknown-guild',
    'place-unknown',
    'token-refused',
  );
