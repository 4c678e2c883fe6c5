import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import { type AdmissionOptions, createAdmission } from './gateway-admission.ts';
import { isTold } from './gateway-audience.ts';
import { asSeenBy } from './gateway-blanking.ts';
import { type Connection, serveConnection } from './gateway-connection.ts';
import { createDelivery, type DeliveryFaults } from './gateway-delivery.ts';
import { createDesk } from './gateway-desk.ts';
import { createMoments, type Moments } from './gateway-moments.ts';
import type { Session } from './gateway-session.ts';
import type { Dispatch, GatewayControl, GatewaySeams } from './types.ts';

export type GatewayOptions = Partial<
  AdmissionOptions & {
    /** The interval HELLO asks for, in real milliseconds, as the client beats in real time. */
    readonly heartbeatMs: number;
    /** How many of the latest dispatches a session can replay. */
    readonly keeps: number;
    readonly resumableForMs: number;
  }
>;

export type Gateway = GatewayControl &
  Pick<Moments, 'count' | 'next'> & {
    readonly faults: DeliveryFaults;
    /** The sessions that live, connected or waiting for a RESUME. */
    readonly sessions: () => readonly Pick<Session, 'id' | 'intents' | 'shard' | 'connected'>[];
    /** Cuts every line without a word, or closes it with a code; 1000 and 1001 end the sessions. */
    readonly drop: (code?: number) => void;
    /** Asks every client to reconnect (op 7). */
    readonly reconnect: () => void;
    /** Tells every client that its session is invalid (op 9). */
    readonly invalidate: (how: { readonly resumable: boolean }) => void;
    /** The lines of now stay open, and nothing comes through any more: no event, no heartbeat acknowledged. */
    readonly zombie: () => void;
    /** Cuts every line and refuses new ones; returns how to end the outage. */
    readonly outage: () => () => void;
  };

const DEFAULTS: Required<GatewayOptions> = {
  heartbeatMs: 41_250,
  keeps: 1000,
  resumableForMs: 180_000,
  identifyLimit: 1000,
  identifyEveryMs: 5000,
  maxConcurrency: 1,
};

/** Discord speaks version 10 in JSON; the fake offers no compression, which clients only use where asked to. */
const badAddress = (query: URLSearchParams): GatewayCloseCodes | undefined => {
  if (query.get('v') !== '10') return GatewayCloseCodes.InvalidAPIVersion;
  return query.get('encoding') === 'json' && !query.has('compress')
    ? undefined
    : GatewayCloseCodes.DecodeError;
};

/** The gateway on `ws://127.0.0.1:<port>/gateway` of the given server, as discord.js expects it. */
export const createGateway = (seams: GatewaySeams & GatewayOptions): Gateway => {
  const { server, world, clock } = seams;
  const options = { ...DEFAULTS, ...seams };
  const moments = createMoments();
  const admission = createAdmission(world, clock, options);
  const sessions = new Map<string, Session>();
  const connections = new Set<Connection>();
  const zombies = new WeakSet<Connection>();
  const sockets = new WebSocketServer({ noServer: true });
  let outages = 0;

  const url = (): string => `ws://127.0.0.1:${(server.address() as AddressInfo).port}/gateway`;
  const desk = createDesk({ ...options, admission, moments, sessions, connections, zombies, url });

  const tell = (dispatch: Dispatch): void => {
    const botId = world.bot().id;
    for (const session of sessions.values()) {
      const onlooker = { botId, intents: session.intents, shard: session.shard };
      if (isTold(dispatch, onlooker)) session.dispatch(dispatch.event, asSeenBy(dispatch, onlooker));
    }
  };
  const delivery = createDelivery(tell);
  const stopListening = world.onDispatch(delivery.pass);

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'ws://127.0.0.1');
    if (outages > 0 || !/^\/gateway\/?$/.test(pathname)) return void socket.destroy();
    sockets.handleUpgrade(request, socket, head, (opened) => {
      const wrong = badAddress(searchParams);
      if (wrong !== undefined) return opened.close(wrong);
      connections.add(serveConnection(opened, desk));
      moments.note('opened');
    });
  };
  server.on('upgrade', upgrade);

  const everyLine = (act: (connection: Connection) => void): void => {
    for (const connection of [...connections]) act(connection);
  };
  const cut = (connection: Connection): void => {
    connection.leave()?.detach(clock.now());
    connection.cut();
  };
  const drop = (code?: number): void =>
    everyLine((connection) => {
      const session = code === 1000 || code === 1001 ? connection.session() : undefined;
      if (session) sessions.delete(session.id);
      if (code === undefined) return cut(connection);
      connection.leave()?.detach(clock.now());
      connection.close(code);
    });

  return {
    count: moments.count,
    next: moments.next,
    remaining: admission.remaining,
    faults: delivery.faults,
    sessions: () => [...sessions.values()],
    drop,
    reconnect: () => everyLine((connection) => connection.send(GatewayOpcodes.Reconnect)),
    invalidate: ({ resumable }) =>
      everyLine((connection) => {
        const session = connection.leave();
        session?.detach(clock.now());
        if (session && !resumable) sessions.delete(session.id);
        connection.send(GatewayOpcodes.InvalidSession, resumable);
      }),
    zombie: () =>
      everyLine((connection) => {
        zombies.add(connection);
        connection.session()?.detach(clock.now());
      }),
    outage: () => {
      outages += 1;
      everyLine(cut);
      return () => {
        outages -= 1;
      };
    },
    stop: async () => {
      stopListening();
      server.off('upgrade', upgrade);
      everyLine(cut);
      sockets.close();
    },
  };
};
