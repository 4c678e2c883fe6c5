import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { toListenError } from './errors.ts';

type ListenOptions = { readonly app: Hono; readonly host: string; readonly port: number };

export type Listening = {
  readonly url: string;
  /** Takes no more requests and resolves once those under way have ended, or were given two seconds to. */
  readonly stop: () => Promise<void>;
};

/** A wildcard address is not one that a browser can open. */
const shownHost = (host: string): string => {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
};

const portOf = (server: Server, wanted: number): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : wanted;
};

const PATIENCE_MS = 2000;

/**
 * Node counts a connection that has not asked for anything yet as busy, and browsers open such ones on a guess; so who
 * is at work is counted here.
 */
const createStop = (server: Server): (() => Promise<void>) => {
  const connections = new Set<Socket>();
  const working = new Set<Socket>();
  let isStopping = false;
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    working.add(socket);
    response.once('close', () => {
      working.delete(socket);
      if (isStopping) socket.destroySoon();
    });
  });
  return () =>
    new Promise((resolve) => {
      isStopping = true;
      const impatience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
      server.close(() => {
        clearTimeout(impatience);
        resolve();
      });
      for (const socket of connections) if (!working.has(socket)) socket.destroySoon();
    });
};

export const listen = ({ app, host, port }: ListenOptions): Promise<Listening> =>
  new Promise((resolve, reject) => {
    // HTTP/1 is what createAdaptorServer makes when it is given no other factory.
    const server = createAdaptorServer({ fetch: app.fetch, hostname: host }) as Server;
    const stop = createStop(server);
    server.once('error', (cause) => reject(toListenError(cause, { host, port })));
    server.listen(port, host, () => {
      resolve({ url: `http://${shownHost(host)}:${portOf(server, port)}`, stop });
    });
  });
