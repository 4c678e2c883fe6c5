import type { StreamEvent, Viewer } from '../view.ts';
import { pageToken } from './dom.ts';

type Follower = {
  readonly onEvent: (event: StreamEvent) => void;
  /** `''` once connected; else what is wrong and what to do. */
  readonly onConnection: (problem: string) => void;
};

const LOST = 'The connection to Attune is gone. Trying again …';
/** The browser gives up only when it was refused: the tokens of this page are of an earlier run. */
const STALE = 'Attune was started anew since this page was loaded. Reload the page.';

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
    source.addEventListener('open', () => onConnection(''));
    source.addEventListener('message', (message) => onEvent(JSON.parse(message.data)));
    source.addEventListener('error', () =>
      onConnection(source?.readyState === EventSource.CLOSED ? STALE : LOST),
    );
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
  open();
};
