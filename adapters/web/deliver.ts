import { randomUUID } from 'node:crypto';
import {
  type Clock,
  type PartnerId,
  type People,
  type PrivateDelivery,
  partnerId,
  type SpacePosting,
  spaceId,
} from '../../src/index.ts';
import type { Ledger } from './ledger.ts';
import { renderCard } from './render.ts';
import { SIDES, type Side } from './view.ts';

export const WEB_SPACE = spaceId('web:main');

export const ACCOUNTS: Readonly<Record<Side, PartnerId>> = {
  alex: partnerId('web:alex'),
  sam: partnerId('web:sam'),
};

/** Somebody who is not part of the couple, for trying out what happens then (N2). */
export const GUEST = { account: partnerId('web:robin'), name: 'Robin' };

const NAMES: Readonly<Record<Side, string>> = { alex: 'Alex', sam: 'Sam' };

export const sideOf = (account: PartnerId): Side | undefined =>
  SIDES.find((side) => ACCOUNTS[side] === account);

type DeliverDeps = { readonly ledger: Ledger; readonly clock: Clock };

export type WebPorts = {
  readonly delivery: PrivateDelivery;
  readonly posting: SpacePosting;
  readonly people: People;
};

export const createDeliver = ({ ledger, clock }: DeliverDeps): WebPorts => {
  /** The entry made for each key, so that a retry shows nothing twice. */
  const made = new Map<string, string>();

  return {
    delivery: {
      waysIn: () => ['channel', 'direct'],
      deliver: async ({ spaceId: space, recipient, card, preference, key }) => {
        const side = sideOf(recipient);
        if (space !== WEB_SPACE) return { kind: 'undeliverable', reason: 'unavailable' };
        if (side === undefined) return { kind: 'undeliverable', reason: 'not-a-member' };
        if (!made.has(key)) {
          const id = randomUUID();
          made.set(key, id);
          ledger.put({
            audience: side,
            view: {
              type: 'card',
              id,
              at: clock.now(),
              card: renderCard(card),
              folded: preference === 'direct',
            },
          });
        }
        return { kind: 'delivered', via: preference };
      },
    },
    posting: {
      post: async (space, card, key) => {
        if (space !== WEB_SPACE) return { kind: 'unpostable', reason: 'space-gone' };
        const known = made.get(key);
        if (known !== undefined) return { kind: 'posted', postId: known };
        const id = randomUUID();
        made.set(key, id);
        ledger.put({ audience: 'both', view: { type: 'post', id, at: clock.now(), card: renderCard(card) } });
        return { kind: 'posted', postId: id };
      },
      update: async (space, postId, card) => {
        const before = ledger.find(postId, 'channel');
        if (space !== WEB_SPACE || before?.view.type !== 'post')
          return { kind: 'unpostable', reason: 'space-gone' };
        ledger.put({ audience: 'both', view: { ...before.view, card: renderCard(card) } });
        return { kind: 'posted', postId };
      },
    },
    people: {
      nameOf: async (space, account) => {
        const side = space === WEB_SPACE ? sideOf(account) : undefined;
        return side === undefined ? 'your partner' : NAMES[side];
      },
    },
  };
};
