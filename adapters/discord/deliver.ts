import { createHmac } from 'node:crypto';
import type {
  Clock,
  MessageLookup,
  People,
  PostResult,
  PrivateDelivery,
  PrivateDeliveryResult,
  SpaceId,
  SpacePosting,
  SpaceViewers,
} from '../../src/index.ts';
import { createOnce, digestOf, type OpenDesk, type Sent, sendOnce } from '../platform/index.ts';
import type { DiscordApi } from './api.ts';
import { isCode } from './errors.ts';
import { findPost } from './find-post.ts';
import { createLookup } from './look-back.ts';
import { createNames } from './names.ts';
import { channelIdOf, isOnDiscord, userIdOf } from './places.ts';
import { type MessagePayload, renderCard, renderKnock } from './render.ts';
import { createSpaceViewers, type SpaceViewersDeps } from './space-viewers.ts';

export type DeliverDeps = {
  readonly api: DiscordApi;
  readonly desk: OpenDesk;
  readonly sent: Sent;
  /** Whose messages are ours. */
  readonly selfId: () => Promise<string>;
  readonly clock: Clock;
  /** Makes tokens that nobody can guess and that a repeated delivery makes again, a restart in between or not. */
  readonly secret: string;
  /** Called when Discord says that the channel is gone; must not wait for the mediator, which may wait for us. */
  readonly onGone: (space: SpaceId) => void;
} & SpaceViewersDeps;

export type DiscordPorts = {
  readonly delivery: PrivateDelivery;
  readonly posting: SpacePosting;
  readonly people: People;
  readonly lookup: MessageLookup;
  readonly viewers: SpaceViewers;
};

/** What Discord takes. */
const NONCE_LENGTH = 25;

type Posting = { readonly channelId: string; readonly key: string; readonly message: MessagePayload };

/**
 * Once. Within minutes the nonce keeps a repeated post from standing there twice; later the history tells, where we are
 * shown it.
 */
const post = (deps: DeliverDeps, { channelId, key, message }: Posting): Promise<string> => {
  const { api, selfId } = deps;
  const digest = digestOf(key);
  return sendOnce(deps, {
    digest,
    send: () => api.send(channelId, digest.slice(0, NONCE_LENGTH), message),
    find: async (since) => findPost(api, { channelId, selfId: await selfId(), body: message.body, since }),
  });
};

/** The only private way on Discord is a direct message; it says nothing, and what it opens stays here in memory. */
const createDelivery = (deps: DeliverDeps): PrivateDelivery => {
  const { api, desk, secret } = deps;
  const once = createOnce<PrivateDeliveryResult>(({ kind }) => kind === 'delivered');
  const openDm = createOnce<string>();
  const tokenOf = (key: string): string =>
    createHmac('sha256', secret).update(key).digest('base64url').slice(0, 32);

  const knock: PrivateDelivery['deliver'] = async ({ recipient, spaceId, card, key }) => {
    const userId = userIdOf(recipient);
    const token = tokenOf(`${recipient} ${key}`);
    desk.keep(token, { recipient, spaceId, what: { kind: 'card', card } });
    try {
      const dm = await openDm(userId, () => api.openDm(userId));
      const message = renderKnock(card.preview, token);
      await post(deps, { channelId: dm, key: `private ${recipient} ${key}`, message });
      return { kind: 'delivered', via: 'direct' };
    } catch (cause) {
      desk.forget(token);
      if (isCode(cause, 'dms-closed', 'no-mutual-server')) return { kind: 'undeliverable', reason: 'closed' };
      if (isCode(cause, 'unknown-user', 'unknown-channel', 'no-access')) {
        return { kind: 'undeliverable', reason: 'unavailable' };
      }
      throw cause;
    }
  };

  return {
    waysIn: () => ['direct'],
    deliver: (request) =>
      isOnDiscord(request.spaceId) && isOnDiscord(request.recipient)
        ? once(`${request.recipient} ${request.key}`, () => knock(request))
        : Promise.resolve({ kind: 'undeliverable', reason: 'unavailable' }),
  };
};

const createPosting = (deps: DeliverDeps): SpacePosting => {
  const { api, onGone } = deps;
  const once = createOnce<PostResult>(({ kind }) => kind === 'posted');

  const attempt = async (
    space: SpaceId,
    work: (channelId: string) => Promise<string>,
  ): Promise<PostResult> => {
    if (!isOnDiscord(space)) return { kind: 'unpostable', reason: 'space-gone' };
    try {
      return { kind: 'posted', postId: await work(channelIdOf(space)) };
    } catch (cause) {
      if (isCode(cause, 'no-permission')) return { kind: 'unpostable', reason: 'no-permission' };
      if (isCode(cause, 'unknown-message')) return { kind: 'unpostable', reason: 'space-gone' };
      if (!isCode(cause, 'no-access', 'unknown-channel', 'unknown-guild')) throw cause;
      onGone(space);
      return { kind: 'unpostable', reason: isCode(cause, 'no-access') ? 'no-permission' : 'space-gone' };
    }
  };

  return {
    post: (space, card, key) =>
      once(`${space} ${key}`, () =>
        attempt(space, (channelId) =>
          post(deps, {
            channelId,
            key: `post ${space} ${key}`,
            message: renderCard(card, { spaceId: space }),
          }),
        ),
      ),
    update: (space, postId, card) =>
      attempt(space, async (channelId) => {
        await api.edit(channelId, postId, renderCard(card, { spaceId: space }));
        return postId;
      }),
  };
};

export const createDeliver = (deps: DeliverDeps): DiscordPorts => ({
  delivery: createDelivery(deps),
  posting: createPosting(deps),
  people: createNames(deps),
  lookup: createLookup(deps.api),
  viewers: createSpaceViewers(deps),
});
