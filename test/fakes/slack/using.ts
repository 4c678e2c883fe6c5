import type { KnownBlock } from '@slack/types';
import { answerToCommand, answerToSubmission } from './answers.ts';
import type { Office } from './calls.ts';
import type { Deliveries, DeliveryKind, Outcome } from './deliveries.ts';
import { chosen, elementsOf, initialState, isFilled } from './element-state.ts';
import type { Interactions, Surface, UsedElement } from './interactions.ts';
import { mentioned } from './mentioned.ts';
import { NotPossible } from './refusal.ts';
import { elementNamed, labelOf, messagesSeenBy, type Seen } from './seen.ts';
import type { Channel, Message, StoredView, User } from './types.ts';
import { escaped } from './visible-words.ts';

export type UsingSeams = {
  readonly office: Office;
  readonly interactions: Interactions;
  readonly deliveries: Deliveries;
};

/** A message somebody sees, the topmost modal, or the Home tab. */
export type Where = Pick<Seen, 'channelId' | 'ts'> | 'modal' | 'home';

/** What a person does with the app's own surfaces. */
export type Using = {
  /** Types a slash command in a channel. With `should_escape`, `@sam` goes out as `<@U…|sam>`. */
  readonly command: (channel: Pick<Channel, 'id'>, command: string, text?: string) => Promise<void>;
  /** Picks an entry of a message's menu. */
  readonly shortcut: (message: Pick<Seen, 'channelId' | 'ts'>, name: string) => Promise<void>;
  /** Presses the button with this text. */
  readonly presses: (where: Where, button: string) => Promise<void>;
  /** Picks an option in the select with this placeholder or label. */
  readonly selects: (where: Where, name: string, option: string) => Promise<void>;
  /** Fills the topmost modal, fields by label or block id, and sends it. Fields left out keep what is in them. */
  readonly submits: (fields?: Readonly<Record<string, string | readonly string[]>>) => Promise<void>;
  /** Closes the topmost modal, or with `all` every one. */
  readonly closes: (all?: boolean) => Promise<void>;
  /** What Slack told them when the app did not answer, such as `operation_timeout`. */
  readonly troubles: () => readonly string[];
};

export const createUsing = (seams: UsingSeams, user: User): Using => {
  const { interactions, deliveries, office } = seams;
  const { world, views } = office;
  const troubles: string[] = [];

  const send = async (kind: DeliveryKind, name: string, payload: unknown): Promise<Outcome> => {
    if (world.installs.get(user.teamId)?.uninstalled === true) {
      troubles.push('app_uninstalled');
      return { kind: 'failed', reason: 'connection_failed' };
    }
    const outcome = await deliveries.send({ kind, name, teamId: user.teamId, payload });
    if (outcome.kind === 'failed') {
      troubles.push(outcome.reason === 'timeout' ? 'operation_timeout' : 'dispatch_failed');
    }
    return outcome;
  };

  const messageAt = ({ channelId, ts }: Pick<Seen, 'channelId' | 'ts'>): Message => {
    const isSeen = messagesSeenBy(world, user.id, channelId).some((seen) => seen.ts === ts);
    if (!isSeen) throw new NotPossible(`${user.name} does not see that message (any more)`);
    return world.messageOf(channelId, ts);
  };

  const surfaceAt = (where: Where): { surface: Surface; blocks: readonly KnownBlock[] } => {
    if (typeof where !== 'string') {
      const message = messageAt(where);
      const channel = world.channelOf(message.channelId);
      return { surface: { kind: 'message', channel, message }, blocks: message.blocks };
    }
    const view = where === 'modal' ? views.topOf(user.id) : views.homeOf(user.id);
    if (view === undefined) throw new NotPossible(`${user.name} sees no ${where}`);
    return { surface: { kind: 'view', view }, blocks: view.view.blocks as KnownBlock[] };
  };

  const use = async (where: Where, types: readonly string[], name: string, words: string): Promise<void> => {
    const { surface, blocks } = surfaceAt(where);
    const { element, blockId, actionId } = elementNamed(blocks, name, types);
    const isButton = element.type === 'button';
    const now = isButton ? undefined : chosen(element, words);
    const state = surface.kind === 'view' ? surface.view.state : initialState(blocks);
    if (now !== undefined) state.set(blockId, new Map(state.get(blockId)).set(actionId, now));
    const used: UsedElement = {
      action_id: actionId,
      block_id: blockId,
      type: String(element.type),
      ...(isButton
        ? { text: element.text, ...(element.value === undefined ? {} : { value: element.value }) }
        : now),
    };
    const values = Object.fromEntries([...state].map(([id, actions]) => [id, Object.fromEntries(actions)]));
    const payload = interactions.blockActions(user, surface, {
      element: used,
      state: { values } as NonNullable<Parameters<Interactions['blockActions']>[2]>['state'],
    });
    await send('interactive', 'block_actions', payload);
  };

  const fill = (view: StoredView, fields: Readonly<Record<string, string | readonly string[]>>): void => {
    const inputs = elementsOf(view.view.blocks as KnownBlock[]).filter(({ block }) => block.type === 'input');
    for (const [name, words] of Object.entries(fields)) {
      const found = inputs.find((placed) => labelOf(placed) === name || placed.blockId === name);
      if (found === undefined) throw new NotPossible(`The form has no field "${name}"`);
      view.state.set(found.blockId, new Map([[found.actionId, chosen(found.element, words)]]));
    }
    for (const placed of inputs) {
      const filled = isFilled(view.state.get(placed.blockId)?.get(placed.actionId));
      if (placed.block.optional !== true && !filled) {
        throw new NotPossible(`Slack asks for "${labelOf(placed)}" first`);
      }
    }
  };

  return {
    command: async (place, command, text = '') => {
      const channel = world.channelOf(place.id);
      if (!channel.members.has(user.id) || channel.archived) {
        throw new NotPossible(`${user.name} cannot write there`);
      }
      const known = world.app.commands.find((each) => each.command === command);
      if (known === undefined) throw new NotPossible(`Slack knows no command ${command}`);
      if (world.installs.get(user.teamId)?.uninstalled !== false) {
        throw new NotPossible(`Slack knows no command ${command} here`);
      }
      const sent = known.shouldEscape
        ? mentioned(world, user, escaped(text), (it) => `<@${it.id}|${it.name}>`)
        : escaped(text);
      const payload = interactions.slashCommand({ user, channel, command, text: sent });
      const outcome = await send('slash_commands', command, payload);
      if (outcome.kind === 'acked') answerToCommand(office, { channel, user, body: outcome.body });
    },
    shortcut: async (seen, name) => {
      const message = messageAt(seen);
      const known = world.app.shortcuts.find((each) => each.name === name);
      if (known === undefined || message.ephemeralTo !== undefined) {
        throw new NotPossible(`That message's menu has no "${name}"`);
      }
      await send(
        'interactive',
        'message_action',
        interactions.messageShortcut(user, message, known.callbackId),
      );
    },
    presses: (where, button) => use(where, ['button'], button, ''),
    selects: (where, name, option) =>
      use(where, ['static_select', 'radio_buttons', 'checkboxes', 'overflow', 'users_select'], name, option),
    submits: async (fields = {}) => {
      const view = views.topOf(user.id);
      if (view === undefined) throw new NotPossible(`${user.name} sees no form`);
      fill(view, fields);
      const outcome = await send('interactive', 'view_submission', interactions.viewSubmission(user, view));
      if (outcome.kind === 'acked') answerToSubmission(office, { user, view, body: outcome.body });
    },
    closes: async (all = false) => {
      const top = views.topOf(user.id);
      const isCleared = all || (top?.view.type === 'modal' && top.view.clear_on_close === true);
      const closed = views.close(user.id, isCleared);
      if (closed.length === 0) throw new NotPossible(`${user.name} sees no form`);
      for (const view of closed.filter((each) => each.view.type === 'modal' && each.view.notify_on_close)) {
        await send('interactive', 'view_closed', interactions.viewClosed(user, view, isCleared));
      }
    },
    troubles: () => [...troubles],
  };
};
