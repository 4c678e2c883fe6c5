import type { AppOptions, RespondFn } from '@slack/bolt';
import { createAnswer } from './answer.ts';
import type { ApiDeps, SlackApi } from './api.ts';
import { type DoorDeps, PromptApp } from './door.ts';
import { codeOf, toSlackError } from './errors.ts';
import type { Inbound } from './inbound.ts';
import { createSdkLogger } from './sdk-logger.ts';
import type { Connection } from './socket.ts';
import { type Origin, readEvent, readMessage, type ToldEvent } from './told.ts';

export type ClientDeps = DoorDeps &
  Pick<ApiDeps, 'wait' | 'ids'> & {
    readonly api: SlackApi;
    readonly connection: Connection;
    /** For Socket Mode; over HTTP the receiver knows. */
    readonly authorize: AppOptions['authorize'];
    readonly inbound: Inbound;
  };

const isLoss = ({ type }: ToldEvent): boolean => type === 'app_uninstalled' || type === 'tokens_revoked';

type At = { readonly teamId: string; readonly userId: string; readonly channelId: string | undefined };

/** Bolt on either connection, every kind of thing Slack says handed to `inbound` in our own shape. */
export const createClient = (deps: ClientDeps): PromptApp => {
  const { inbound, api, ids, wait, logger, connection, authorize } = deps;
  const app = new PromptApp(
    {
      receiver: connection.receiver,
      logger: createSdkLogger(logger),
      ...(authorize === undefined ? {} : { authorize }),
      // Both would only be in the way: own events are known by their bot, and nothing is remembered of a conversation.
      ignoreSelf: false,
      convoStore: false,
    },
    deps,
  );

  const asker = ({ teamId, userId, channelId }: At, trigger: string, respond: RespondFn | undefined) => {
    const origin: Origin = { teamId, userId, channelId };
    return { origin, answer: createAnswer({ api, ids, wait, teamId, trigger, respond }) };
  };

  app.event(/^/u, async ({ body, context }) => {
    const event = readEvent(body.event);
    const told = { teamId: context.teamId ?? body.team_id, eventId: body.event_id, event };
    if (isLoss(event)) await inbound.lost(told);
    else inbound.happened(told);
  });

  app.command(/^/u, async ({ command, context, respond }) => {
    const { user_id: userId, channel_id: channelId, trigger_id: trigger, text } = command;
    const at = { teamId: context.teamId ?? command.team_id, userId, channelId };
    const typed = { kind: 'slash' as const, command: command.command, text };
    inbound.asked(trigger, { ...asker(at, trigger, respond), typed });
  });

  app.shortcut({ type: 'message_action', callback_id: /^/u }, async ({ shortcut, context, respond }) => {
    const { user, channel, trigger_id: trigger, callback_id: callbackId } = shortcut;
    const at = { teamId: context.teamId ?? '', userId: user.id, channelId: channel.id };
    const typed = { kind: 'menu' as const, callbackId, message: readMessage(shortcut.message) };
    inbound.asked(trigger, { ...asker(at, trigger, respond), typed });
  });

  app.action({ type: 'block_actions', action_id: /^/u }, async ({ body, action, context, respond }) => {
    const { container, channel, user, trigger_id: trigger } = body;
    const at = { teamId: context.teamId ?? '', userId: user.id, channelId: channel?.id };
    inbound.pressed(trigger, {
      ...asker(at, trigger, body.response_url === undefined ? undefined : respond),
      actionId: action.action_id,
      blockId: action.block_id,
      chosen: action.type === 'static_select' ? action.selected_option.value : undefined,
      messageTs: container.type === 'message' ? container.message_ts : undefined,
      isPrivate: container.type === 'message' && container.is_ephemeral === true,
    });
  });

  app.view({ type: 'view_submission', callback_id: /^/u }, async ({ body, view, context }) => {
    if (body.type !== 'view_submission') return;
    const { trigger_id: trigger, user } = body;
    inbound.submitted(trigger, { teamId: context.teamId ?? '', userId: user.id, trigger, view });
  });

  // What becomes of it is decided where it came in: unacknowledged, Slack tells it again.
  app.error(async (cause) => {
    const error = toSlackError(cause);
    logger.warn({ event: 'slack-event-refused', code: codeOf(error) });
    throw error;
  });
  return app;
};
