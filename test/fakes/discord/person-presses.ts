import {
  type APIMessage,
  type APIMessageComponentInteraction,
  type APIMessageComponentInteractionData,
  type APIModalSubmitInteraction,
  ComponentType,
  InteractionType,
  type Snowflake,
} from 'discord-api-types/v10';
import { type Asked, asked } from './asked.ts';
import { type Filled, filledIn, type OpenModal } from './open-modal.ts';
import { canView } from './permissions.ts';
import type { AskDeps } from './person-asks.ts';
import { guildOfChannel, interactionBase } from './person-context.ts';
import { seen } from './seen.ts';
import { found, NotPossible, type StoredMessage } from './state.ts';

export type PressDeps = AskDeps & {
  /** Whether this person has dismissed the message. */
  readonly isHidden: (userId: Snowflake, messageId: Snowflake) => boolean;
};

/** Buttons, selects and forms: only what stands on that person's screen now can be used. */
export const createPressing = ({ world, interactions, waiting, isHidden }: PressDeps) => {
  const { state } = world.core;
  const submitted = new Set<Snowflake>();

  const onScreen = (userId: Snowflake, messageId: Snowflake): StoredMessage => {
    const stored = found(state.messages.get(messageId), `message ${messageId}`);
    const channel = state.channels.get(stored.data.channel_id);
    const theirs = stored.onlyFor === undefined || stored.onlyFor === userId;
    const visible = theirs && channel !== undefined && canView(state, channel, userId);
    if (!visible || stored.deleted || isHidden(userId, messageId))
      throw new NotPossible('this person does not see this message');
    return stored;
  };

  const component = (
    userId: Snowflake,
    stored: StoredMessage,
    { data, what }: { readonly data: APIMessageComponentInteractionData; readonly what: string },
  ): Asked => {
    const channel = found(state.channels.get(stored.data.channel_id), 'channel');
    const pending = interactions.begin({
      userId,
      channelId: channel.id,
      guildId: guildOfChannel(state, channel)?.id,
      sourceId: stored.data.id,
      what,
      invocation: undefined,
      build: (ids): APIMessageComponentInteraction => ({
        ...interactionBase(state, { ...ids, type: InteractionType.MessageComponent, userId, channel }),
        data,
        message: stored.data,
      }),
    });
    return asked(pending, { state, interactions, waiting });
  };

  const presses = (userId: Snowflake, messageId: Snowflake, label: string): Asked => {
    const stored = onScreen(userId, messageId);
    const { buttons } = seen(stored);
    const button = found(
      buttons.find((one) => one.label === label) ?? buttons.find((one) => one.customId === label),
      `button “${label}” among [${buttons.map((one) => one.label).join(', ')}]`,
    );
    if (button.disabled) throw new NotPossible(`the button “${label}” is disabled`);
    const data = { custom_id: button.customId, component_type: ComponentType.Button as const };
    return component(userId, stored, { data, what: `button “${label}”` });
  };

  const selects = (
    userId: Snowflake,
    messageId: Snowflake,
    choice: { readonly from: string; readonly pick: string | readonly string[] },
  ): Asked => {
    const stored = onScreen(userId, messageId);
    const { selects: offered } = seen(stored);
    const select = found(
      offered.find(({ placeholder, customId }) => placeholder === choice.from || customId === choice.from),
      `select “${choice.from}” among [${offered.map(({ placeholder }) => placeholder).join(', ')}]`,
    );
    if (select.disabled) throw new NotPossible(`the select “${choice.from}” is disabled`);
    const values = [choice.pick].flat().map((pick) => {
      const option = select.options.find(({ label, value }) => label === pick || value === pick);
      return found(option, `choice “${pick}”`).value;
    });
    if (values.length < select.min || values.length > select.max)
      throw new NotPossible(`“${choice.from}” takes ${select.min} to ${select.max} choices`);
    const data = {
      custom_id: select.customId,
      component_type: ComponentType.StringSelect as const,
      values,
    };
    return component(userId, stored, { data, what: `select “${choice.from}”` });
  };

  const sourceOf = (sourceId: Snowflake | undefined): { message?: APIMessage } => {
    const source = state.messages.get(sourceId ?? '');
    return source === undefined ? {} : { message: source.data };
  };

  /** Sends a form off, once; it must be open on this person's screen. */
  const submits = (userId: Snowflake, modal: OpenModal, filled: Filled = {}): Asked => {
    const opener = interactions.find(modal.interactionId);
    if (opener.userId !== userId) throw new NotPossible('this form is open for somebody else');
    if (submitted.has(opener.id)) throw new NotPossible('this form was sent already');
    const components = filledIn(modal, filled);
    submitted.add(opener.id);
    const channel = found(state.channels.get(opener.channelId), 'channel');
    const pending = interactions.begin({
      userId,
      channelId: channel.id,
      guildId: guildOfChannel(state, channel)?.id,
      sourceId: opener.sourceId,
      what: `form “${modal.title}”`,
      invocation: undefined,
      build: (ids): APIModalSubmitInteraction => ({
        ...interactionBase(state, { ...ids, type: InteractionType.ModalSubmit, userId, channel }),
        ...sourceOf(opener.sourceId),
        data: { custom_id: modal.customId, components },
      }),
    });
    return asked(pending, { state, interactions, waiting });
  };

  return { presses, selects, submits };
};
