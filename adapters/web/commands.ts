import { COMMANDS, type OptionSpec } from '../../src/index.ts';
import type { CommandOptionView, CommandView } from './view.ts';

const toOptionView = ({ name, summary, required, choices }: OptionSpec): CommandOptionView => ({
  name,
  summary,
  required,
  choices: choices ?? [],
});

/** The command table as the page's completion and help need it. */
export const commandViews = (): readonly CommandView[] =>
  COMMANDS.map((command) => ({
    name: command.name,
    summary: command.summary,
    options: command.options.map(toOptionView),
    subcommands: command.subcommands.map((sub) => ({
      name: sub.name,
      summary: sub.summary,
      options: sub.options.map(toOptionView),
    })),
  }));
