import {
  type APIApplicationCommand,
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandOptionChoice,
  type APIChatInputApplicationCommandInteraction,
  type APIMessageApplicationCommandInteraction,
  ApplicationCommandType,
  type APIApplicationCommandInteractionDataOption as CommandOption,
  InteractionType,
  type Snowflake,
} from 'discord-api-types/v10';
import { type Asked, asked } from './asked.ts';
import type { Interactions } from './interactions.ts';
import { canView } from './permissions.ts';
import { guildOfChannel, interactionBase, isOffered, resolvedPeople } from './person-context.ts';
import { type ChannelState, found, NotPossible } from './state.ts';
import { type Typed, typedCommand } from './typed-command.ts';
import type { Waiting } from './waiting.ts';
import type { World } from './world.ts';

export type AskDeps = {
  readonly world: World;
  readonly interactions: Interactions;
  readonly waiting: Waiting;
};

type Where = { readonly userId: Snowflake; readonly channelId: Snowflake };

/** Slash commands, autocompletion and message menus, as far as the client would send them. */
export const createAsking = ({ world, interactions, waiting }: AskDeps) => {
  const { state } = world.core;

  const channelFor = ({ userId, channelId }: Where): ChannelState => {
    const channel = found(state.channels.get(channelId), `channel ${channelId}`);
    if (!canView(state, channel, userId)) throw new NotPossible('this person does not see this channel');
    return channel;
  };

  /** A guild's own command hides the global one of the same name. */
  const commandNamed = (
    name: string,
    type: ApplicationCommandType,
    where: { readonly channel: ChannelState; readonly userId: Snowflake },
  ): APIApplicationCommand => {
    const offered = [...state.commands.values()].filter(
      (command) => command.name === name && command.type === type && isOffered(state, command, where),
    );
    return found(
      offered.find(({ guild_id }) => guild_id !== undefined) ?? offered[0],
      `command “${name}” here`,
    );
  };

  const begin = (
    { userId, channelId }: Where,
    start: Pick<Parameters<Interactions['begin']>[0], 'what' | 'invocation' | 'build'>,
  ) => {
    const guildId = guildOfChannel(state, channelFor({ userId, channelId }))?.id;
    return interactions.begin({ ...start, userId, channelId, guildId, sourceId: undefined });
  };

  const type = (where: Where, line: string, typed: Typed, focused?: string) => {
    const channel = channelFor(where);
    const [name = '', ...path] = line.replace(/^\//, '').split(' ');
    const command = commandNamed(name, ApplicationCommandType.ChatInput, { channel, ...where });
    const filled = typedCommand(command, { path, typed, ...(focused === undefined ? {} : { focused }) });
    const guild = command.guild_id === undefined ? {} : { guild_id: command.guild_id };
    const data = { id: command.id, name: command.name, ...guild, options: filled.options };
    return { channel, data, userIds: filled.userIds };
  };

  const invocationOf = (line: string, typed: Typed): string =>
    [`/${line.replace(/^\//, '')}`, ...Object.entries(typed).map(([name, value]) => `${name}:${value}`)].join(
      ' ',
    );

  const command = (where: Where, line: string, typed: Typed = {}): Asked => {
    const { channel, data, userIds } = type(where, line, typed);
    const invocation = invocationOf(line, typed);
    const pending = begin(where, {
      what: `/${line.replace(/^\//, '')}`,
      invocation,
      build: (ids): APIChatInputApplicationCommandInteraction => ({
        ...interactionBase(state, { ...ids, type: InteractionType.ApplicationCommand, ...where, channel }),
        data: {
          ...data,
          options: data.options as CommandOption<InteractionType.ApplicationCommand>[],
          type: ApplicationCommandType.ChatInput,
          ...(userIds.length === 0 ? {} : { resolved: resolvedPeople(state, channel, userIds) }),
        },
      }),
    });
    return asked(pending, { state, interactions, waiting });
  };

  const autocomplete = async (
    where: Where,
    line: string,
    typed: Typed,
    focused: string,
  ): Promise<readonly APIApplicationCommandOptionChoice[]> => {
    const { channel, data } = type(where, line, typed, focused);
    const asking = InteractionType.ApplicationCommandAutocomplete;
    const pending = begin(where, {
      what: `typing /${line}`,
      invocation: undefined,
      build: (ids): APIApplicationCommandAutocompleteInteraction => ({
        ...interactionBase(state, { ...ids, type: asking, ...where, channel }),
        data: {
          ...data,
          options: data.options as CommandOption<typeof asking>[],
          type: ApplicationCommandType.ChatInput,
        },
      }),
    });
    return waiting.until(() => pending.choices, `choices for “${focused}” of /${line}`);
  };

  const menu = (userId: Snowflake, messageId: Snowflake, name: string): Asked => {
    const stored = found(state.messages.get(messageId), `message ${messageId}`);
    if (stored.deleted || stored.onlyFor !== undefined) throw new NotPossible('this message has no app menu');
    const where = { userId, channelId: stored.data.channel_id };
    const channel = channelFor(where);
    const item = commandNamed(name, ApplicationCommandType.Message, { channel, userId });
    const pending = begin(where, {
      what: `menu “${name}”`,
      invocation: undefined,
      build: (ids): APIMessageApplicationCommandInteraction => ({
        ...interactionBase(state, { ...ids, type: InteractionType.ApplicationCommand, ...where, channel }),
        data: {
          id: item.id,
          name: item.name,
          type: ApplicationCommandType.Message,
          target_id: messageId,
          resolved: { messages: { [messageId]: stored.data } },
        },
      }),
    });
    return asked(pending, { state, interactions, waiting });
  };

  return { command, autocomplete, menu };
};
