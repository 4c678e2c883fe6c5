import { COMMANDS, type CommandSpec, type OptionSpec } from '../../src/index.ts';

/** What opens on a message, and the command it stands for. `callbackId` is how Slack calls it back. */
export const MENUS: readonly {
  readonly callbackId: 'reframe' | 'validate';
  readonly name: string;
  readonly summary: string;
}[] = [
  {
    callbackId: 'reframe',
    name: 'Reframe this',
    summary: 'Other words for a message of yours, shown only to you',
  },
  {
    callbackId: 'validate',
    name: 'Help me answer',
    summary: 'Help to answer a message of your partner, shown only to you',
  },
];

/** A slash command as Slack registers and shows it. */
export type SlackCommand = {
  /** With slash and prefix: `/attune`, `/our-attune`. */
  readonly command: string;
  readonly description: string;
  /** What may follow, shown while one types. Empty when nothing does. */
  readonly usageHint: string;
};

/** Of two texts, the second is named: `draft: …`. */
const formOf = ({ name, type, choices }: OptionSpec, before: readonly OptionSpec[]): string => {
  const isNamed = type === 'text' && before.some((option) => option.type === 'text');
  return isNamed ? `${name}: …` : (choices?.join(' | ') ?? name);
};

const optionForm = (option: OptionSpec, at: number, all: readonly OptionSpec[]): string => {
  const value = formOf(option, all.slice(0, at));
  return option.required ? `<${value}>` : `[${value}]`;
};

/** A command of many forms names them; their options would not fit in one line, and help lists them. */
const usageHint = ({ options, subcommands }: CommandSpec): string =>
  [
    ...(options.length > 0 ? [options.map(optionForm).join(' ')] : []),
    ...subcommands.map(({ name }) => name),
  ].join(' | ');

/** Every command of the table. Two apps that share a name take it from each other, hence the prefix. */
export const slackCommands = (commandPrefix: string): readonly SlackCommand[] =>
  COMMANDS.map((spec) => ({
    command: `/${commandPrefix}${spec.name}`,
    description: spec.summary,
    usageHint: usageHint(spec),
  }));

const NAMED = new RegExp(`(?<![\\w/])/(?=(?:${COMMANDS.map(({ name }) => name).join('|')})\\b)`, 'gu');

/** Our own copy tells people what to type: with a prefix, `/attune help` is `/our-attune help`. */
export const prefixed = (copy: string, commandPrefix: string): string =>
  copy.replace(NAMED, `/${commandPrefix}`);
