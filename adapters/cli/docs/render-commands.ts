import { COMMANDS, type CommandSpec, type OptionSpec } from '../../../src/index.ts';
import { code, page, table } from './markdown.ts';

const values = (option: OptionSpec): string => option.choices?.join(' | ') ?? option.name;
const typed = (option: OptionSpec): string =>
  option.required ? `<${values(option)}>` : `[${values(option)}]`;
const usage = (words: readonly string[], options: readonly OptionSpec[]): string =>
  code([`/${words.join(' ')}`, ...options.map(typed)].join(' '));
const explained = (options: readonly OptionSpec[]): string =>
  options.map((option) => `${option.name}: ${option.summary}`).join('; ');

const rowsOf = (command: CommandSpec): readonly (readonly string[])[] => {
  const own = { name: '', summary: command.summary, options: command.options };
  const standsAlone = command.options.length > 0 || command.subcommands.length === 0;
  return [...(standsAlone ? [own] : []), ...command.subcommands].map(({ name, summary, options }) => [
    usage(
      [command.name, name].filter((word) => word !== ''),
      options,
    ),
    summary,
    explained(options),
  ]);
};

/** docs/commands.md, from the mediator's own command table. */
export const renderCommands = (): string =>
  page(
    'Commands',
    'Typed in the space. The answer is private to whoever asked. `<…>` is needed, `[…]` may be left out.',
    ...COMMANDS.map((command) =>
      [`## /${command.name}`, table(['Type', 'What it does', 'With'], rowsOf(command))].join('\n\n'),
    ),
  );
