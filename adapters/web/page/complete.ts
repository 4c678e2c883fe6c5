import type { CommandOptionView, CommandView } from '../view.ts';

export type Suggestion = {
  /** The whole line once taken. */
  readonly line: string;
  readonly label: string;
  readonly summary: string;
};

export type Completion = {
  readonly suggestions: readonly Suggestion[];
  /** What may come next at this point, in words. */
  readonly help: string;
};

const NOTHING: Completion = { suggestions: [], help: '' };

const optionForm = ({ name, required, choices }: CommandOptionView): string => {
  const form = choices.length > 0 ? choices.join(' | ') : name;
  return required ? `<${form}>` : `[${form}]`;
};

const usage = (line: string, options: readonly CommandOptionView[]): string =>
  [line, ...options.map(optionForm)].join(' ');

const helpFor = (line: string, summary: string, options: readonly CommandOptionView[]): string =>
  [
    `${usage(line, options)} – ${summary}`,
    ...options.map((option) => `${option.name}: ${option.summary}`),
  ].join('\n');

/** A command that takes more is taken with a space, ready for the next word. */
const taken = (line: string, goesOn: boolean): string => (goesOn ? `${line} ` : line);

const suggestCommands = (typed: string, commands: readonly CommandView[]): Completion => ({
  suggestions: commands
    .filter(({ name }) => name.startsWith(typed))
    .map(({ name, summary, options, subcommands }) => ({
      line: taken(`/${name}`, options.length + subcommands.length > 0),
      label: `/${name}`,
      summary,
    })),
  help: 'Commands stay between you and Attune. Start with // to say a line that begins with a slash.',
});

const suggestChoices = (before: string, typed: string, option: CommandOptionView | undefined): Suggestion[] =>
  (option?.choices ?? [])
    .filter((choice) => choice.startsWith(typed))
    .map((choice) => ({ line: `${before} ${choice}`, label: choice, summary: option?.summary ?? '' }));

const withinCommand = (command: CommandView, rest: string): Completion => {
  const [word = '', ...after] = rest.split(/\s+/u);
  const start = `/${command.name}`;
  const sub = command.subcommands.find(({ name }) => name === word.toLowerCase());
  if (sub !== undefined && after.length > 0) {
    const line = `${start} ${sub.name}`;
    const typed = after.length === 1 ? (after[0] ?? '') : undefined;
    const choices = typed === undefined ? [] : suggestChoices(line, typed.toLowerCase(), sub.options[0]);
    return { suggestions: choices, help: helpFor(line, sub.summary, sub.options) };
  }
  const fitting =
    after.length > 0 ? [] : command.subcommands.filter(({ name }) => name.startsWith(word.toLowerCase()));
  return {
    suggestions: fitting.map(({ name, summary, options }) => ({
      line: taken(`${start} ${name}`, options.length > 0),
      label: `${start} ${name}`,
      summary,
    })),
    help: helpFor(start, command.summary, command.options),
  };
};

/** What could be typed next after `text`; nothing unless it begins a command. */
export const complete = (text: string, commands: readonly CommandView[]): Completion => {
  const line = text.trimStart();
  if (!line.startsWith('/') || line.startsWith('//') || line.length > 400 || line.includes('\n'))
    return NOTHING;
  const gap = line.search(/\s/u);
  if (gap < 0) return suggestCommands(line.slice(1).toLowerCase(), commands);
  const command = commands.find(({ name }) => name === line.slice(1, gap).toLowerCase());
  return command === undefined
    ? { suggestions: [], help: 'There is no such command. /attune help says what there is.' }
    : withinCommand(command, line.slice(gap).trimStart());
};
