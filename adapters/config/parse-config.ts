import { z } from 'zod';
import { MAX_GRACE, type Milliseconds, SECOND } from '../../src/index.ts';
import type { ConfigProblem } from './config-problem.ts';
import { CONFIG_VARIABLES, type ConfigName } from './config-variables.ts';
import { DATABASE_SHAPES, type DatabaseConfig, databaseFrom, databaseProblems } from './database-config.ts';
import { PHRASING_SHAPES, type PhrasingConfig, phrasingFrom, phrasingProblems } from './phrasing-config.ts';
import { readDotenv } from './read-dotenv.ts';
import { addressOf, oldKeys, portNumber, sealingKey, webAddress, wholeNumber } from './shapes.ts';
import { SLACK_SHAPES, type SlackConfig, slackFrom, slackProblems } from './slack-config.ts';

export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export type Config = {
  readonly port: number;
  readonly host: string;
  /** As written; relative to the folder Attune was started in. */
  readonly dataFolder: string;
  /** Undefined = the SQLite database in the data folder. */
  readonly database: DatabaseConfig | undefined;
  /** 32 bytes; undefined = the key file in the data folder. */
  readonly key: Uint8Array | undefined;
  /** 32 bytes each; they open and do not seal. */
  readonly oldKeys: readonly Uint8Array[];
  readonly logLevel: LogLevel;
  readonly grace: Milliseconds;
  /** Undefined = not on Discord. */
  readonly discord: DiscordConfig | undefined;
  /** Undefined = not on Slack. */
  readonly slack: SlackConfig | undefined;
  /** Undefined = every word is our own. */
  readonly phrasing: PhrasingConfig | undefined;
};

export type DiscordConfig = {
  /** Secret: never logged, never in a message. */
  readonly token: string;
  /** Commands are registered on this server only; undefined = everywhere. */
  readonly guildId: string | undefined;
  readonly apiUrl: string;
};

export type ParsedConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

type Environment = Readonly<Record<string, string | undefined>>;

/** Pure. An empty value counts as not set. */
export const parseConfig = (environment: Environment, dotenvText: string): ParsedConfig => {
  const dotenv = readDotenv(dotenvText);
  const parsed = SCHEMA.safeParse(valuesFrom(environment, dotenv.values));
  const together = parsed.success ? problemsTogether(parsed.data) : [];
  const problems = [...dotenv.problems, ...problemsOf(parsed.error), ...together];
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  const values = parsed.data;
  return {
    ok: true,
    config: {
      port: values.PORT,
      host: values.HOST,
      dataFolder: values.ATTUNE_DATA,
      database: databaseFrom(values),
      key: values.ATTUNE_KEY,
      oldKeys: values.ATTUNE_OLD_KEYS,
      logLevel: values.ATTUNE_LOG_LEVEL,
      grace: values.ATTUNE_GRACE * SECOND,
      discord: discordFrom(values),
      slack: slackFrom(values),
      phrasing: phrasingFrom(values),
    },
  };
};

const SCHEMA = z.object({
  PORT: portNumber,
  HOST: z.string().regex(/^[A-Za-z0-9.:_-]{1,255}$/),
  ATTUNE_DATA: z.string().regex(/^(?!~)[^\0]+$/),
  ...DATABASE_SHAPES,
  ATTUNE_KEY: sealingKey.optional(),
  ATTUNE_OLD_KEYS: oldKeys,
  ATTUNE_LOG_LEVEL: z.enum(LOG_LEVELS),
  ATTUNE_GRACE: wholeNumber(MAX_GRACE / SECOND),
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\w.-]{20,200}$/)
    .optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{17,20}$/)
    .optional(),
  DISCORD_API_URL: webAddress,
  ...SLACK_SHAPES,
  ...PHRASING_SHAPES,
} satisfies Record<ConfigName, z.ZodType>);

type Values = z.infer<typeof SCHEMA>;

/** Of settings that are each right by themselves. */
const problemsTogether = (values: Values): readonly ConfigProblem[] => [
  ...databaseProblems(values),
  ...slackProblems(values),
  ...phrasingProblems(values),
];

const discordFrom = (values: Values): DiscordConfig | undefined =>
  values.DISCORD_TOKEN === undefined
    ? undefined
    : {
        token: values.DISCORD_TOKEN,
        guildId: values.DISCORD_GUILD_ID,
        apiUrl: addressOf(values.DISCORD_API_URL),
      };

const valuesFrom = (environment: Environment, dotenv: Environment): Environment =>
  Object.fromEntries(
    CONFIG_VARIABLES.map((variable) => {
      const written = [environment[variable.name], dotenv[variable.name], variable.default];
      return [variable.name, written.map((value) => value?.trim()).find((value) => value)];
    }),
  );

const problemsOf = (error: z.ZodError | undefined): readonly ConfigProblem[] => {
  const wrong = new Set(error?.issues.map(({ path }) => path[0]));
  return CONFIG_VARIABLES.filter(({ name }) => wrong.has(name)).map(({ name, mustBe }) => ({
    where: name,
    what: `must be ${mustBe}`,
  }));
};
