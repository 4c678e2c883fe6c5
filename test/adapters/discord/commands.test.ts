import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { applicationCommands } from '../../../adapters/discord/commands.ts';
import { GERMAN } from '../../../adapters/discord/commands-german-catalogue.ts';
import { COMMANDS } from '../../../src/index.ts';

/** One command, subcommand, option or choice, with the words that lead to it. */
type Entry = {
  readonly path: string;
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string | null>> | null;
  readonly description?: string;
  readonly description_localizations?: Readonly<Record<string, string | null>> | null;
  readonly type?: number;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly min_value?: number;
  readonly max_value?: number;
  readonly max_length?: number;
  readonly options?: readonly Entry[];
  readonly choices?: readonly (Entry & { readonly value: string })[];
};

const below = (path: string, entry: Entry): readonly Entry[] => [
  { ...entry, path },
  ...(entry.options ?? []).flatMap((option) => below(`${path} ${option.name}`, option)),
  ...(entry.choices ?? []).map((choice) => ({ ...choice, path: `${path}=${choice.value}` })),
];
const entriesOf = (commands: readonly RESTPostAPIApplicationCommandsJSONBody[]): readonly Entry[] =>
  commands.flatMap((command) => below(command.name, command as unknown as Entry));

const commands = applicationCommands('global');
const entries = entriesOf(commands);
const at = (path: string): Entry => entries.find((entry) => entry.path === path)!;
const slash = commands.filter(({ type }) => type === ApplicationCommandType.ChatInput);

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const isMenuOrChoice = ({ path, description }: Entry): boolean =>
  path.includes('=') || description === undefined;

describe('Attune’s commands on Discord', () => {
  it('every command of the table is there, and the two message menus', () => {
    expect(slash.map(({ name }) => name)).toEqual(COMMANDS.map(({ name }) => name));
    const menus = commands.filter(({ type }) => type === ApplicationCommandType.Message);
    expect(menus.map(({ name }) => name)).toEqual(['Reframe this', 'Help me answer']);
  });

  it('names, descriptions, choices and options keep Discord’s limits, in every language', () => {
    for (const entry of entries) {
      const names = [entry.name, ...Object.values(entry.name_localizations ?? {})];
      const longest = entry.path.includes('=') ? 100 : 32;
      for (const name of names) {
        expect(name?.length, entry.path).toBeLessThanOrEqual(longest);
        if (isMenuOrChoice(entry)) continue;
        expect(name, entry.path).toMatch(NAME);
        expect(name, entry.path).toBe(name?.toLowerCase());
      }
      for (const text of [entry.description, ...Object.values(entry.description_localizations ?? {})]) {
        if (text !== undefined) expect(text?.length, `${entry.path}: ${text}`).toBeLessThanOrEqual(100);
        if (text !== undefined) expect(text, entry.path).not.toBe('');
      }
      expect(entry.options?.length ?? 0, entry.path).toBeLessThanOrEqual(25);
      expect(entry.choices?.length ?? 0, entry.path).toBeLessThanOrEqual(25);
    }
  });

  it('no description is cut: the table’s summaries fit', () => {
    expect(entries.filter(({ description }) => description?.endsWith('…')).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it('what is needed comes before what may be left out, as Discord demands', () => {
    for (const { path, options = [] } of entries) {
      const needed = options.map(({ required }) => required === true);
      expect(needed, path).toEqual(needed.toSorted((a, b) => Number(b) - Number(a)));
    }
  });

  it('no command mixes options and subcommands; a break is begun with /break start', () => {
    for (const { path, options = [] } of entries) {
      const subs = options.filter(({ type }) => type === ApplicationCommandOptionType.Subcommand);
      expect([0, options.length], path).toContain(subs.length);
    }
    expect(at('break').options?.map(({ name }) => name)).toEqual(['start', 'back']);
    expect(at('break start').options?.map(({ name }) => name)).toEqual(['minutes', 'note']);
  });

  it('each kind of option is what Discord offers for it', () => {
    const { String: text, User: person, Integer: number } = ApplicationCommandOptionType;
    expect(at('attune start partner').type).toBe(person);
    // Breaks that are too short or too long are refused by the engine, with the reason (F2).
    expect(at('break start minutes')).toMatchObject({ type: number, min_value: 1 });
    expect(at('break start minutes')).not.toHaveProperty('max_value');
    expect(at('reframe text')).toMatchObject({ type: text, required: true, max_length: 6000 });
    expect(at('attune mute duration').choices?.map(({ value }) => value)).toEqual([
      '1h',
      'today',
      'always',
      'off',
    ]);
    expect(at('attune settings zone')).toMatchObject({ type: text, autocomplete: true });
    expect(at('checkin schedule days')).toMatchObject({ type: text, autocomplete: true });
    expect(at('checkin schedule time').autocomplete).toBeUndefined();
  });

  it('everything is there in servers, with the bot and between two people, installed either way', () => {
    for (const command of commands) {
      expect(command).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
    }
  });

  it('what is registered for one server names no contexts, which only global commands have', () => {
    for (const command of applicationCommands('guild')) {
      expect(Object.keys(command)).not.toContain('contexts');
      expect(Object.keys(command)).not.toContain('integration_types');
    }
  });
});

describe('Attune’s commands in German', () => {
  it('every command, option and menu is explained in German, and every word choice named', () => {
    const missing = entries
      .filter(({ path, description }) => description !== undefined && GERMAN[path]?.description === undefined)
      .map(({ path }) => path);
    const unnamed = entries
      .filter(
        ({ path, name }) => path.includes('=') && !/^\d+$/u.test(name) && GERMAN[path]?.name === undefined,
      )
      .map(({ path }) => path);
    expect([...missing, ...unnamed]).toEqual([]);
    expect(at('Reframe this').name_localizations).toEqual({ de: 'Anders sagen' });
    expect(at('attune mute duration=always').name_localizations).toEqual({ de: 'immer' });
  });

  it('commands and subcommands keep the names that cards tell people to type', () => {
    const typedNames = entries.filter(
      ({ path, type, description }) =>
        description !== undefined &&
        (!path.includes(' ') || type === ApplicationCommandOptionType.Subcommand),
    );
    expect(typedNames.length).toBeGreaterThan(15);
    for (const { name_localizations: localised } of typedNames) expect(localised).toBeNull();
  });

  it('every entry is about something there is', () => {
    const paths = new Set(entries.map(({ path }) => path));
    expect(Object.keys(GERMAN).filter((path) => !paths.has(path))).toEqual([]);
  });

  it('says du', () => {
    for (const { name = '', description = '' } of Object.values(GERMAN)) {
      expect(`${name} ${description}`).not.toMatch(/\b(?:Sie|Ihr|Ihre|Ihnen|Ihren)\b/u);
    }
  });
});
