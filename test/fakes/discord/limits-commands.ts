import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { COMMAND_NAME } from './limits-catalogue.ts';
import {
  each,
  type Fields,
  fieldsOf,
  listOf,
  onlyKnown,
  textOf,
  unique,
  when,
  within,
  withinCount,
} from './limits-reading.ts';

type Check = (fields: Fields, place: string) => readonly string[];

const NESTING: readonly unknown[] = [
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
];

const translations = (value: unknown): readonly string[] =>
  Object.values(fieldsOf(value)).filter((text) => typeof text === 'string');

const isCommandName = (name: string): boolean => COMMAND_NAME.test(name) && name === name.toLowerCase();

const typedName: Check = ({ name, name_localizations }, place) =>
  [textOf(name) ?? '', ...translations(name_localizations)].flatMap((each_) =>
    when(!isCommandName(each_), `${place} has a name that Discord refuses (small letters, digits, - and _)`),
  );

const description: Check = ({ description: text, description_localizations }, place) =>
  [textOf(text) ?? '', ...translations(description_localizations)].flatMap((each_) =>
    within('commandDescription', each_, `${place}.description`),
  );

const choice: Check = ({ name, value, name_localizations, ...rest }, place) => [
  ...onlyKnown('choice', rest, place),
  ...[name ?? '', ...translations(name_localizations)].flatMap((text) =>
    within('choiceName', text, `${place}.name`),
  ),
  ...within('choiceValue', value, `${place}.value`),
];

const orderedOptions = (options: readonly Fields[], place: string): readonly string[] => {
  const optional = options.findIndex(({ required }) => required !== true);
  const late = optional >= 0 && options.slice(optional).some(({ required }) => required === true);
  const nesting = options.filter(({ type }) => NESTING.includes(type)).length;
  return [
    ...when(late, `${place}: a required option stands behind one that is not`),
    ...when(nesting > 0 && nesting < options.length, `${place}: subcommands stand beside plain options`),
    ...unique(
      options.map(({ name }) => name),
      `the names of ${place}`,
    ),
  ];
};

const optionsOf: Check = ({ options }, place) => [
  ...within('commandOptions', options, `${place}.options`),
  ...orderedOptions(listOf(options), `${place}.options`),
  ...each(listOf(options), `${place}.options`, option),
];

const option: Check = (fields, place) => [
  ...onlyKnown('commandOption', fields, place),
  ...typedName(fields, place),
  ...description(fields, place),
  ...within('choices', fields.choices, `${place}.choices`),
  ...each(listOf(fields.choices), `${place}.choices`, choice),
  ...unique(
    listOf(fields.choices).map(({ value }) => value),
    `the values of ${place}.choices`,
  ),
  ...when(
    fields.autocomplete === true && listOf(fields.choices).length > 0,
    `${place} has both choices and autocompletion`,
  ),
  ...(NESTING.includes(fields.type) ? optionsOf(fields, place) : []),
];

const longest = (text: unknown, others: unknown): number =>
  Math.max(...[textOf(text) ?? '', ...translations(others)].map(({ length }) => length));

/** Names, descriptions and values together; of a translated text the longest counts. */
const sizeOf = (fields: Fields): number =>
  longest(fields.name, fields.name_localizations) +
  longest(fields.description, fields.description_localizations) +
  (textOf(fields.value)?.length ?? 0) +
  [...listOf(fields.options), ...listOf(fields.choices)].reduce((sum, inner) => sum + sizeOf(inner), 0);

const menu: Check = (command, place) => [
  ...within('commandName', command.name ?? '', `${place}.name`),
  ...translations(command.name_localizations).flatMap((name) => within('commandName', name, `${place}.name`)),
  ...when(Boolean(command.description), `${place}: a menu entry has no description`),
  ...when(listOf(command.options).length > 0, `${place}: a menu entry has no options`),
];

const typed: Check = (command, place) => [
  ...typedName(command, place),
  ...description(command, place),
  ...optionsOf(command, place),
];

/** What is wrong with one command that the bot registers. */
export const checkCommand: Check = (command, place) => {
  const isMenu =
    command.type === ApplicationCommandType.User || command.type === ApplicationCommandType.Message;
  return [
    ...onlyKnown('command', command, place),
    ...(isMenu ? menu(command, place) : typed(command, place)),
    ...withinCount('commandInAll', sizeOf(command), `${place}, characters in all`),
  ];
};

/** What is wrong with a change to a command: what is not named stays. */
export const checkCommandChange: Check = (change, place) => [
  ...onlyKnown('command', change, place),
  ...(change.options === undefined ? [] : optionsOf(change, place)),
  ...withinCount('commandInAll', sizeOf(change), `${place}, characters in all`),
];

/** What is wrong with the whole set that the bot registers at once. */
export const checkCommands = (commands: readonly Fields[]): readonly string[] => {
  const ofType = (type: ApplicationCommandType): readonly Fields[] =>
    commands.filter((command) => (command.type ?? ApplicationCommandType.ChatInput) === type);
  const { ChatInput, User, Message } = ApplicationCommandType;
  return [
    ...each(commands, 'commands', checkCommand),
    ...withinCount('slashCommands', ofType(ChatInput).length, 'slash commands'),
    ...withinCount('menuCommands', ofType(User).length, 'user menu entries'),
    ...withinCount('menuCommands', ofType(Message).length, 'message menu entries'),
    ...[ChatInput, User, Message].flatMap((type) =>
      unique(
        ofType(type).map(({ name }) => name),
        'the names of the commands',
      ),
    ),
  ];
};
