import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  InteractionResponseType,
  InteractionType,
} from 'discord.js';
import { type Answer, createAnswer } from './answer.ts';
import type { InteractionRef } from './api.ts';
import { codeOf, DiscordError, isCode } from './errors.ts';
import { NOTICES } from './notices.ts';
import { onCommand } from './on-command.ts';
import { helpNowIn, onHelpNow } from './on-help-now.ts';
import { type Asker, isClearing, onPress, onSubmit } from './on-press.ts';
import { spaceOf } from './places.ts';
import { renderCard } from './render.ts';
import type { Room } from './room.ts';
import { originOf } from './where.ts';

type Option = APIApplicationCommandInteractionDataOption<InteractionType.ApplicationCommandAutocomplete>;

/** The option that is being typed, in whatever subcommand it stands. */
const focusedIn = (
  options: readonly Option[],
): { readonly name: string; readonly value: string } | undefined => {
  for (const option of options) {
    if ('focused' in option && option.focused === true)
      return { name: option.name, value: String(option.value) };
    const inner = 'options' in option ? focusedIn(option.options ?? []) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
};

const suggest = async (
  room: Room,
  interaction: APIApplicationCommandAutocompleteInteraction,
): Promise<void> => {
  const focused = focusedIn(interaction.data.options);
  const choices =
    focused === undefined
      ? []
      : room.autocomplete({ option: focused.name, typed: focused.value, locale: interaction.locale });
  await room.api.respond(refOf(interaction), {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices },
  });
};

const refOf = ({ id, token, application_id: applicationId }: APIInteraction): InteractionRef => ({
  id,
  token,
  applicationId,
});

const handle = async (room: Room, interaction: APIInteraction, asker: Asker): Promise<void> => {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return onCommand(room, interaction, asker);
    case InteractionType.MessageComponent:
      return onPress(room, interaction, asker);
    case InteractionType.ModalSubmit:
      return onSubmit(room, interaction, asker);
    default:
      return undefined;
  }
};

const report = (room: Room, event: string, cause: unknown): void => {
  const fields = { event, code: codeOf(cause) };
  if (cause instanceof DiscordError) room.logger.warn(fields);
  else room.logger.error(fields, cause);
};

/** Nobody is left before a button that does nothing; when not even this gets through, the log says so. */
const apologise = async (room: Room, answer: Answer, channelId: string): Promise<void> => {
  const message = renderCard(NOTICES.failed, { spaceId: spaceOf(channelId) });
  try {
    await (answer.isAcknowledged() ? answer.edit(message) : answer.reply(message));
  } catch (cause) {
    report(room, 'interaction-unanswered', cause);
  }
};

/** Discord forgets an interaction after 3 s without, and 15 minutes with an answer. */
const canStillAnswer = ({ type }: APIInteraction, cause: unknown): boolean =>
  type !== InteractionType.ApplicationCommandAutocomplete &&
  !isCode(cause, 'unknown-interaction', 'interaction-over');

/** Answers everything that a person does with Attune, privately. Never rejects. */
export const onInteraction = async (room: Room, interaction: APIInteraction): Promise<void> => {
  const origin = originOf(interaction);
  if (origin === undefined || room.seenBefore(`interaction:${interaction.id}`)) return;
  const answer = createAnswer(room.api, refOf(interaction));
  try {
    const helpNow = helpNowIn(interaction);
    if (helpNow !== undefined) await onHelpNow(room, helpNow, { origin, answer });
    else if (interaction.type === InteractionType.ApplicationCommandAutocomplete)
      await suggest(room, interaction);
    else if (room.isOpen() || isClearing(room, interaction))
      await handle(room, interaction, { origin, answer });
    else await answer.reply(renderCard(NOTICES.restarting, { spaceId: spaceOf(origin.channelId) }));
  } catch (cause) {
    report(room, 'interaction-failed', cause);
    if (canStillAnswer(interaction, cause)) await apologise(room, answer, origin.channelId);
  }
};
