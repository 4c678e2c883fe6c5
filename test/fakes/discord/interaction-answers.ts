import {
  type APIInteraction,
  type APIInteractionResponse,
  type APIMessage,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
  type RESTPostAPIInteractionCallbackWithResponseResult,
} from 'discord-api-types/v10';
import { createInteractionMessages } from './interaction-messages.ts';
import type { Pending } from './interactions.ts';
import type { Sight } from './ledger.ts';
import { changedContent, newContent, type Upload } from './message-body.ts';
import { invalidField, Refusal } from './refusal.ts';
import { found, type StoredMessage } from './state.ts';
import { textsIn } from './texts-of.ts';
import type { RequestRecord } from './types.ts';
import type { World } from './world.ts';

const isEphemeral = (body: unknown): boolean =>
  typeof body === 'object' &&
  body !== null &&
  'flags' in body &&
  (Number(body.flags) & MessageFlags.Ephemeral) !== 0;

const messageType = (data: APIInteraction): MessageType => {
  if (data.type !== InteractionType.ApplicationCommand) return MessageType.Default;
  return data.data.type === ApplicationCommandType.ChatInput
    ? MessageType.ChatInputCommand
    : MessageType.ContextMenuCommand;
};

const ALLOWED: Readonly<Record<InteractionType, readonly InteractionResponseType[]>> = {
  [InteractionType.Ping]: [InteractionResponseType.Pong],
  [InteractionType.ApplicationCommand]: [4, 5, 9],
  [InteractionType.MessageComponent]: [4, 5, 6, 7, 9],
  [InteractionType.ApplicationCommandAutocomplete]: [8],
  [InteractionType.ModalSubmit]: [4, 5, 6, 7],
};

/** What an app may do with an interaction: answer it once, then edit, delete and follow up. */
export const createAnswers = (world: World) => {
  const { core, messages } = world;
  const { state } = core;

  const { post, change, standing } = createInteractionMessages(world);

  const openModal = (pending: Pending, data: NonNullable<Pending['modal']>): void => {
    pending.modal = data;
    const [userId, channelId, at] = [pending.userId, pending.channelId, core.clock.now()];
    const place = 'modal' as const;
    core.ledger.record(
      textsIn(data).map((text): Sight => ({ userId, text, place, channelId, messageId: undefined, at })),
    );
  };

  const offer = (pending: Pending, choices: NonNullable<Pending['choices']>): void => {
    pending.choices = choices;
    const [userId, channelId, at] = [pending.userId, pending.channelId, core.clock.now()];
    const place = 'autocomplete' as const;
    core.ledger.record(
      choices.map(({ name }): Sight => ({ userId, text: name, place, channelId, messageId: undefined, at })),
    );
  };

  const carryOut = (pending: Pending, response: APIInteractionResponse, upload: Upload): void => {
    switch (response.type) {
      case InteractionResponseType.ChannelMessageWithSource: {
        const type = messageType(pending.data);
        const content = newContent(response.data, upload);
        pending.originalId = post(pending, { content, ephemeral: isEphemeral(response.data), type }).data.id;
        return;
      }
      case InteractionResponseType.DeferredChannelMessageWithSource: {
        const type = messageType(pending.data);
        const ephemeral = isEphemeral(response.data);
        pending.loading = true;
        pending.originalId = post(pending, { content: {}, ephemeral, loading: true, type }).data.id;
        return;
      }
      case InteractionResponseType.DeferredMessageUpdate:
        pending.originalId = pending.sourceId;
        return;
      case InteractionResponseType.UpdateMessage: {
        const source = standing(pending.sourceId);
        pending.originalId = source.data.id;
        change(pending, source.data.id, changedContent(response.data, source.data, upload));
        return;
      }
      case InteractionResponseType.ApplicationCommandAutocompleteResult:
        offer(pending, response.data.choices ?? []);
        return;
      case InteractionResponseType.Modal:
        openModal(pending, response.data);
        return;
      default:
        throw invalidField('type', 'BASE_TYPE_CHOICES', 'Value must be one of {4, 5, 6, 7, 8, 9}.');
    }
  };

  const original = (pending: Pending): APIMessage | undefined =>
    pending.originalId === undefined ? undefined : state.messages.get(pending.originalId)?.data;

  return {
    /** The first answer. */
    answer: (pending: Pending, response: APIInteractionResponse, files: RequestRecord['files']): void => {
      const needsSource = response.type === 6 || response.type === 7;
      const allowed = ALLOWED[pending.data.type].includes(response.type);
      if (!allowed || (needsSource && pending.sourceId === undefined))
        throw invalidField('type', 'INTERACTION_RESPONSE_TYPE', 'Not a valid answer to this interaction.');
      carryOut(pending, response, { files, nextId: core.nextId });
      pending.ack = { type: response.type };
    },

    /** A new message; after a deferred answer the first one takes the place of "thinking …". */
    followUp: (pending: Pending, body: unknown, files: RequestRecord['files']): APIMessage => {
      const content = newContent(body, { files, nextId: core.nextId });
      if (!pending.loading) return post(pending, { content, ephemeral: isEphemeral(body) }).data;
      const { flags: _, ...rest } = content;
      return change(pending, pending.originalId, rest).data;
    },

    find: (pending: Pending, messageId: string): StoredMessage => {
      if (messageId === '@original') return standing(pending.originalId);
      const stored = standing(messageId);
      if (stored.data.webhook_id !== state.applicationId) throw new Refusal('unknownMessage');
      return stored;
    },

    edit: (pending: Pending, stored: StoredMessage, { body, files }: Pick<RequestRecord, 'body' | 'files'>) =>
      change(pending, stored.data.id, changedContent(body, stored.data, { files, nextId: core.nextId })).data,

    remove: (pending: Pending, stored: StoredMessage): void => {
      if (stored.data.id === pending.originalId) pending.loading = false;
      messages.remove(stored.data.id);
    },

    /** What `with_response` asks for. */
    outcome: (pending: Pending): RESTPostAPIInteractionCallbackWithResponseResult => {
      const message = original(pending);
      const { type } = found(pending.ack, 'answer');
      return {
        interaction: {
          id: pending.id,
          type: pending.data.type,
          ...(message === undefined
            ? {}
            : {
                response_message_id: message.id,
                response_message_loading: pending.loading,
                response_message_ephemeral: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
              }),
        },
        // Documented for these two only: after a deferral there is no message to speak of yet.
        ...(message !== undefined && (type === 4 || type === 7) ? { resource: { type, message } } : {}),
      };
    },
  };
};

export type Answers = ReturnType<typeof createAnswers>;
