import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type LocalizationMap,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { COMMANDS, type CommandSpec, type OptionSpec } from '../../src/index.ts';
import { shorten } from '../platform/index.ts';
import { GERMAN, type Localised } from './commands-german-catalogue.ts';

const DESCRIPTION = 100;
const LONGEST_TEXT = 6000;
/** Too few or too many are for the engine to refuse: it says why. */
const BREAK_MINUTES = { min_value: 1 } as const;

/** Discord takes no command with both options and subcommands: `/break 30` is `/break start minutes:30` here. */
export const OWN_FORM = 'start';

/** What opens on a message, and the command it stands for. */
export const MENUS: readonly { readonly name: string; readonly command: 'reframe' | 'validate' }[] = [
  { name: 'Reframe this', command: 'reframe' },
  { name: 'Help me answer', command: 'validate' },
];

const LANGUAGES: readonly (readonly [Locale, Readonly<Record<string, Localised>>])[] = [
  [Locale.German, GERMAN],
];

const localised = (path: string, part: keyof Localised): LocalizationMap | null => {
  const found = LANGUAGES.flatMap(([locale, catalogue]) => {
    const text = catalogue[path]?.[part];
    return text === undefined ? [] : [[locale, text]];
  });
  return found.length === 0 ? null : Object.fromEntries(found);
};

const named = (path: string, name: string) => ({ name, name_localizations: localised(path, 'name') });
const explained = (path: string, summary: string) => ({
  description: shorten(summary, DESCRIPTION),
  description_localizations: localised(path, 'description'),
});

const choicesOf = (path: string, choices: readonly string[]) =>
  choices.map((value) => ({ ...named(`${path}=${value}`, value.replaceAll('-', ' ')), value }));

const COMPLETED: readonly string[] = ['zone', 'days'];

const optionOf = (of: string, spec: OptionSpec): APIApplicationCommandBasicOption => {
  const path = `${of} ${spec.name}`;
  const shared = { ...named(path, spec.name), ...explained(path, spec.summary), required: spec.required };
  const { String: text, User: person, Integer: number } = ApplicationCommandOptionType;
  if (spec.type === 'person') return { ...shared, type: person };
  if (spec.type === 'minutes') return { ...shared, type: number, ...BREAK_MINUTES };
  if (spec.choices !== undefined) return { ...shared, type: text, choices: choicesOf(path, spec.choices) };
  if (COMPLETED.includes(spec.type)) return { ...shared, type: text, autocomplete: true };
  return { ...shared, type: text, max_length: LONGEST_TEXT };
};

/** Discord wants the needed ones first. */
const optionsOf = (path: string, specs: readonly OptionSpec[]): APIApplicationCommandBasicOption[] =>
  [...specs.filter((spec) => spec.required), ...specs.filter((spec) => !spec.required)].map((spec) =>
    optionOf(path, spec),
  );

type Form = { readonly name: string; readonly summary: string; readonly options: readonly OptionSpec[] };

const subcommandOf = (command: string, { name, summary, options }: Form): APIApplicationCommandOption => {
  const path = `${command} ${name}`;
  return {
    type: ApplicationCommandOptionType.Subcommand,
    ...named(path, name),
    ...explained(path, summary),
    options: optionsOf(path, options),
  };
};

/** The forms a command has as subcommands; empty when it takes its options itself. */
export const formsOf = ({ summary, options, subcommands }: CommandSpec): readonly Form[] =>
  subcommands.length > 0 && options.length > 0
    ? [{ name: OWN_FORM, summary, options }, ...subcommands]
    : subcommands;

const TWO_FORMED = COMMANDS.filter((spec) => formsOf(spec).some(({ name }) => name === OWN_FORM))
  .filter(({ options }) => options.length > 0)
  .map(({ name }) => name);
const TYPED_FORM = new RegExp(String.raw`/(${TWO_FORMED.join('|')})(?= [\[<\d])`, 'gu');

/** Words of ours that name a command as it is typed elsewhere, in Discord's form: `/break [minutes]` is `/break start`. */
export const asAskedHere = (text: string): string => text.replace(TYPED_FORM, `/$1 ${OWN_FORM}`);

const everywhere = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** Each field stands in it, even empty: an update leaves what it does not name as it was. */
const shared = { default_member_permissions: null, nsfw: false };

const slashCommand = (spec: CommandSpec): RESTPostAPIApplicationCommandsJSONBody => {
  const forms = formsOf(spec);
  return {
    type: ApplicationCommandType.ChatInput,
    ...named(spec.name, spec.name),
    ...explained(spec.name, spec.summary),
    ...shared,
    options:
      forms.length > 0
        ? forms.map((form) => subcommandOf(spec.name, form))
        : optionsOf(spec.name, spec.options),
  };
};

const messageMenu = (name: string): RESTPostAPIApplicationCommandsJSONBody => ({
  type: ApplicationCommandType.Message,
  ...named(name, name),
  ...shared,
});

/**
 * Every command and message menu as Discord registers it. Global ones work in servers, in the bot's direct messages and,
 * installed to one's account, in the direct message of two people; those of one server know no such difference.
 */
export const applicationCommands = (
  scope: 'global' | 'guild',
): readonly RESTPostAPIApplicationCommandsJSONBody[] =>
  [...COMMANDS.map(slashCommand), ...MENUS.map(({ name }) => messageMenu(name))].map((command) =>
    scope === 'global' ? { ...command, ...everywhere } : command,
  );
