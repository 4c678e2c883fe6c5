import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  type Snowflake,
} from 'discord-api-types/v10';
import { NotPossible } from './state.ts';

/** What a person types into the options: a user is named by id. */
export type Typed = Readonly<Record<string, string | number | boolean>>;

export type DataOption = {
  readonly name: string;
  readonly type: ApplicationCommandOptionType;
  readonly value?: string | number | boolean;
  readonly focused?: boolean;
  readonly options?: DataOption[];
};

export type TypedCommand = { readonly options: DataOption[]; readonly userIds: readonly Snowflake[] };

const isNested = (option: APIApplicationCommandOption): boolean =>
  option.type === ApplicationCommandOptionType.Subcommand ||
  option.type === ApplicationCommandOptionType.SubcommandGroup;

/** Follows "checkin schedule" down to the options that this command takes. */
const descend = (
  command: APIApplicationCommand,
  path: readonly string[],
): {
  readonly steps: readonly APIApplicationCommandOption[];
  readonly takes: readonly APIApplicationCommandOption[];
} => {
  const steps: APIApplicationCommandOption[] = [];
  let takes: readonly APIApplicationCommandOption[] = command.options ?? [];
  for (const name of path) {
    const step = takes.find((option) => option.name === name && isNested(option));
    if (step === undefined) throw new NotPossible(`/${command.name} has no subcommand “${name}”`);
    steps.push(step);
    takes = 'options' in step ? (step.options ?? []) : [];
  }
  if (takes.some(isNested)) throw new NotPossible(`/${[command.name, ...path].join(' ')} needs a subcommand`);
  return { steps, takes };
};

const NUMERIC: readonly ApplicationCommandOptionType[] = [
  ApplicationCommandOptionType.Integer,
  ApplicationCommandOptionType.Number,
];

const typeFits = ({ type }: APIApplicationCommandBasicOption, value: string | number | boolean): boolean => {
  if (NUMERIC.includes(type)) {
    return (
      typeof value === 'number' && (type !== ApplicationCommandOptionType.Integer || Number.isInteger(value))
    );
  }
  return type === ApplicationCommandOptionType.Boolean
    ? typeof value === 'boolean'
    : typeof value === 'string';
};

const bounds = (option: APIApplicationCommandBasicOption, value: string | number | boolean): boolean => {
  const limits = option as {
    min_value?: number;
    max_value?: number;
    min_length?: number;
    max_length?: number;
  };
  if (typeof value === 'number')
    return value >= (limits.min_value ?? -Infinity) && value <= (limits.max_value ?? Infinity);
  if (typeof value !== 'string' || option.type !== ApplicationCommandOptionType.String) return true;
  return value.length >= (limits.min_length ?? 0) && value.length <= (limits.max_length ?? 6000);
};

const check = (option: APIApplicationCommandBasicOption, value: string | number | boolean): void => {
  const named = `option “${option.name}”`;
  if (!typeFits(option, value)) throw new NotPossible(`${named} does not take a ${typeof value}`);
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value))
    throw new NotPossible(`${named} does not offer this choice`);
  if (!bounds(option, value)) throw new NotPossible(`${named} is out of its bounds`);
};

const fill = (
  takes: readonly APIApplicationCommandOption[],
  typed: Typed,
  focused: string | undefined,
): DataOption[] => {
  const unknown = Object.keys(typed).find((name) => !takes.some((option) => option.name === name));
  if (unknown !== undefined) throw new NotPossible(`there is no option “${unknown}”`);
  return takes.flatMap((option): DataOption[] => {
    const value = typed[option.name];
    if (value === undefined) {
      if (focused === undefined && 'required' in option && option.required)
        throw new NotPossible(`option “${option.name}” is required`);
      return [];
    }
    const { name, type } = option;
    if (name === focused) return [{ name, type, value: String(value), focused: true }];
    check(option as APIApplicationCommandBasicOption, value);
    return [{ name, type, value }];
  });
};

/**
 * The options as the client sends them. Refuses what no client could send: a subcommand or option that is not
 * registered, a required one left out, a choice not offered, a value out of bounds. While an option is `focused` the
 * command is still being typed, and nothing is required yet.
 */
export const typedCommand = (
  command: APIApplicationCommand,
  {
    path,
    typed,
    focused,
  }: { readonly path: readonly string[]; readonly typed: Typed; readonly focused?: string },
): TypedCommand => {
  const { steps, takes } = descend(command, path);
  const filled = fill(takes, typed, focused);
  const options = steps.reduceRight<DataOption[]>(
    (inner, { name, type }) => [{ name, type, options: inner }],
    filled,
  );
  const userIds = filled
    .filter(({ type }) => type === ApplicationCommandOptionType.User)
    .map(({ value }) => String(value));
  return { options, userIds };
};
