import { type PrivateText, privateText } from '../domain/shared/private-text.ts';
import { COMMANDS, type CommandSpec, commandNamed, type OptionSpec } from './command-table.ts';
import type { CommandInvocation } from './mediator.ts';
import { firstWord, takeOption } from './take-option.ts';

/** `problem` says what to do, in words made from the command table only; it never repeats what was typed. */
export type ParsedCommandLine =
  | { readonly kind: 'command'; readonly invocation: CommandInvocation }
  | { readonly kind: 'problem'; readonly problem: string };

const problem = (text: string): ParsedCommandLine => ({ kind: 'problem', problem: text });
const listed = (names: readonly string[]): string => names.join(', ');

/** `draft: …` names the option that the rest is for; only options that the command has are names. */
const namedOption = (specs: readonly OptionSpec[], rest: string): Record<string, PrivateText> | undefined => {
  const colon = rest.indexOf(':');
  const name = rest.slice(0, Math.max(colon, 0)).trim().toLowerCase();
  const spec = specs.find((candidate) => candidate.type === 'text' && candidate.name === name);
  return spec === undefined ? undefined : { [spec.name]: privateText(rest.slice(colon + 1).trim()) };
};

const missing = ({ summary }: OptionSpec): string =>
  `Please add: ${summary.charAt(0).toLowerCase()}${summary.slice(1)}.`;

/** Something is left that no option took: the options that might have been meant say what they take. */
const leftOver = (passedOver: readonly OptionSpec[]): string => {
  const forms = passedOver.flatMap(({ name, choices }) =>
    choices === undefined ? [] : [`${name} can be: ${listed(choices)}.`],
  );
  return forms.length > 0
    ? forms.join(' ')
    : 'There was more on that line than I understand. /attune help shows the forms.';
};

const readOptions = (specs: readonly OptionSpec[], rest: string): Record<string, PrivateText> | string => {
  const named = namedOption(specs, rest);
  if (named !== undefined) return named;
  const options: Record<string, PrivateText> = {};
  const passedOver: OptionSpec[] = [];
  let left = rest.trim();
  for (const spec of specs) {
    const taken = takeOption(spec, left);
    if (taken === undefined && spec.required) return missing(spec);
    if (taken === undefined) passedOver.push(spec);
    else options[spec.name] = privateText(taken.value);
    left = taken?.rest ?? left;
  }
  return left === '' ? options : leftOver(passedOver);
};

const invoke = (
  command: string,
  sub: string | undefined,
  specs: readonly OptionSpec[],
  rest: string,
): ParsedCommandLine => {
  const options = readOptions(specs, rest);
  if (typeof options === 'string') return problem(options);
  return { kind: 'command', invocation: { command, sub, options } };
};

const parseWithin = (spec: CommandSpec, rest: string): ParsedCommandLine => {
  if (spec.subcommands.length === 0) return invoke(spec.name, undefined, spec.options, rest);
  const [word, after] = firstWord(rest);
  const sub = spec.subcommands.find((candidate) => candidate.name === word.toLowerCase());
  if (sub !== undefined) return invoke(spec.name, sub.name, sub.options, after);
  if (spec.options.length > 0) return invoke(spec.name, undefined, spec.options, rest);
  return problem(`/${spec.name} can be followed by: ${listed(spec.subcommands.map((s) => s.name))}.`);
};

/** Reads a typed line such as `/attune mute 1h` (the slash may be left out). Never throws. */
export const parseCommandLine = (line: PrivateText): ParsedCommandLine => {
  const [word, rest] = firstWord(line.reveal());
  const spec = commandNamed(word.replace(/^\//u, '').toLowerCase());
  if (spec !== undefined) return parseWithin(spec, rest);
  return problem(`I know ${listed(COMMANDS.map((c) => `/${c.name}`))}. /attune help says what they do.`);
};
