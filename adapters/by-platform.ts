import type {
  MessageLookup,
  People,
  PrivateDelivery,
  SpaceId,
  SpacePosting,
  SpaceViewers,
} from '../src/index.ts';

export type PlatformPorts = {
  readonly delivery: PrivateDelivery;
  readonly posting: SpacePosting;
  readonly people: People;
  readonly lookup: MessageLookup;
  readonly viewers: SpaceViewers;
};

/** The platform that a space is on: what stands before the first colon of its id. */
const platformOf = (space: SpaceId): string => space.slice(0, space.indexOf(':'));

/** Where a couple lives on a platform that is not started, for example because its token was taken out of `.env`. */
const ABSENT: PlatformPorts = {
  delivery: {
    waysIn: () => ['channel', 'direct'],
    deliver: async () => ({ kind: 'undeliverable', reason: 'unavailable' }),
  },
  posting: {
    post: async () => ({ kind: 'unpostable', reason: 'space-gone' }),
    update: async () => ({ kind: 'unpostable', reason: 'space-gone' }),
  },
  people: { nameOf: async () => 'your partner' },
  lookup: { around: async () => undefined },
  viewers: { now: async () => undefined },
};

/** One set of ports for the engine; each call goes to the platform its space is on. */
export const byPlatform = (platforms: Readonly<Record<string, PlatformPorts>>): PlatformPorts => {
  const at = (space: SpaceId): PlatformPorts => {
    const name = platformOf(space);
    return (Object.hasOwn(platforms, name) ? platforms[name] : undefined) ?? ABSENT;
  };
  return {
    delivery: {
      waysIn: (space) => at(space).delivery.waysIn(space),
      deliver: (request) => at(request.spaceId).delivery.deliver(request),
    },
    posting: {
      post: (space, card, key) => at(space).posting.post(space, card, key),
      update: (space, postId, card) => at(space).posting.update(space, postId, card),
    },
    people: { nameOf: (space, partner) => at(space).people.nameOf(space, partner) },
    lookup: { around: (space, message) => at(space).lookup.around(space, message) },
    viewers: { now: (space) => at(space).viewers.now(space) },
  };
};
