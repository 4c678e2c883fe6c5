import type { Card } from '../domain/shared/card.ts';
import type { SpaceId } from '../domain/shared/ids.ts';

export type PostResult =
  | { readonly kind: 'posted'; readonly postId: string }
  | { readonly kind: 'unpostable'; readonly reason: 'no-permission' | 'space-gone' };

/** Posts what both may see. Callers pass only public content. Mentions and link previews stay inert. */
export type SpacePosting = {
  /** `key` is stable across retries: the same key is posted once. */
  readonly post: (spaceId: SpaceId, card: Card, key: string) => Promise<PostResult>;
  /** Replaces an earlier post's content; `unpostable` when it is gone. */
  readonly update: (spaceId: SpaceId, postId: string, card: Card) => Promise<PostResult>;
};
