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
    name: 'ATTUNE_KEY',
    meaning:
      'The key that seals check-in answers. Without it a key file is made in the data folder. Make one with: openssl rand -base64 32',
    mustBe: '32 bytes in base64, that is 44 characters; make one with: openssl rand -base64 32',
    default: '',
    example: '<44 characters>',
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
] as const satisfies readonly ConfigVariable[];

export type ConfigName = (typeof CONFIG_VARIABLES)[number]['name'];
