import type {
  BlockAction,
  MessageShortcut,
  SlashCommand,
  ViewClosedAction,
  ViewSubmitAction,
} from '@slack/bolt';
import { bareMessage } from './events.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { Triggers } from './triggers.ts';
import type { Channel, Message, StoredView, User } from './types.ts';
import { viewJson } from './views.ts';
import type { World } from './world.ts';

export type InteractionSeams = {
  readonly world: World;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
};

/** Where an element was used. */
export type Surface =
  | { readonly kind: 'message'; readonly channel: Channel; readonly message: Message }
  | { readonly kind: 'view'; readonly view: StoredView };

/** One entry of a block_actions payload, as the element gives it. */
export type UsedElement = Readonly<Record<string, unknown>> & {
  readonly type: string;
  readonly block_id: string;
  readonly action_id: string;
};

type State = NonNullable<BlockAction['state']>;

/** The payloads of what people do with the app, typed as Bolt types them. */
export const createInteractions = ({ world, triggers, responseUrls }: InteractionSeams) => {
  const teamJson = (teamId: string) => ({ id: teamId, domain: world.teamOf(teamId).domain });
  const userJson = ({ id, name, teamId }: User) => ({ id, username: name, name, team_id: teamId });
  /** Slack calls direct and private channels by kind instead of by name. */
  const nameOf = (channel: Channel): string =>
    ({ im: 'directmessage', group: 'privategroup', channel: channel.name, mpim: channel.name })[channel.kind];
  const common = (user: User) => ({
    token: world.app.verificationToken,
    api_app_id: world.app.id,
    team: teamJson(user.teamId),
    is_enterprise_install: false,
  });

  const slashCommand = (asked: {
    readonly user: User;
    readonly channel: Channel;
    readonly command: string;
    readonly text: string;
  }): SlashCommand => ({
    token: world.app.verificationToken,
    team_id: asked.user.teamId,
    team_domain: world.teamOf(asked.user.teamId).domain,
    channel_id: asked.channel.id,
    channel_name: nameOf(asked.channel),
    user_id: asked.user.id,
    user_name: asked.user.name,
    command: asked.command,
    text: asked.text,
    api_app_id: world.app.id,
    is_enterprise_install: 'false',
    response_url: responseUrls.issue({
      teamId: asked.channel.teamId,
      channelId: asked.channel.id,
      userId: asked.user.id,
      source: undefined,
    }),
    trigger_id: triggers.issue(asked.user.id),
  });

  const messageShortcut = (user: User, message: Message, callbackId: string): MessageShortcut => {
    const channel = world.channelOf(message.channelId);
    return {
      // Slack's own samples of this payload name no app, and Bolt's type asks for none.
      token: world.app.verificationToken,
      team: teamJson(user.teamId),
      is_enterprise_install: false,
      type: 'message_action',
      action_ts: world.ts(),
      user: { id: user.id, name: user.name, team_id: user.teamId },
      channel: { id: channel.id, name: nameOf(channel) },
      callback_id: callbackId,
      trigger_id: triggers.issue(user.id),
      response_url: responseUrls.issue({
        teamId: channel.teamId,
        channelId: channel.id,
        userId: user.id,
        source: undefined,
      }),
      message_ts: message.ts,
      message: bareMessage(world, message),
    };
  };

  const placeOf = (user: User, surface: Surface) => {
    if (surface.kind === 'view') {
      const view = viewJson(world, surface.view);
      return { container: { type: 'view', view_id: view.id }, view } as unknown as Partial<BlockAction>;
    }
    const { channel, message } = surface;
    const isEphemeral = message.ephemeralTo !== undefined;
    return {
      container: {
        type: 'message',
        message_ts: message.ts,
        channel_id: channel.id,
        is_ephemeral: isEphemeral,
        ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
      },
      channel: { id: channel.id, name: nameOf(channel) },
      // An ephemeral message itself is not in the payload.
      ...(isEphemeral ? {} : { message: bareMessage(world, message) }),
      response_url: responseUrls.issue({
        teamId: channel.teamId,
        channelId: channel.id,
        userId: user.id,
        source: message,
      }),
    } as Partial<BlockAction>;
  };

  const blockActions = (
    user: User,
    surface: Surface,
    used: { readonly element: UsedElement; readonly state: State },
  ): BlockAction => {
    const payload: Omit<BlockAction, 'response_url' | 'container'> & Partial<BlockAction> = {
      ...common(user),
      type: 'block_actions',
      user: userJson(user),
      trigger_id: triggers.issue(user.id),
      ...placeOf(user, surface),
      ...(surface.kind === 'message' ? { state: used.state } : {}),
      actions: [{ ...used.element, action_ts: world.ts() } as unknown as BlockAction['actions'][number]],
    };
    return payload as BlockAction;
  };

  const viewOf = (view: StoredView) => viewJson(world, view) as ViewSubmitAction['view'];

  const viewSubmission = (user: User, view: StoredView): ViewSubmitAction => ({
    ...common(user),
    type: 'view_submission',
    user: userJson(user),
    trigger_id: triggers.issue(user.id),
    view: viewOf(view),
    response_urls: [],
  });

  const viewClosed = (user: User, view: StoredView, isCleared: boolean): ViewClosedAction => ({
    ...common(user),
    type: 'view_closed',
    user: userJson(user),
    view: viewOf(view),
    is_cleared: isCleared,
  });

  return { slashCommand, messageShortcut, blockActions, viewSubmission, viewClosed };
};

export type Interactions = ReturnType<typeof createInteractions>;
