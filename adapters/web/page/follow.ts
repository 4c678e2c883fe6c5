import type { StreamEvent, Viewer } from '../view.ts';
import { pageToken } from './dom.ts';

type Follower = {
  readonly onEvent: (event: StreamEvent) => void;
  readonly onConnection: (connected: boolean) => void;
};

/**
 * Follows a viewer's own stream. Every (re)connection begins with a snapshot, so nothing is missed. A hidden tab lets
 * go: browsers allow six connections to one server, and each open view takes one.
 */
export const follow = (viewer: Viewer, { onEvent, onConnection }: Follower): void => {
  let source: EventSource | undefined;
  const close = (): void => {
    source?.close();
    source = undefined;
  };
  const open = (): void => {
    if (source !== undefined) return;
    source = new EventSource(`/api/${viewer}/stream?token=${encodeURIComponent(pageToken())}`);
    source.addEventListener('open', () => onConnection(true));
    source.addEventListener('message', (message) => onEvent(JSON.parse(message.data)));
    source.addEventListener('error', () => onConnection(false));
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
  open();
};
