import { ApplicationCommandOptionType } from 'discord.js';
import {
  COMMANDS,
  type CommandInvocation,
  type CommandSpec,
  type OptionSpec,
  type PrivateText,
  partnerId,
  privateText,
} from '../../src/index.ts';
import { formsOf, MENUS, OWN_FORM } from './commands.ts';

/** An option as an interaction brings it, in Discord's own shape and in discord.js's. */
export type GivenOption = {
  readonly name: string;
  readonly type: number;
  readonly value?: string | number | boolean | undefined;
  readonly options?: readonly GivenOption[] | undefined;
};

export type GivenCommand = { readonly name: string; readonly options?: readonly GivenOption[] | undefined };

const asPrivate = (spec: OptionSpec, value: string): PrivateText =>
  privateText(spec.type === 'person' ? partnerId(`discord:${value}`) : value);

const valuesOf = (
  specs: readonly OptionSpec[],
  given: readonly GivenOption[],
): Readonly<Record<string, PrivateText>> =>
  Object.fromEntries(
    specs.flatMap((spec) => {
      const value = given.find(({ name }) => name === spec.name)?.value;
      return value === undefined ? [] : [[spec.name, asPrivate(spec, String(value))]];
    }),
  );

const invocationOf = (spec: CommandSpec, given: readonly GivenOption[]): CommandInvocation | undefined => {
  const forms = formsOf(spec);
  if (forms.length === 0)
    return { command: spec.name, sub: undefined, options: valuesOf(spec.options, given) };
  const chosen = given.find(({ type }) => type === ApplicationCommandOptionType.Subcommand);
  const form = forms.find(({ name }) => name === chosen?.name);
  if (form === undefined) return undefined;
  const isOwn = spec.options.length > 0 && form.name === OWN_FORM;
  const options = valuesOf(form.options, chosen?.options ?? []);
  return { command: spec.name, sub: isOwn ? undefined : form.name, options };
};

/** Undefined for a command, subcommand or menu that is not in the table, such as one registered by an older version. */
export const toInvocation = ({ name, options = [] }: GivenCommand): CommandInvocation | undefined => {
  const spec = COMMANDS.find((candidate) => candidate.name === name);
  return spec === undefined ? undefined : invocationOf(spec, options);
};

export type GivenMenu = {
  readonly name: string;
  /** The message whose menu was opened: its author's user id and what it says. */
  readonly authorId: string;
  readonly content: string;
};

/** As toInvocation, for a message's menu. Whose message it may be, the mediator judges. */
export const toMenuInvocation = ({ name, authorId, content }: GivenMenu): CommandInvocation | undefined => {
  const menu = MENUS.find((candidate) => candidate.name === name);
  if (menu === undefined) return undefined;
  const target = { authorId: partnerId(`discord:${authorId}`), text: privateText(content) };
  return { command: menu.command, sub: undefined, options: {}, target };
};
