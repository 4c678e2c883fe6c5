import type { DeliveryPreference } from '../domain/couple/couple.ts';
import type { Card } from '../domain/shared/card.ts';
import type { PartnerId, SpaceId } from '../domain/shared/ids.ts';

export type PrivateDeliveryRequest = {
  readonly spaceId: SpaceId;
  readonly recipient: PartnerId;
  readonly card: Card;
  readonly preference: DeliveryPreference;
  /** Stable across retries: the same key is shown once. */
  readonly key: string;
};

export type PrivateDeliveryResult =
  | { readonly kind: 'delivered'; readonly via: 'channel' | 'direct' }
  | { readonly kind: 'undeliverable'; readonly reason: 'closed' | 'not-a-member' | 'unavailable' };

/**
 * Shows a card to exactly one person. Never falls back to the shared channel in a way others can see; when no private
 * way is open it says `undeliverable`. Rejects only when the platform failed and a retry may help.
 */
export type PrivateDelivery = {
  /** How private cards can reach somebody there; with a single way there is nothing to choose. */
  readonly waysIn: (spaceId: SpaceId) => readonly DeliveryPreference[];
  readonly deliver: (request: PrivateDeliveryRequest) => Promise<PrivateDeliveryResult>;
};
