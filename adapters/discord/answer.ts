import {
  type APIInteractionResponse,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
} from 'discord.js';
import type { DiscordApi, InteractionRef } from './api.ts';
import { isCode } from './errors.ts';
import type { MessagePayload } from './render.ts';

/**
 * The one answer that an interaction gets, which only the person who asked sees. The first call acknowledges, which
 * must happen within 3 s; what comes afterwards may take 15 minutes. Each rejects with a DiscordError.
 */
export type Answer = {
  readonly isAcknowledged: () => boolean;
  /** "Attune is thinking …", for this person only. */
  readonly deferPrivately: () => Promise<void>;
  /** Quietly, with nothing to see; afterwards `edit` changes the message that the press came from. */
  readonly deferInPlace: () => Promise<void>;
  /** A new private message. */
  readonly reply: (message: MessagePayload) => Promise<void>;
  /** Changes the private message that the press came from. */
  readonly update: (message: MessagePayload) => Promise<void>;
  readonly openForm: (form: APIModalInteractionResponseCallbackData) => Promise<void>;
  /** After a defer only. */
  readonly edit: (message: MessagePayload) => Promise<void>;
  /** After a defer only: takes the private message away. */
  readonly remove: () => Promise<void>;
};

const privately = ({ body }: MessagePayload) => ({ ...body, flags: body.flags | MessageFlags.Ephemeral });

export const createAnswer = (api: DiscordApi, ref: InteractionRef): Answer => {
  let isAcknowledged = false;

  const acknowledge = async (response: APIInteractionResponse, files: MessagePayload['files'] = []) => {
    try {
      await api.respond(ref, response, files);
    } catch (cause) {
      // A repeated request whose first answer got lost on the way.
      if (!isCode(cause, 'already-acknowledged')) throw cause;
    }
    isAcknowledged = true;
  };

  return {
    isAcknowledged: () => isAcknowledged,
    deferPrivately: () =>
      acknowledge({
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        data: { flags: MessageFlags.Ephemeral },
      }),
    deferInPlace: () => acknowledge({ type: InteractionResponseType.DeferredMessageUpdate }),
    reply: (message) =>
      acknowledge(
        { type: InteractionResponseType.ChannelMessageWithSource, data: privately(message) },
        message.files,
      ),
    update: (message) =>
      acknowledge({ type: InteractionResponseType.UpdateMessage, data: message.body }, message.files),
    openForm: (data) => acknowledge({ type: InteractionResponseType.Modal, data }),
    edit: async (message) => {
      await api.editAnswer(ref, message);
    },
    remove: async () => {
      await api.removeAnswer(ref);
    },
  };
};
