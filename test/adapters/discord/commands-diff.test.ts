import type { APIApplicationCommand, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { applicationCommands } from '../../../adapters/discord/commands.ts';
import { diffCommands } from '../../../adapters/discord/commands-diff.ts';

type Body = RESTPostAPIApplicationCommandsJSONBody;

/** Keys in another order, nothing asked for left out, and what Discord leaves out left out. */
const echoPart = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(echoPart);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => !(part === false && ['required', 'autocomplete'].includes(key)))
      .filter(([key, part]) => !(key === 'options' && Array.isArray(part) && part.length === 0))
      .map(([key, part]): [string, unknown] => [key, echoPart(part)])
      .toReversed(),
  );
};

/**
 * What Discord answers for a registered command: ids and version of its own, `dm_permission` beside `contexts`, an empty
 * description for a menu, `contexts: null` and `integration_types: [0]` where none were asked for (discord-api-docs,
 * issue 6744), no `options` when there are none, and no `required: false`.
 */
const echo = (command: Body, at: number): APIApplicationCommand =>
  ({
    id: `10${at}`,
    application_id: '1',
    version: `99${at}`,
    dm_permission: true,
    contexts: null,
    integration_types: [0],
    description: '',
    description_localizations: null,
    ...(echoPart(command) as object),
  }) as unknown as APIApplicationCommand;

const NOTHING = { create: [], update: [], remove: [] };
const wanted = applicationCommands('global');
const registered = wanted.map(echo);

describe('registering commands on Discord', () => {
  it.each(['global', 'guild'] as const)('asks for nothing when nothing changed (%s)', (scope) => {
    const commands = applicationCommands(scope);
    expect(diffCommands(commands.map(echo), commands)).toEqual(NOTHING);
  });

  it('does not mind the order in which contexts come back', () => {
    const turned = registered.map((command) => ({
      ...command,
      contexts: [...(command.contexts ?? [])].toReversed(),
      integration_types: [...(command.integration_types ?? [])].toReversed(),
    }));
    expect(diffCommands(turned, wanted)).toEqual(NOTHING);
  });

  it('registers everything where there is nothing', () => {
    expect(diffCommands([], wanted)).toEqual({ ...NOTHING, create: wanted });
  });

  it('takes away what there is no more, and only that', () => {
    const old = echo({ name: 'nag', description: 'An older idea' }, 77);
    expect(diffCommands([...registered, old], wanted)).toEqual({ ...NOTHING, remove: ['1077'] });
  });

  it('a menu and a command of the same name are two things', () => {
    const menu = echo({ type: 3, name: 'reframe' }, 78);
    expect(diffCommands([...registered, menu], wanted)).toEqual({ ...NOTHING, remove: ['1078'] });
  });

  const reworded = (change: (text: string) => string): readonly APIApplicationCommand[] =>
    registered.map((command) => JSON.parse(change(JSON.stringify(command))));

  it.each([
    ['a description', (text: string) => text.replace('Ask a question now', 'Ask now'), 'checkin'],
    ['a translation', (text: string) => text.replace('"zeitzone"', '"zone"'), 'attune'],
    ['a limit', (text: string) => text.replace('"min_value":1', '"min_value":2'), 'break'],
    ['a choice', (text: string) => text.replace('"value":"1h"', '"value":"2h"'), 'attune'],
    [
      'where it may be used',
      (text: string) => text.replace('"contexts":[0,1,2]', '"contexts":[0]'),
      'attune',
    ],
    [
      'where it is installed',
      (text: string) => text.replace('"integration_types":[0,1]', '"integration_types":[0]'),
      'attune',
    ],
    [
      'that an option is needed',
      (text: string) => text.replace('"required":true', '"required":false'),
      'checkin',
    ],
  ])('%s that changed is updated, whole, and nothing else is asked', (_, change, name) => {
    const { create, update, remove } = diffCommands(reworded(change), wanted);
    expect([create, remove]).toEqual([[], []]);
    expect(update.map(({ command }) => command)).toContain(wanted.find((command) => command.name === name));
    for (const { id, command } of update)
      expect(registered.find((known) => known.id === id)?.name).toBe(command.name);
  });

  it('an update names every field, so that nothing of the old one is left', () => {
    for (const command of wanted) {
      expect(Object.keys(command)).toEqual(
        expect.arrayContaining(['name_localizations', 'default_member_permissions', 'nsfw', 'contexts']),
      );
      if (command.type === 1) expect(Object.keys(command)).toContain('options');
    }
  });
});
