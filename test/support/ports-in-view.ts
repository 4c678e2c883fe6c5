import type { Card, MediatorDeps, PartnerId } from '../../src/index.ts';

/** A card on its way to somebody's eyes, as the engine meant it. */
export type CardShown =
  | { readonly way: 'private'; readonly to: PartnerId; readonly card: Card }
  | {
      readonly way: 'public';
      readonly key: string;
      /** Whether it is a post of its own, and not one that changes. */
      readonly isNew: boolean;
      readonly card: Card;
      /** The platform's id of the message, once it stands there. */
      postId: string | undefined;
    };

type Ports = Pick<MediatorDeps, 'delivery' | 'posting'>;

/** The same ports; what the engine hands out is told to `show` first, whatever becomes of it afterwards. */
export const portsInView = ({ delivery, posting }: Ports, show: (shown: CardShown) => void): Ports => ({
  delivery: {
    ...delivery,
    deliver: (request) => {
      show({ way: 'private', to: request.recipient, card: request.card });
      return delivery.deliver(request);
    },
  },
  posting: {
    post: async (space, card, key) => {
      const shown: CardShown = { way: 'public', key, isNew: true, card, postId: undefined };
      show(shown);
      const result = await posting.post(space, card, key);
      if (result.kind === 'posted') shown.postId = result.postId;
      return result;
    },
    update: (space, postId, card) => {
      show({ way: 'public', key: postId, isNew: false, card, postId });
      return posting.update(space, postId, card);
    },
  },
});
