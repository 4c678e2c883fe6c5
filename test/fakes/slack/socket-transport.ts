import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Delivery, Outcome, Retry, Transport } from './deliveries.ts';
import type { Ids } from './ids.ts';

export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets';

/** https://docs.slack.dev/apis/events-api/using-socket-mode#connections: up to ten at once. */
const MOST_CONNECTIONS = 10;

/** Whether the acknowledgement may say something back. */
const takesAnswer = ({ kind, payload }: Delivery): boolean =>
  kind === 'slash_commands' ||
  (kind === 'interactive' && (payload as { type: string }).type === 'view_submission');

const envelopeFor = (id: string, delivery: Delivery, retry: Retry | undefined): string =>
  JSON.stringify({
    envelope_id: id,
    type: delivery.kind,
    payload: delivery.payload,
    accepts_response_payload: takesAnswer(delivery),
    ...(delivery.kind === 'events_api'
      ? { retry_attempt: retry?.num ?? 0, retry_reason: retry === undefined ? '' : 'timeout' }
      : {}),
  });

/** Socket Mode: tickets from apps.connections.open, hello, envelopes to one connection each, acks, disconnects. */
export const createSockets = ({ server, appId, ids }: { server: Server; appId: string; ids: Ids }) => {
  const acceptor = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const connected: WebSocket[] = [];
  const waiting = new Map<string, (outcome: Outcome) => void>();
  /** Acknowledgements of unknown or already acknowledged envelopes. */
  const strays: string[] = [];
  let turn = 0;
  let watchers: (() => void)[] = [];

  const changed = (): void => {
    const told = watchers;
    watchers = [];
    for (const tell of told) tell();
  };

  const say = (socket: WebSocket, message: unknown): void => socket.send(JSON.stringify(message));
  const debugInfo = { host: 'applink-of-the-fake' };
  const disconnect = (socket: WebSocket, reason: DisconnectReason): void =>
    say(socket, { type: 'disconnect', reason, debug_info: debugInfo });

  const acknowledged = (raw: string): void => {
    const { envelope_id: id, payload } = JSON.parse(raw) as { envelope_id: string; payload?: unknown };
    const done = waiting.get(id);
    if (done === undefined) strays.push(id);
    else done({ kind: 'acked', body: payload });
  };

  const gone = (socket: WebSocket): void => {
    const index = connected.indexOf(socket);
    if (index >= 0) connected.splice(index, 1);
    changed();
  };

  const welcome = (socket: WebSocket): void => {
    socket.on('message', (data) => acknowledged(String(data)));
    socket.on('close', () => gone(socket));
    socket.on('error', () => gone(socket));
    if (connected.length >= MOST_CONNECTIONS) {
      disconnect(socket, 'too_many_websockets');
      return;
    }
    connected.push(socket);
    say(socket, {
      type: 'hello',
      num_connections: connected.length,
      debug_info: { ...debugInfo, approximate_connection_time: 18_060 },
      connection_info: { app_id: appId },
    });
    changed();
  };

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://fake');
    const ticket = searchParams.get('ticket') ?? '';
    if (!pathname.startsWith('/link') || !tickets.delete(ticket)) {
      stream.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    acceptor.handleUpgrade(request, stream, head, welcome);
  });

  const transport: Transport = (delivery, retry, abandon) =>
    new Promise((resolve) => {
      const socket = connected[turn++ % Math.max(connected.length, 1)];
      if (socket === undefined) return resolve({ kind: 'failed', reason: 'connection_failed' });
      const id = ids.secret('envelope');
      const done = (outcome: Outcome): void => {
        waiting.delete(id);
        resolve(outcome);
      };
      waiting.set(id, done);
      abandon.addEventListener('abort', () => waiting.delete(id));
      socket.send(envelopeFor(id, delivery, retry));
    });

  return {
    transport,
    strays,
    /** The path and query of a new connection, good for one. */
    ticket: (): string => {
      const ticket = ids.secret('ticket');
      tickets.add(ticket);
      return `/link/?ticket=${ticket}&app_id=${appId}`;
    },
    count: () => connected.length,
    /** Resolves as soon as this many connections are open. */
    untilConnected: async (count = 1): Promise<void> => {
      while (connected.length !== count) await new Promise<void>((resolve) => watchers.push(resolve));
    },
    /** Tells every connection to go (or the one with this index). Slack then closes its end when the client does. */
    asksToLeave: (reason: DisconnectReason, index?: number): void => {
      for (const socket of index === undefined ? [...connected] : connected.slice(index, index + 1)) {
        disconnect(socket, reason);
      }
    },
    /** Cuts every connection without a word. */
    cut: (): void => {
      for (const socket of [...connected]) socket.terminate();
    },
    stop: (): void => {
      for (const socket of acceptor.clients) socket.terminate();
      acceptor.close();
    },
  };
};

export type Sockets = ReturnType<typeof createSockets>;
