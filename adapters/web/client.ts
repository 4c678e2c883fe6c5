import type { Server } from 'node:http';
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

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.closeIdleConnections();
  });

export const listen = ({ app, host, port }: ListenOptions): Promise<Listening> =>
  new Promise((resolve, reject) => {
    // HTTP/1 is what createAdaptorServer makes when it is given no other factory.
    const server = createAdaptorServer({ fetch: app.fetch, hostname: host }) as Server;
    server.once('error', (cause) => reject(toListenError(cause, { host, port })));
    server.listen(port, host, () => {
      resolve({ url: `http://${shownHost(host)}:${portOf(server, port)}`, stop: () => stop(server) });
    });
  });
