import type { ActionView, Side } from '../view.ts';

export type MenuItem = 'reframe' | 'validate' | 'edit' | 'delete' | 'explain';

/** What the stage asks a side to do. Only the side's own frame can act for that side. */
export type Task =
  | { readonly kind: 'menu'; readonly item: MenuItem; readonly messageId: string }
  | { readonly kind: 'press'; readonly entryId: string; readonly action: ActionView; readonly value?: string }
  /** Scenes: types and sends. */
  | { readonly kind: 'write'; readonly text: string }
  /** Scenes: the newest card with such a button. */
  | { readonly kind: 'press-newest'; readonly action: string; readonly value?: string }
  /** Scenes: that author's newest message, or the one so many before it. */
  | { readonly kind: 'menu-newest'; readonly item: MenuItem; readonly author: Side; readonly before?: number }
  /** Scenes: fills the open form's fields in their order (undefined leaves one as it is) and sends it. */
  | { readonly kind: 'fill'; readonly values: readonly (string | undefined)[] };

export type ToSide =
  | { readonly attune: 'layout'; readonly layout: 'private' | 'phone' }
  | { readonly attune: 'do'; readonly id: number; readonly task: Task };

/** Says that something happened, never what: nothing private leaves a side's frame. */
export type FromSide =
  | { readonly attune: 'ready'; readonly side: Side }
  | { readonly attune: 'news'; readonly side: Side }
  | { readonly attune: 'did'; readonly id: number; readonly problem?: string };

export const tell = (target: Window, message: ToSide | FromSide): void =>
  target.postMessage(message, location.origin);

/** Messages from this very site that carry our mark. */
export const listen = (
  onMessage: (data: ToSide | FromSide, source: MessageEventSource | null) => void,
): void => {
  window.addEventListener('message', (event) => {
    const isOurs = event.origin === location.origin && typeof event.data === 'object' && event.data !== null;
    if (isOurs && 'attune' in event.data) onMessage(event.data, event.source);
  });
};
