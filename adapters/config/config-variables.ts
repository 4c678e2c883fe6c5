export type ConfigVariable = {
  readonly name: string;
  readonly meaning: string;
  /** Completes "NAME must be …"; never quotes the value, which may be a secret put in the wrong line. */
  readonly mustBe: string;
  /** As it would be written in `.env`; empty = none. */
  readonly default: string;
  readonly example: string;
};

/** Everything Attune reads from the environment and from `.env`; the environment wins. */
export const CONFIG_VARIABLES = [
  {
    name: 'PORT',
    meaning: 'The port of the playground.',
    mustBe: 'a whole number from 0 to 65535 (0 takes any free port)',
    default: '3000',
    example: '3001',
  },
  {
    name: 'HOST',
    meaning:
      'The address to listen on. Anything but 127.0.0.1 lets other machines in, and the playground asks for no password.',
    mustBe: 'a host name or an IP address, without http:// and without a port',
    default: '127.0.0.1',
    example: '127.0.0.1',
  },
  {
    name: 'ATTUNE_DATA',
    meaning: 'The folder for the database and the key file. Made when missing, for this user only.',
    mustBe: 'the path of a folder, written out (~ is not understood here)',
    default: './data',
    example: './data',
  },
  {
    name: 'DATABASE_URL',
    meaning:
      'A PostgreSQL database to keep everything in, instead of SQLite in the data folder; several processes may share it. ATTUNE_KEY is then needed. Keep it secret. docs/operations.md says more.',
    mustBe:
      'postgres://user:password@host:port/database; special characters in the password as %40 and the like; ?sslmode=verify-full for TLS',
    default: '',
    example: 'postgres://attune:<password>@127.0.0.1:5432/attune',
  },
  {
    name: 'DATABASE_POOL',
    meaning: 'How many connections to PostgreSQL one process holds at most.',
    mustBe: 'a whole number from 1 to 500',
    default: '10',
    example: '20',
  },
  {
    name: 'ATTUNE_KEY',
    meaning:
      'The key that seals check-in answers. Without it a key file is made in the data folder. Make one with: openssl rand -base64 32',
    mustBe: '32 bytes in base64, that is 44 characters; make one with: openssl rand -base64 32',
    default: '',
    example: '<44 characters>',
  },
  {
    name: 'ATTUNE_OLD_KEYS',
    meaning:
      'Keys that still open what they have sealed and seal nothing new, until “attune rotate-key” has sealed everything with ATTUNE_KEY; commas between them.',
    mustBe: 'keys of 32 bytes in base64 with commas between them, eight at most',
    default: '',
    example: '<44 characters>,<44 characters>',
  },
  {
    name: 'ATTUNE_LOG_LEVEL',
    meaning: 'How much is logged to the error output. No level ever logs what people wrote.',
    mustBe: 'one of error, warn, info, debug',
    default: 'info',
    example: 'debug',
  },
  {
    name: 'ATTUNE_GRACE',
    meaning: 'How many seconds a message rests, so that its author can take it back, before a nudge.',
    mustBe: 'a whole number from 0 to 120',
    default: '20',
    example: '30',
  },
  {
    name: 'DISCORD_TOKEN',
    meaning:
      'The token of your Discord bot; with it Attune starts on Discord as well. docs/discord.md says where to get it. Keep it secret.',
    mustBe: "a bot's token as Discord's developer portal shows it, in one piece",
    default: '',
    example: '<token>',
  },
  {
    name: 'DISCORD_GUILD_ID',
    meaning:
      'For development: commands are registered on this one server only, where changes show at once. Without it they are registered everywhere.',
    mustBe: 'the id of a Discord server, 17 to 20 digits',
    default: '',
    example: '123456789012345678',
  },
  {
    name: 'DISCORD_API_URL',
    meaning: "Where Discord's API is, for a proxy of your own or for tests.",
    mustBe: 'an address that begins with http:// or https://',
    default: 'https://discord.com/api',
    example: 'http://127.0.0.1:8080/api',
  },
  {
    name: 'SLACK_BOT_TOKEN',
    meaning:
      'For Slack in Socket Mode (one workspace, no public address): the bot token. With SLACK_APP_TOKEN Attune starts on Slack as well. docs/slack.md says where to get both. Keep it secret.',
    mustBe: "a bot token as Slack's app settings show it; it begins with xoxb-",
    default: '',
    example: '<xoxb-token>',
  },
  {
    name: 'SLACK_APP_TOKEN',
    meaning:
      'For Slack in Socket Mode: the app-level token with the scope connections:write. Keep it secret.',
    mustBe: "an app-level token as Slack's app settings show it; it begins with xapp-",
    default: '',
    example: '<xapp-token>',
  },
  {
    name: 'SLACK_SIGNING_SECRET',
    meaning:
      'For Slack over HTTP (several workspaces): the signing secret. Keep it secret. Not together with SLACK_BOT_TOKEN.',
    mustBe: "the signing secret as Slack's app settings show it",
    default: '',
    example: '<signing secret>',
  },
  {
    name: 'SLACK_CLIENT_ID',
    meaning: 'For Slack over HTTP: the client id, for adding Attune to a workspace.',
    mustBe: 'two numbers with a dot between them',
    default: '',
    example: '12345.67890',
  },
  {
    name: 'SLACK_CLIENT_SECRET',
    meaning: 'For Slack over HTTP: the client secret. Keep it secret.',
    mustBe: "the client secret as Slack's app settings show it",
    default: '',
    example: '<client secret>',
  },
  {
    name: 'SLACK_PUBLIC_URL',
    meaning: 'For Slack over HTTP: where Slack and people reach this machine from outside.',
    mustBe: 'an address that begins with https://, without /slack/events and the like behind it',
    default: '',
    example: 'https://attune.example.org',
  },
  {
    name: 'SLACK_HTTP_PORT',
    meaning: 'For Slack over HTTP: the port that Slack’s requests arrive at, on HOST.',
    mustBe: 'a whole number from 0 to 65535 (0 takes any free port)',
    default: '3001',
    example: '8080',
  },
  {
    name: 'SLACK_COMMAND_PREFIX',
    meaning: 'Put before the name of every command on Slack, where another app has taken /attune already.',
    mustBe: 'at most 20 small letters, digits, hyphens and underscores',
    default: '',
    example: 'our-',
  },
  {
    name: 'SLACK_API_URL',
    meaning: "Where Slack's API is, for a proxy of your own or for tests.",
    mustBe: 'an address that begins with http:// or https://',
    default: 'https://slack.com/api',
    example: 'http://127.0.0.1:8080/api',
  },
  {
    name: 'ATTUNE_PHRASING_URL',
    meaning:
      'For wording by a language model, which is off unless you set this and both partners switch it on: where an endpoint that speaks OpenAI’s chat completions is. With ATTUNE_PHRASING_MODEL. Single messages go there; docs/privacy.md says what that means.',
    mustBe:
      'an address that begins with https:// (or http:// for this machine and your own network), with a host of at most 60 characters and no name, password or question mark in it',
    default: '',
    example: 'http://127.0.0.1:11434/v1',
  },
  {
    name: 'ATTUNE_PHRASING_MODEL',
    meaning:
      'For wording by a language model: which one, as that endpoint names it. A small one that answers within 4 seconds.',
    mustBe: 'the name of a model, at most 100 characters, without spaces',
    default: '',
    example: 'llama3.2:3b',
  },
  {
    name: 'ATTUNE_PHRASING_KEY',
    meaning: 'For wording by a language model: the key, where the endpoint asks for one. Keep it secret.',
    mustBe: 'a key in one piece, at most 400 characters',
    default: '',
    example: '<key>',
  },
] as const satisfies readonly ConfigVariable[];

export type ConfigName = (typeof CONFIG_VARIABLES)[number]['name'];
