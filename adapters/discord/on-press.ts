import {
  type APIInteraction,
  type APIMessage,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  InteractionContextType,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import {
  type ActionRef,
  type Card,
  CLEAR_ACTION,
  type PrivateText,
  privateText,
  type Reply,
  type SpaceId,
} from '../../src/index.ts';
import type { Kept } from '../platform/index.ts';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';
import { type CustomIdRef, readCustomId } from './custom-id.ts';
import { codeOf, isCode } from './errors.ts';
import { NOTICES } from './notices.ts';
import { forgetOnceLeft } from './once-left.ts';
import { spaceOf } from './places.ts';
import { defer, type Setting, showLater, showNow } from './private-reply.ts';
import { readModal } from './read-modal.ts';
import { type MessagePayload, renderCard, renderForm } from './render.ts';
import type { Room } from './room.ts';
import { type Origin, placeNamed } from './where.ts';

type Pressed = APIMessageComponentInteraction | APIModalSubmitInteraction;
export type Asker = { readonly origin: Origin; readonly answer: Answer };

/** A form may still open so long after the press; Discord waits 3 s, and people less. */
const FORM_PATIENCE_MS = 600;

const isPrivate = (message: APIMessage | undefined): boolean =>
  ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

/** The message whose button brought this private one. */
const broughtBy = (message: APIMessage | undefined): string | undefined => {
  const metadata = message?.interaction_metadata;
  const press =
    metadata?.type === InteractionType.ModalSubmit ? metadata.triggering_interaction_metadata : metadata;
  return press !== undefined && 'interacted_message_id' in press ? press.interacted_message_id : undefined;
};

/** In the direct message with us the note that was opened goes as well; anywhere else its button is not ours to take. */
const clearKnock = async (room: Room, { message, context, channel }: Pressed): Promise<void> => {
  const knock = broughtBy(message);
  if (knock === undefined || channel === undefined || context !== InteractionContextType.BotDM) return;
  room.desk.forgetMessage(knock);
  try {
    await room.api.remove(channel.id, knock);
  } catch (cause) {
    if (!isCode(cause, 'unknown-message'))
      room.logger.warn({ event: 'knock-not-cleared', code: codeOf(cause) });
  }
};

const settingOf = (room: Room, interaction: Pressed, origin: Origin): Omit<Setting, 'spaceId'> => ({
  actor: origin.actor,
  pictures: room.pictures,
  isInPlace: isPrivate(interaction.message),
  clearKnock: () => clearKnock(room, interaction),
});

const say = (answer: Answer, message: MessagePayload): Promise<void> =>
  answer.isAcknowledged() ? answer.edit(message) : answer.reply(message);

const sayInstead = (answer: Answer, { channelId }: Origin, card: Card): Promise<void> =>
  say(answer, renderCard(card, { spaceId: spaceOf(channelId) }));

type Done = {
  readonly action: ActionRef;
  readonly spaceId: SpaceId;
  readonly values: Readonly<Record<string, PrivateText>>;
};
type Replied = { readonly reply: Reply; readonly spaceId: SpaceId };

const takesAway = ({ name }: ActionRef): boolean => name === CLEAR_ACTION || name === 'nudge.not-now';

const replyTo = async (
  room: Room,
  origin: Origin,
  { action, spaceId: named, values }: Done,
): Promise<Replied> => {
  // Clearing concerns nobody but whoever presses, and waits for nothing, not even the database (S7).
  const place = takesAway(action)
    ? { spaceId: named, partners: [], channelId: undefined }
    : await placeNamed(room.mediator(), origin, named);
  const request = await ask(room, { origin, place, asked: action.name });
  const reply: Reply =
    request.kind === 'refused'
      ? { kind: 'card', card: request.card }
      : await room.mediator().handleAction({ ...request.asking, action, values });
  if (action.name === 'leave.confirm') await forgetOnceLeft(room, place.spaceId);
  return { reply, spaceId: place.spaceId };
};

/** Only what we have sent ourselves; a card of an earlier version may still be taken away (S7). */
const refOf = ({ ids }: Room, customId: string): CustomIdRef | undefined => {
  const { id, isOurs } = ids.read(customId);
  const ref = readCustomId(id);
  return isOurs || (ref?.kind === 'action' && takesAway(ref.action)) ? ref : undefined;
};

/** Somebody takes a card off their own screen. */
export const isClearing = (room: Room, interaction: APIInteraction): boolean => {
  if (interaction.type !== InteractionType.MessageComponent) return false;
  const ref = refOf(room, interaction.data.custom_id);
  return ref?.kind === 'action' && takesAway(ref.action);
};

/** What was held for a couple goes with it; the lines for somebody in danger must not be lost (S3-S5). */
const isStillTheirs = async (room: Room, { spaceId, recipient, what }: Kept): Promise<boolean> =>
  (what.kind === 'card' && what.card.kind === 'safety') ||
  (await room.mediator().partnersOf(spaceId)).includes(recipient);

const open = async (
  room: Room,
  token: string,
  { interaction, origin, answer }: Asker & { readonly interaction: Pressed },
): Promise<void> => {
  const kept = room.desk.find(token, origin.actor);
  if (kept === undefined) return sayInstead(answer, origin, NOTICES.notHere);
  if (kept.what.kind === 'form') return answer.openForm(renderForm(kept.what.form, kept));
  const checking = isStillTheirs(room, kept);
  if ((await Promise.race([checking, room.wait(FORM_PATIENCE_MS)])) === undefined) {
    // Whatever becomes of it is awaited below, unless the acknowledgement fails first.
    checking.catch(() => undefined);
    await answer.deferPrivately();
  }
  if (!(await checking)) {
    room.desk.forget(token);
    return sayInstead(answer, origin, NOTICES.notHere);
  }
  if (interaction.message !== undefined) room.desk.openedFrom(token, interaction.message.id);
  return say(answer, renderCard(kept.what.card, kept));
};

const valuesOf = ({ data }: APIMessageComponentInteraction): Readonly<Record<string, PrivateText>> => {
  const [value] = 'values' in data ? data.values : [];
  return value === undefined ? {} : { value: privateText(value) };
};

/** A button or a select. It may want a form, which must be the first answer; so the engine is given a moment. */
export const onPress = async (
  room: Room,
  interaction: APIMessageComponentInteraction,
  { origin, answer }: Asker,
): Promise<void> => {
  const ref = refOf(room, interaction.data.custom_id);
  if (ref === undefined) return sayInstead(answer, origin, NOTICES.oldButton);
  if (ref.kind === 'open') return open(room, ref.token, { interaction, origin, answer });
  const setting = settingOf(room, interaction, origin);
  const working = replyTo(room, origin, { ...ref, values: valuesOf(interaction) });
  const inTime = await Promise.race([working, room.wait(FORM_PATIENCE_MS)]);
  if (inTime !== undefined)
    return showNow(answer, { reply: inTime.reply, setting: { ...setting, ...inTime } });
  // Whatever becomes of it is awaited below, unless the acknowledgement fails first.
  working.catch(() => undefined);
  await defer(answer, { ...setting, spaceId: ref.spaceId });
  const late = await working;
  await showLater(room, answer, { reply: late.reply, setting: { ...setting, ...late } });
};

type GivenField = {
  readonly custom_id: string;
  readonly value?: unknown;
  readonly values?: readonly string[];
};

const fieldsOf = ({ data }: APIModalSubmitInteraction) =>
  data.components
    .flatMap((row): readonly object[] =>
      'component' in row ? [row.component] : 'components' in row ? row.components : [],
    )
    .filter((field): field is GivenField => 'custom_id' in field)
    .map(({ custom_id: customId, value, values }) => ({
      customId,
      ...(typeof value === 'string' ? { value } : {}),
      ...(values === undefined ? {} : { values }),
    }));

/** A form that was filled in; it can open no other form, so it is acknowledged first. */
export const onSubmit = async (
  room: Room,
  interaction: APIModalSubmitInteraction,
  { origin, answer }: Asker,
): Promise<void> => {
  const { id: customId, isOurs } = room.ids.read(interaction.data.custom_id);
  const read = readModal({ customId, fields: fieldsOf(interaction) });
  if (read === undefined || !isOurs) return sayInstead(answer, origin, NOTICES.oldButton);
  const setting = settingOf(room, interaction, origin);
  await defer(answer, { ...setting, spaceId: read.spaceId });
  const { reply, spaceId } = await replyTo(room, origin, read);
  await showLater(room, answer, { reply, setting: { ...setting, spaceId } });
};
