import type { APIApplicationCommand, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';

export type CommandsDiff = {
  readonly create: readonly RESTPostAPIApplicationCommandsJSONBody[];
  readonly update: readonly {
    readonly id: string;
    readonly command: RESTPostAPIApplicationCommandsJSONBody;
  }[];
  /** Ids. */
  readonly remove: readonly string[];
};

/** Given by Discord, or said by it in another way as well; nothing of it is asked for. */
const ITS_OWN = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'name_localized',
  'description_localized',
  'dm_permission',
  'default_permission',
]);

/** Sets whose order means nothing. */
const UNORDERED = new Set(['contexts', 'integration_types']);

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === false || value === '' || JSON.stringify(value) === '[]';

/** Unasked, a command may be installed to servers only, and Discord says so. */
const isDefault = (key: string, value: unknown): boolean =>
  isNothing(value) || (key === 'integration_types' && JSON.stringify(value) === '[0]');

const essenceOf = (key: string, value: unknown): unknown =>
  UNORDERED.has(key) && Array.isArray(value) ? value.toSorted() : essence(value);

/** What was really said: without Discord's own fields, its defaults and the order of keys. */
const essence = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(essence);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([key, part]) => !ITS_OWN.has(key) && !isDefault(key, part))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => [key, essenceOf(key, part)]);
};

const saysTheSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(essence(a)) === JSON.stringify(essence(b));

const isSameCommand = (
  registered: APIApplicationCommand,
  wanted: RESTPostAPIApplicationCommandsJSONBody,
): boolean => registered.type === (wanted.type ?? 1) && registered.name === wanted.name;

/**
 * What must be asked of Discord so that it has the wanted commands and no others; all empty when it has. Ask for the
 * registered ones with `with_localizations=true`, or each would seem to have lost its translations.
 */
export const diffCommands = (
  registered: readonly APIApplicationCommand[],
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
): CommandsDiff => ({
  create: wanted.filter((command) => !registered.some((known) => isSameCommand(known, command))),
  update: wanted.flatMap((command) => {
    const known = registered.find((candidate) => isSameCommand(candidate, command));
    return known === undefined || saysTheSame(known, command) ? [] : [{ id: known.id, command }];
  }),
  remove: registered
    .filter((known) => !wanted.some((command) => isSameCommand(known, command)))
    .map((known) => known.id),
});
