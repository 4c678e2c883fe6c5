import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type RESTPostAPIApplicationCommandsJSONBody,
  type Snowflake,
} from 'discord-api-types/v10';
import { known, Refusal } from './refusal.ts';
import type { Call, Route, RouteDeps } from './routes.ts';

const GLOBAL = '/applications/{application_id}/commands';
const GUILD = '/applications/{application_id}/guilds/{guild_id}/commands';

/** Discord leaves out what is false by default, deep in the options as well. */
const echoOption = (option: unknown): unknown => {
  if (typeof option !== 'object' || option === null) return option;
  const kept = Object.entries(option).filter(
    ([key, value]) =>
      value !== undefined && !((key === 'required' || key === 'autocomplete') && value === false),
  );
  return Object.fromEntries(
    kept.map(([key, value]) => [key, key === 'options' ? (value as unknown[]).map(echoOption) : value]),
  );
};

const LOCALIZATIONS = ['name_localizations', 'description_localizations'];
/** Lists come without localizations unless they are asked for; asked for, what has none says null. */
const localized = (value: unknown, wanted: boolean): unknown => {
  if (Array.isArray(value)) return value.map((item) => localized(item, wanted));
  if (typeof value !== 'object' || value === null) return value;
  const named = 'name' in value;
  const parts = Object.entries(value)
    .filter(([key]) => wanted || !LOCALIZATIONS.includes(key))
    .map(([key, part]) => [key, key === 'options' || key === 'choices' ? localized(part, wanted) : part]);
  const empty = wanted && named ? { name_localizations: null } : {};
  const describes = wanted && 'description' in value ? { description_localizations: null } : {};
  return { ...empty, ...describes, ...Object.fromEntries(parts) };
};

/** Commands of the application, kept and echoed with the defaults that Discord adds. */
export const commandRoutes = ({ world }: RouteDeps): readonly Route[] => {
  const { state, nextId } = world.core;

  type Body = RESTPostAPIApplicationCommandsJSONBody;
  const defaults = (guildId: Snowflake | undefined) => ({
    application_id: state.applicationId,
    default_member_permissions: null,
    name_localizations: null,
    description_localizations: null,
    type: ApplicationCommandType.ChatInput,
    description: '',
    nsfw: false,
    ...(guildId === undefined
      ? {
          dm_permission: true,
          contexts: null,
          integration_types: [ApplicationIntegrationType.GuildInstall],
        }
      : { guild_id: guildId }),
  });
  const keep = (command: Omit<APIApplicationCommand, 'version'>): APIApplicationCommand => {
    const kept = { ...command, version: nextId() };
    state.commands.set(kept.id, kept);
    return kept;
  };

  const guildIdOf = ({ params }: Call): Snowflake | undefined => {
    if (params.application_id !== state.applicationId) throw new Refusal('unauthorized');
    const guildId = params.guild_id;
    if (guildId !== undefined && !state.guilds.has(guildId)) throw new Refusal('missingAccess');
    return guildId;
  };
  const listed = (guildId: Snowflake | undefined): readonly APIApplicationCommand[] =>
    [...state.commands.values()].filter((command) => command.guild_id === guildId);

  /** A command of the same name and type is overwritten, as Discord does. */
  const upsert = (guildId: Snowflake | undefined, body: Body) => {
    const before = listed(guildId).find(
      ({ name, type }) => name === body.name && type === (body.type ?? ApplicationCommandType.ChatInput),
    );
    const id = before?.id ?? nextId();
    const command = keep({
      ...defaults(guildId),
      ...(echoOption(body) as Body),
      id,
    } as APIApplicationCommand);
    return { command, isNew: before === undefined };
  };

  const commandOf = (call: Call): APIApplicationCommand => {
    const guildId = guildIdOf(call);
    const command = listed(guildId).find(({ id }) => id === call.params.command_id);
    return known(command, 'unknownCommand');
  };

  const routesAt = (template: string): readonly Route[] => [
    {
      method: 'GET',
      template,
      handle: (call) => ({
        body: localized(listed(guildIdOf(call)), call.query.with_localizations === 'true'),
      }),
    },
    {
      method: 'POST',
      template,
      handle: (call) => {
        const { command, isNew } = upsert(guildIdOf(call), call.body as Body);
        return { status: isNew ? 201 : 200, body: command };
      },
    },
    {
      method: 'PUT',
      template,
      handle: (call) => {
        const guildId = guildIdOf(call);
        const bodies = call.body as readonly Body[];
        const kept = bodies.map((body) => upsert(guildId, body).command);
        const ids = new Set(kept.map(({ id }) => id));
        for (const { id } of listed(guildId)) if (!ids.has(id)) state.commands.delete(id);
        return { body: kept };
      },
    },
    {
      method: 'GET',
      template: `${template}/{command_id}`,
      handle: (call) => ({ body: commandOf(call) }),
    },
    {
      method: 'PATCH',
      template: `${template}/{command_id}`,
      handle: (call) => {
        const change = echoOption(call.body) as Partial<APIApplicationCommand>;
        return { body: keep({ ...commandOf(call), ...change }) };
      },
    },
    {
      method: 'DELETE',
      template: `${template}/{command_id}`,
      handle: (call) => {
        state.commands.delete(commandOf(call).id);
        return {};
      },
    },
  ];

  return [...routesAt(GLOBAL), ...routesAt(GUILD)];
};
