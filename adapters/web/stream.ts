import type { Ledger } from './ledger.ts';
import type { StreamEvent, Viewer } from './view.ts';

export type Streams = {
  /** A viewer's own stream of server-sent events; undefined when too many are open. */
  readonly open: (viewer: Viewer) => ReadableStream<Uint8Array> | undefined;
  readonly closeAll: () => void;
};

const MAX_STREAMS = 48;
const MAX_UNREAD_BYTES = 4_000_000;
const BREATH_MS = 20_000;

const encoder = new TextEncoder();
const COMMENT = encoder.encode(': still here\n\n');
const toBytes = (event: StreamEvent): Uint8Array => encoder.encode(`data: ${JSON.stringify(event)}\n\n`);

/** Ends one stream; safe to call twice. */
type Close = () => void;

export const createStreams = (ledger: Ledger): Streams => {
  const open = new Set<Close>();

  const connect = (viewer: Viewer, controller: ReadableStreamDefaultController<Uint8Array>): Close => {
    const send = (bytes: Uint8Array): void => {
      // A reader that no longer reads is let go; on reconnecting it gets everything anew.
      if ((controller.desiredSize ?? 0) <= 0) close();
      else controller.enqueue(bytes);
    };
    const breath = setInterval(() => send(COMMENT), BREATH_MS);
    breath.unref();
    let unfollow: () => void = () => undefined;
    const close: Close = () => {
      if (!open.delete(close)) return;
      clearInterval(breath);
      unfollow();
      controller.close();
    };
    open.add(close);
    unfollow = ledger.follow(viewer, (event) => send(toBytes(event)));
    return close;
  };

  return {
    open: (viewer) => {
      if (open.size >= MAX_STREAMS) return undefined;
      let close: Close = () => undefined;
      return new ReadableStream<Uint8Array>(
        {
          start: (controller) => {
            close = connect(viewer, controller);
          },
          cancel: () => close(),
        },
        new ByteLengthQueuingStrategy({ highWaterMark: MAX_UNREAD_BYTES }),
      );
    },
    closeAll: () => {
      for (const close of [...open]) close();
    },
  };
};
