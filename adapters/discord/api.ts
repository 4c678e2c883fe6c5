import type {
  APIApplicationCommand,
  APIInteractionResponse,
  APIMessage,
  RESTAPIPartialCurrentUserGuild,
  RESTGetAPIChannelResult,
  RESTGetAPIGuildMemberResult,
  RESTGetAPIGuildResult,
  RESTGetAPIGuildRoleMemberCountsResult,
  RESTGetAPIUserResult,
  RESTGetCurrentApplicationResult,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { type RateLimitData, REST, type RequestData, Routes } from 'discord.js';
import { createSignedIds } from '../platform/index.ts';
import { toDiscordError } from './errors.ts';
import type { MessagePayload } from './render.ts';

/** Which interaction is answered; the token is good for 15 minutes. */
export type InteractionRef = { readonly id: string; readonly token: string; readonly applicationId: string };

/** Where commands are kept: for everybody, or for one server only while developing. */
export type CommandScope = { readonly applicationId: string; readonly guildId: string | undefined };

/** Every request Attune makes of Discord. Each rejects with a DiscordError only. 429 and 5xx are waited for and repeated. */
export type DiscordApi = ReturnType<typeof createApi>;

type Verb = 'get' | 'post' | 'patch' | 'put' | 'delete';

/** Whoever would wait longer in Discord's queue hears at once that it did not work; a job comes back by itself. */
const LONGEST_QUEUE_MS = 20_000;

/** Answers to whoever asked are owed, however late. */
const isTooLong = ({ route, timeToReset }: RateLimitData): boolean =>
  timeToReset > LONGEST_QUEUE_MS && !route.startsWith('/webhooks') && !route.startsWith('/interactions');

/** A hung request must not outlive a person's patience; what is sent is safe to repeat. */
const PATIENCE_MS = 5000;

export const createApi = ({ token, apiUrl }: { readonly token: string; readonly apiUrl: string }) => {
  const rest = new REST({ api: apiUrl, timeout: PATIENCE_MS, rejectOnRateLimit: isTooLong }).setToken(token);

  /** Discord's documented shape is believed here, and only here. */
  const ask = async <Result>(verb: Verb, route: `/${string}`, data: RequestData = {}): Promise<Result> => {
    try {
      return (await rest[verb](route, data)) as Result;
    } catch (cause) {
      throw toDiscordError(cause);
    }
  };

  const ids = createSignedIds(token);

  const carry = (body: unknown, files: MessagePayload['files']): RequestData =>
    files.length === 0 ? { body: ids.sign(body) } : { body: ids.sign(body), files };

  const commandsAt = ({ applicationId, guildId }: CommandScope): `/${string}` =>
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);

  const original = ({ applicationId, token: answer }: InteractionRef): `/${string}` =>
    Routes.webhookMessage(applicationId, answer);

  return {
    application: () => ask<RESTGetCurrentApplicationResult>('get', Routes.currentApplication()),
    self: () => ask<RESTGetAPIUserResult>('get', Routes.user()),
    myGuilds: () => ask<readonly RESTAPIPartialCurrentUserGuild[]>('get', Routes.userGuilds()),

    channel: (id: string) => ask<RESTGetAPIChannelResult>('get', Routes.channel(id)),
    guild: (id: string) =>
      ask<RESTGetAPIGuildResult>('get', Routes.guild(id), {
        query: new URLSearchParams({ with_counts: 'true' }),
      }),
    roleMemberCounts: (guildId: string) =>
      ask<RESTGetAPIGuildRoleMemberCountsResult>('get', Routes.guildRoleMemberCounts(guildId)),
    member: (guildId: string, userId: string) =>
      ask<RESTGetAPIGuildMemberResult>('get', Routes.guildMember(guildId, userId)),
    user: (id: string) => ask<RESTGetAPIUserResult>('get', Routes.user(id)),

    openDm: async (userId: string) =>
      (await ask<{ readonly id: string }>('post', Routes.userChannels(), { body: { recipient_id: userId } }))
        .id,
    /** The same nonce within some minutes answers with the first message. */
    send: async (channelId: string, nonce: string, { body, files }: MessagePayload) => {
      const sent = carry({ ...body, nonce, enforce_nonce: true }, files);
      return (await ask<{ readonly id: string }>('post', Routes.channelMessages(channelId), sent)).id;
    },
    edit: (channelId: string, messageId: string, { body, files }: MessagePayload) =>
      ask<unknown>('patch', Routes.channelMessage(channelId, messageId), carry(body, files)),
    /** Up to 25 on either side, the newest first; none where the history is kept from us. */
    messagesAround: (channelId: string, messageId: string) =>
      ask<readonly APIMessage[]>('get', Routes.channelMessages(channelId), {
        query: new URLSearchParams({ around: messageId, limit: '50' }),
      }),
    /** The first 100 after it, the newest of them first; none where the history is kept from us. */
    messagesAfter: (channelId: string, messageId: string) =>
      ask<readonly APIMessage[]>('get', Routes.channelMessages(channelId), {
        query: new URLSearchParams({ after: messageId, limit: '100' }),
      }),
    /** As it stands there once it is sent: with its ids signed. */
    asSent: ids.sign,
    remove: (channelId: string, messageId: string) =>
      ask<unknown>('delete', Routes.channelMessage(channelId, messageId)),

    respond: (
      { id, token: answer }: InteractionRef,
      response: APIInteractionResponse,
      files: MessagePayload['files'] = [],
    ) =>
      ask<unknown>('post', Routes.interactionCallback(id, answer), {
        auth: false,
        ...carry(response, files),
      }),
    editAnswer: (ref: InteractionRef, { body, files }: MessagePayload) =>
      ask<unknown>('patch', original(ref), { auth: false, ...carry(body, files) }),
    removeAnswer: (ref: InteractionRef) => ask<unknown>('delete', original(ref), { auth: false }),

    commands: (scope: CommandScope) =>
      ask<readonly APIApplicationCommand[]>('get', commandsAt(scope), {
        query: new URLSearchParams({ with_localizations: 'true' }),
      }),
    createCommand: (scope: CommandScope, body: RESTPostAPIApplicationCommandsJSONBody) =>
      ask<unknown>('post', commandsAt(scope), { body }),
    updateCommand: (scope: CommandScope, id: string, body: RESTPostAPIApplicationCommandsJSONBody) =>
      ask<unknown>('patch', `${commandsAt(scope)}/${id}`, { body }),
    removeCommand: (scope: CommandScope, id: string) => ask<unknown>('delete', `${commandsAt(scope)}/${id}`),
  };
};
