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

/** Of a long list, as many as fit on the page. */
const MOST_OFFERED = 8;

/** `berl` finds Europe/Berlin. */
const fits = (suggestion: string, typed: string): boolean => {
  const known = suggestion.toLowerCase();
  return known.startsWith(typed) || known.includes(`/${typed}`);
};

/** In `mon,we` the last part is completed; what stands there already is not offered again. */
const suggestOpen = (option: CommandOptionView, typed: string): readonly string[] => {
  const start = option.isList ? typed.lastIndexOf(',') + 1 : 0;
  const chosen = typed.slice(0, start);
  return option.suggestions
    .filter((one) => fits(one, typed.slice(start)) && !chosen.split(',').includes(one))
    .slice(0, MOST_OFFERED)
    .map((one) => chosen + one);
};

const suggestFor = (option: CommandOptionView, typed: string): readonly string[] =>
  option.choices.length > 0
    ? option.choices.filter((choice) => choice.startsWith(typed))
    : suggestOpen(option, typed);

/** The option whose turn it is, and those after it that may come in its place because it may be left out. */
const optionsAt = (options: readonly CommandOptionView[], at: number): readonly CommandOptionView[] => {
  const left = options.slice(at);
  const needed = left.findIndex(({ required }) => required);
  return left.slice(0, needed < 0 ? left.length : needed + 1);
};

const suggestOptions = (line: string, words: readonly string[], options: readonly CommandOptionView[]) => {
  const before = [line, ...words.slice(0, -1)].join(' ');
  const typed = (words.at(-1) ?? '').toLowerCase();
  return optionsAt(options, words.length - 1).flatMap((option) =>
    suggestFor(option, typed).map((value) => ({
      line: `${before} ${value}`,
      label: value,
      summary: option.summary,
    })),
  );
};

const withinCommand = (command: CommandView, rest: string): Completion => {
  const [word = '', ...after] = rest.split(/\s+/u);
  const start = `/${command.name}`;
  const sub = command.subcommands.find(({ name }) => name === word.toLowerCase());
  if (sub !== undefined && after.length > 0) {
    const line = `${start} ${sub.name}`;
    return {
      suggestions: suggestOptions(line, after, sub.options),
      help: helpFor(line, sub.summary, sub.options),
    };
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
