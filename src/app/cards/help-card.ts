import type { Card } from '../../domain/shared/card.ts';
import { COMMANDS, type CommandSpec, type OptionSpec } from '../command-table.ts';
import { NEUTRAL_PREVIEW } from './notice-card.ts';

const optionForm = (option: OptionSpec): string => {
  const form = option.choices?.join(' | ') ?? option.name;
  return option.required ? `<${form}>` : `[${form}]`;
};

const usage = (name: string, options: readonly OptionSpec[]): string =>
  [`/${name}`, ...options.map(optionForm)].join(' ');

/** One line per form of a command, such as `/break [minutes] [note]: …`. */
export const commandLines = (spec: CommandSpec): readonly string[] => [
  ...(spec.options.length > 0 ? [`${usage(spec.name, spec.options)}: ${spec.summary}`] : []),
  ...spec.subcommands.map((sub) => `${usage(`${spec.name} ${sub.name}`, sub.options)}: ${sub.summary}`),
];

export const helpCard = (): Card => ({
  kind: 'help',
  title: 'What I can do',
  blocks: [
    {
      type: 'text',
      text: 'When a line of yours may land as an attack, I show you, and only you, other words. The rest comes when you ask:',
    },
    { type: 'list', items: COMMANDS.flatMap(commandLines) },
    { type: 'note', text: 'I am software, not therapy. I never say who is right.' },
  ],
  actions: [],
  preview: NEUTRAL_PREVIEW,
});
