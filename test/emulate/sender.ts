import { randomUUID } from 'node:crypto';
import type { KnownBlock } from '@slack/types';
import { encoded, postTo, signedHeaders } from '../fakes/slack/http-transport.ts';
import { elementNamed } from '../fakes/slack/seen.ts';
import type { Answer } from './listen-in.ts';

export type SenderSeams = {
  /** Where Attune listens for Slack. */
  readonly requestUrl: string;
  readonly signingSecret: string;
  readonly teamId: string;
  /** Where Attune may answer somebody in private. */
  readonly respondUrl: string;
  /** A trigger_id that emulate will take once. */
  readonly triggerOf: (userId: string) => Promise<string>;
};

/** A message or view with what can be used on it. */
export type Surface = {
  readonly blocks: readonly KnownBlock[];
  readonly ts: string;
  readonly isPrivate: boolean;
};

export type OpenForm = Answer & { readonly blocks: readonly KnownBlock[] };

const TYPES = ['button', 'static_select', 'plain_text_input'];

/**
 * emulate tells nobody of commands, buttons and forms, and takes no address for events, so these are sent from here: as
 * Slack sends them, signed, to the unmodified Bolt. Each resolves when Bolt has acknowledged it.
 */
export const createSender = (seams: SenderSeams) => {
  const { teamId, respondUrl, triggerOf } = seams;
  const team = { id: teamId, domain: 'home' };

  const send = async (kind: 'events_api' | 'slash_commands' | 'interactive', payload: Answer) => {
    const { body, type } = encoded({ kind, payload });
    const sign = { secret: seams.signingSecret, body, timestamp: Math.floor(Date.now() / 1000) };
    const { status } = await postTo({ url: seams.requestUrl, headers: signedHeaders(type, sign), body });
    if (status !== 200) throw new Error(`Attune answered ${status} to ${kind}`);
  };

  return {
    /** Something was said in the channel, and emulate has it. */
    tells: (channel: string, said: { readonly user: string; readonly ts: string; readonly text: string }) =>
      send('events_api', {
        type: 'event_callback',
        team_id: teamId,
        event_id: `Ev${randomUUID()}`,
        event: { type: 'message', channel, channel_type: 'group', event_ts: said.ts, ...said },
      }),

    as: (userId: string, channel: string) => ({
      command: async (command: string, text: string) =>
        send('slash_commands', {
          ...{ team_id: teamId, channel_id: channel, user_id: userId, command, text },
          ...{ response_url: respondUrl, trigger_id: await triggerOf(userId) },
        }),

      presses: async ({ blocks, ts, isPrivate }: Surface, name: string) => {
        const { actionId: action_id, blockId: block_id, element } = elementNamed(blocks, name, TYPES);
        await send('interactive', {
          ...{ type: 'block_actions', team, user: { id: userId }, channel: { id: channel } },
          container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: isPrivate },
          ...{ response_url: respondUrl, trigger_id: await triggerOf(userId) },
          actions: [{ type: element.type, action_id, block_id, value: element.value }],
        });
      },

      submits: async (view: OpenForm, field: string, value: string) => {
        const { blockId, actionId } = elementNamed(view.blocks, field, TYPES);
        const state = { values: { [blockId]: { [actionId]: { type: 'plain_text_input', value } } } };
        await send('interactive', {
          ...{ type: 'view_submission', team, user: { id: userId }, view: { ...view, state } },
          trigger_id: await triggerOf(userId),
        });
      },
    }),
  };
};

export type Sender = ReturnType<typeof createSender>;
