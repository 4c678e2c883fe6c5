import type { APIApplicationCommandOptionChoice, Snowflake } from 'discord-api-types/v10';
import type { Asked } from './asked.ts';
import type { Sight } from './ledger.ts';
import type { Filled, OpenModal } from './open-modal.ts';
import { canView } from './permissions.ts';
import { type AskDeps, createAsking } from './person-asks.ts';
import { createPressing } from './person-presses.ts';
import { createSpeech, type SaysOptions } from './person-speaks.ts';
import { type Seen, seen } from './seen.ts';
import { found, type StoredMessage } from './state.ts';
import type { Typed } from './typed-command.ts';

type MessageRef = Snowflake | Pick<Seen, 'id'>;

/** Somebody in front of the client. What the client would not let them do is refused with a NotPossible. */
export type Person = {
  readonly id: Snowflake;
  readonly says: (channelId: Snowflake, text: string, options?: SaysOptions) => Seen;
  readonly edits: (message: MessageRef, text: string) => Seen;
  readonly deletes: (message: MessageRef) => void;
  readonly pins: (message: MessageRef) => void;
  /** Sends a slash command, such as `command(channel, 'attune start', { partner: sam.id })`. */
  readonly command: (channelId: Snowflake, line: string, typed?: Typed) => Asked;
  /** What is offered while this option is being typed. */
  readonly autocomplete: (
    channelId: Snowflake,
    line: string,
    option: { readonly focused: string; readonly typed: Typed },
  ) => Promise<readonly APIApplicationCommandOptionChoice[]>;
  /** Opens the apps menu of a message and takes this item. */
  readonly menu: (message: MessageRef, item: string) => Asked;
  readonly presses: (message: MessageRef, label: string) => Asked;
  readonly selects: (message: MessageRef, placeholder: string, pick: string | readonly string[]) => Asked;
  readonly submits: (modal: OpenModal, filled?: Filled) => Asked;
  /** "Dismiss message" under an ephemeral one. */
  readonly dismisses: (message: MessageRef) => void;
  /** Restarts the client: ephemeral messages do not come back. */
  readonly restarts: () => void;
  /** Everything on the screen in this channel now, oldest first. */
  readonly sees: (channelId: Snowflake) => readonly Seen[];
  /** Everything in the direct messages with the bot. */
  readonly dms: () => readonly Seen[];
  /** Every text a lock screen showed, in order. */
  readonly notifications: () => readonly string[];
};

const idOf = (message: MessageRef): Snowflake => (typeof message === 'string' ? message : message.id);

/** Gives a hand to everybody in this world. */
export const createPeople = (deps: AskDeps): ((userId: Snowflake) => Person) => {
  const { world } = deps;
  const { state, ledger } = world.core;
  const hidden = new Map<Snowflake, Set<Snowflake>>();
  const isHidden = (userId: Snowflake, messageId: Snowflake): boolean =>
    hidden.get(userId)?.has(messageId) === true;
  const hide = (userId: Snowflake, ids: readonly Snowflake[]): void =>
    void hidden.set(userId, new Set([...(hidden.get(userId) ?? []), ...ids]));
  const speech = createSpeech(world);
  const asking = createAsking(deps);
  const pressing = createPressing({ ...deps, isHidden });

  const messagesIn = (channelId: Snowflake): readonly StoredMessage[] =>
    found(state.channels.get(channelId), `channel ${channelId}`).messageIds.flatMap(
      (id) => state.messages.get(id) ?? [],
    );
  const sees = (userId: Snowflake, channelId: Snowflake): readonly Seen[] => {
    const channel = found(state.channels.get(channelId), `channel ${channelId}`);
    if (!canView(state, channel, userId)) return [];
    return messagesIn(channelId)
      .filter(({ onlyFor }) => onlyFor === undefined || onlyFor === userId)
      .filter(({ data }) => !isHidden(userId, data.id))
      .map(seen);
  };
  const ephemeralsOf = (userId: Snowflake): readonly Snowflake[] =>
    [...state.messages.values()].filter(({ onlyFor }) => onlyFor === userId).map(({ data }) => data.id);
  const pushed = ({ place }: Sight): boolean => place === 'notification';

  return (id) => ({
    id,
    says: (channelId, text, options) => speech.says(id, channelId, text, options),
    edits: (message, text) => speech.edits(id, idOf(message), text),
    deletes: (message) => speech.deletes(id, idOf(message)),
    pins: (message) => speech.pins(id, idOf(message)),
    command: (channelId, line, typed) => asking.command({ userId: id, channelId }, line, typed),
    autocomplete: (channelId, line, { focused, typed }) =>
      asking.autocomplete({ userId: id, channelId }, line, typed, focused),
    menu: (message, item) => asking.menu(id, idOf(message), item),
    presses: (message, label) => pressing.presses(id, idOf(message), label),
    selects: (message, from, pick) => pressing.selects(id, idOf(message), { from, pick }),
    submits: (modal, filled) => pressing.submits(id, modal, filled),
    dismisses: (message) => hide(id, [idOf(message)]),
    restarts: () => hide(id, ephemeralsOf(id)),
    sees: (channelId) => sees(id, channelId),
    dms: () => sees(id, world.directMessages(state.botId, id)),
    notifications: () =>
      ledger
        .sightsOf(id)
        .filter(pushed)
        .map(({ text }) => text),
  });
};
