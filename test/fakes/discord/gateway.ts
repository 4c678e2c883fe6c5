import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import { type AdmissionOptions, createAdmission } from './gateway-admission.ts';
import { isTold } from './gateway-audience.ts';
import { asSeenBy } from './gateway-blanking.ts';
import { type Connection, serveConnection } from './gateway-connection.ts';
import { createDelivery, type DeliveryFaults } from './gateway-delivery.ts';
import { createDesk } from './gateway-desk.ts';
import { createMoments, type Moments } from './gateway-moments.ts';
import type { Session } from './gateway-session.ts';
import { createTroubles, type Troubles } from './gateway-troubles.ts';
import type { Dispatch, GatewayControl, GatewaySeams, GatewayWorld } from './types.ts';

export type GatewayOptions = Partial<
  AdmissionOptions & {
    /** The interval HELLO asks for, in real milliseconds, as the client beats in real time. */
    readonly heartbeatMs: number;
    /** How many of the latest dispatches a session can replay. */
    readonly keeps: number;
    /** How long a lost connection may be resumed, on the fake's clock. */
    readonly resumableForMs: number;
  }
>;

export type Gateway = GatewayControl &
  Troubles &
  Pick<Moments, 'count' | 'next'> & {
    readonly faults: DeliveryFaults;
    /** The sessions that live, connected or waiting for a RESUME. */
    readonly sessions: () => readonly Pick<Session, 'id' | 'intents' | 'shard' | 'connected'>[];
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

/** Tells every session what it may hear, as it may see it. */
const tellEverybody =
  (world: GatewayWorld, sessions: ReadonlyMap<string, Session>) =>
  (dispatch: Dispatch): void => {
    const botId = world.bot().id;
    for (const session of sessions.values()) {
      const onlooker = { botId, intents: session.intents, shard: session.shard };
      if (isTold(dispatch, onlooker)) session.dispatch(dispatch.event, asSeenBy(dispatch, onlooker));
    }
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

  const url = (): string => `ws://127.0.0.1:${(server.address() as AddressInfo).port}/gateway`;
  const desk = createDesk({ ...options, admission, moments, sessions, connections, zombies, url });
  const delivery = createDelivery(tellEverybody(world, sessions));
  const { troubles, isOut, cutEverything } = createTroubles({ clock, sessions, connections, zombies });
  const stopListening = world.onDispatch(delivery.pass);

  const turnAway = (socket: Duplex): void => {
    socket.destroy();
    moments.note('refused');
  };
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'ws://127.0.0.1');
    if (isOut() || !/^\/gateway\/?$/.test(pathname)) turnAway(socket);
    else
      sockets.handleUpgrade(request, socket, head, (opened) => {
        const wrong = badAddress(searchParams);
        if (wrong === undefined) connections.add(serveConnection(opened, desk));
        else opened.close(wrong);
        moments.note('opened');
      });
  };
  server.on('upgrade', upgrade);

  return {
    ...troubles,
    count: moments.count,
    next: moments.next,
    remaining: admission.remaining,
    faults: delivery.faults,
    sessions: () => [...sessions.values()],
    stop: async () => {
      stopListening();
      server.off('upgrade', upgrade);
      cutEverything();
      sockets.close();
    },
  };
};
