import { createHmac } from 'node:crypto';
import type {
  Clock,
  Logger,
  MessageLookup,
  People,
  PostResult,
  PrivateDelivery,
  PrivateDeliveryRequest,
  PrivateDeliveryResult,
  SpaceId,
  SpacePosting,
  SpaceViewers,
} from '../../src/index.ts';
import { createOnce, digestOf, type OpenDesk, type Sent, sendOnce } from '../platform/index.ts';
import type { SlackApi } from './api.ts';
import { codeOf, isCode } from './errors.ts';
import { createLookup, type LookupDeps } from './look-back.ts';
import { channelAt, isOnSlack, personAt } from './places.ts';
import { createNames, type Profiles } from './profiles.ts';
import { renderCard, renderKnock } from './render.ts';
import { createSpaceViewers } from './space-viewers.ts';
import type { ViewersCheck } from './viewers.ts';

export type DeliverDeps = {
  readonly api: SlackApi;
  readonly desk: OpenDesk;
  readonly sent: Sent;
  readonly profiles: Profiles;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly commandPrefix: string;
  /** Makes tokens that nobody can guess and that a repeated delivery makes again, a restart in between or not. */
  readonly secret: string;
  /** Called when Slack says that the channel is gone; must not wait for the mediator, which may wait for us. */
  readonly onGone: (space: SpaceId) => void;
  readonly viewers: ViewersCheck;
} & LookupDeps;

export type SlackPorts = {
  readonly delivery: PrivateDelivery;
  readonly posting: SpacePosting;
  readonly people: People;
  readonly lookup: MessageLookup;
  readonly viewers: SpaceViewers;
};

const undeliverable = (
  reason: Extract<PrivateDeliveryResult, { kind: 'undeliverable' }>['reason'],
): PrivateDeliveryResult => ({ kind: 'undeliverable', reason });

/** Undefined when trying again may help. */
const whyNot = (cause: unknown): PrivateDeliveryResult | undefined => {
  if (isCode(cause, 'user-not-in-channel')) return undeliverable('not-a-member');
  if (isCode(cause, 'dms-closed', 'unknown-user')) return undeliverable('closed');
  return isCode(
    cause,
    'unknown-channel',
    'not-in-channel',
    'archived',
    'no-permission',
    'missing-scope',
    'token-refused',
    'not-installed',
    'installation-unreadable',
  )
    ? undeliverable('unavailable')
    : undefined;
};

/** In the channel, seen by one; or a direct message that says nothing, and what it opens stays here in memory (S7). */
const createDelivery = (deps: DeliverDeps): PrivateDelivery => {
  const { api, desk, commandPrefix, secret, logger } = deps;
  const once = createOnce<PrivateDeliveryResult>(({ kind }) => kind === 'delivered');
  const tokenOf = (key: string): string =>
    createHmac('sha256', secret).update(key).digest('base64url').slice(0, 32);

  const whisper = async ({ recipient, spaceId, card }: PrivateDeliveryRequest, digest: string) => {
    const [at, { userId }] = [channelAt(spaceId), personAt(recipient)];
    const message = renderCard(card, { spaceId, commandPrefix });
    await sendOnce(deps, { digest, send: () => api.whisper(at, userId, message) });
  };

  const knock = async ({ recipient, spaceId, card }: PrivateDeliveryRequest, digest: string) => {
    const token = tokenOf(digest);
    desk.keep(token, { recipient, spaceId, what: { kind: 'card', card } });
    try {
      const dm = await api.openDm(personAt(recipient));
      const message = renderKnock(card.preview, token);
      await sendOnce(deps, { digest, send: () => api.knock(dm, message, digest) });
    } catch (cause) {
      desk.forget(token);
      throw cause;
    }
  };

  const attempt = async (request: PrivateDeliveryRequest): Promise<PrivateDeliveryResult> => {
    const { recipient, key, preference, spaceId } = request;
    const digest = digestOf(`private ${recipient} ${key}`);
    try {
      await (preference === 'channel' ? whisper(request, digest) : knock(request, digest));
      return { kind: 'delivered', via: preference };
    } catch (cause) {
      const result = whyNot(cause);
      if (result === undefined) throw cause;
      logger.warn({ event: 'note-undeliverable', spaceId, code: codeOf(cause) });
      return result;
    }
  };

  return {
    waysIn: () => ['channel', 'direct'],
    deliver: (request) =>
      isOnSlack(request.spaceId) && isOnSlack(request.recipient)
        ? once(`${request.recipient} ${request.key}`, () => attempt(request))
        : Promise.resolve(undeliverable('unavailable')),
  };
};

const createPosting = (deps: DeliverDeps): SpacePosting => {
  const { api, commandPrefix, onGone } = deps;
  const once = createOnce<PostResult>(({ kind }) => kind === 'posted');

  const attempt = async (space: SpaceId, post: () => Promise<string>): Promise<PostResult> => {
    try {
      return { kind: 'posted', postId: await post() };
    } catch (cause) {
      if (isCode(cause, 'no-permission', 'missing-scope', 'token-refused'))
        return { kind: 'unpostable', reason: 'no-permission' };
      if (isCode(cause, 'unknown-message', 'not-installed'))
        return { kind: 'unpostable', reason: 'space-gone' };
      if (!isCode(cause, 'unknown-channel', 'not-in-channel', 'archived')) throw cause;
      onGone(space);
      const isShutOut = isCode(cause, 'not-in-channel');
      return { kind: 'unpostable', reason: isShutOut ? 'no-permission' : 'space-gone' };
    }
  };

  const onSlackOnly = (space: SpaceId, work: () => Promise<PostResult>): Promise<PostResult> =>
    isOnSlack(space) ? work() : Promise.resolve({ kind: 'unpostable', reason: 'space-gone' });

  const post: SpacePosting['post'] = (space, card, key) =>
    onSlackOnly(space, () =>
      once(`${space} ${key}`, () => {
        const [at, digest] = [channelAt(space), digestOf(`post ${space} ${key}`)];
        const message = renderCard(card, { spaceId: space, commandPrefix });
        return attempt(space, () =>
          sendOnce(deps, {
            digest,
            send: () => api.post(at, message, digest),
            find: () => api.findPost(at, digest),
          }),
        );
      }),
    );

  return {
    post,
    update: (space, postId, card) =>
      onSlackOnly(space, () =>
        attempt(space, async () => {
          await api.update(channelAt(space), postId, renderCard(card, { spaceId: space, commandPrefix }));
          return postId;
        }),
      ),
  };
};

export const createDeliver = (deps: DeliverDeps): SlackPorts => ({
  delivery: createDelivery(deps),
  posting: createPosting(deps),
  people: createNames(deps.profiles),
  lookup: createLookup(deps),
  viewers: createSpaceViewers(deps.viewers),
});
