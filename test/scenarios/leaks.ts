import type { Card, MediatorDeps } from '../../src/index.ts';

export type Leak = (
  real: MediatorDeps,
  ports: Pick<MediatorDeps, 'delivery' | 'posting'>,
) => Partial<MediatorDeps>;

/** How the eye on a platform speaks of each. */
export type Notices = Readonly<Record<'inChannel' | 'toTheOther' | 'onLockScreen' | 'repeated', RegExp>>;

/** Each is a mistake that a version of Attune could make, with the words by which it must be noticed. */
export const leaks = (notices: Notices): readonly (readonly [string, Leak, RegExp])[] => [
  [
    'a note that ends in the channel',
    (_, { posting, delivery }) => ({
      delivery: {
        ...delivery,
        deliver: async ({ spaceId, card, key }) => {
          await posting.post(spaceId, card, key);
          return { kind: 'delivered', via: 'channel' };
        },
      },
    }),
    notices.inChannel,
  ],
  [
    'a note that goes to the other one',
    ({ couples }, { delivery }) => ({
      delivery: {
        ...delivery,
        deliver: async (request) => {
          const couple = await couples.findBySpace(request.spaceId);
          const other = couple?.partners.find(({ id }) => id !== request.recipient);
          return delivery.deliver({ ...request, recipient: other?.id ?? request.recipient });
        },
      },
    }),
    notices.toTheOther,
  ],
  [
    'a note whose lock screen says what it is about',
    (_, { delivery }) => ({
      delivery: {
        ...delivery,
        deliver: (request) =>
          delivery.deliver({ ...request, card: { ...request.card, preview: 'About “you never”' } }),
      },
    }),
    notices.onLockScreen,
  ],
  [
    'a post that repeats what was offered in private',
    (_, { delivery, posting }) => {
      let offered: Card['blocks'] = [];
      return {
        delivery: {
          ...delivery,
          deliver: (request) => {
            offered = request.card.blocks;
            return delivery.deliver(request);
          },
        },
        posting: {
          ...posting,
          post: (space, card, key) =>
            posting.post(space, { ...card, blocks: [...card.blocks, ...offered] }, key),
        },
      };
    },
    notices.repeated,
  ],
];
