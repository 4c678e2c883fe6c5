import { COMMANDS, type OptionSpec } from '../../src/index.ts';
import { optionSuggestions } from './option-suggestions.ts';
import type { CommandOptionView, CommandView } from './view.ts';

const toOptionView = (option: OptionSpec): CommandOptionView => ({
  name: option.name,
  summary: option.summary,
  required: option.required,
  choices: option.choices ?? [],
  suggestions: optionSuggestions(option),
  isList: option.type === 'days',
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
