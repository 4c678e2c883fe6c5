import type { AppOptions } from '@slack/bolt';
import type { Clock, Logger, Random } from '../../src/index.ts';
import type { Wait } from '../platform/index.ts';
import { createHttp } from './http.ts';
import type { Installations } from './installer.ts';
import { createKnownInstallations } from './known-installations.ts';
import type { Pictures } from './pictures.ts';
import { createOneWorkspace } from './self.ts';
import { type Connection, createSocket } from './socket.ts';

/** How Slack is reached. Every token and secret is just that: never logged, never in a message. */
export type SlackWay =
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string }
  | {
      readonly mode: 'http';
      readonly signingSecret: string;
      readonly clientId: string;
      readonly clientSecret: string;
      readonly port: number;
      /** Where Slack reaches this machine; no slash at the end. */
      readonly publicUrl: string;
    };

export type WayDeps = SlackWay & {
  /** Without a trailing slash, for example `https://slack.com/api`. */
  readonly apiUrl: string;
  /** Where HTTP mode listens. */
  readonly host: string;
  readonly installations: Installations;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly random: Random;
  /** What Slack may fetch over HTTP; without them their words are shown. */
  readonly pictures?: Pictures;
};

/** What differs between the two ways. */
export type Way = {
  readonly connection: Connection;
  readonly tokenOf: (teamId: string) => Promise<string>;
  readonly scopesOf: (teamId: string) => Promise<readonly string[]>;
  readonly authorize: AppOptions['authorize'];
  /** Finds out at the start what only a person can put right. */
  readonly prove: () => Promise<void>;
  readonly installations: Installations | undefined;
  readonly secret: string;
};

const bySocket = (deps: WayDeps & { mode: 'socket' }, wait: Wait): Way => {
  const one = createOneWorkspace(deps, deps.botToken);
  return {
    connection: createSocket({ ...deps, wait }),
    tokenOf: one.tokenOf,
    scopesOf: async () => (await one.self()).scopes,
    authorize: one.authorize,
    prove: async () => {
      await one.self();
    },
    installations: undefined,
    secret: deps.appToken,
  };
};

const byHttp = (deps: WayDeps & { mode: 'http' }, wait: Wait): Way => {
  const installations = createKnownInstallations(deps.installations, wait);
  const http = createHttp({ ...deps, installations });
  return {
    connection: http,
    tokenOf: http.tokenOf,
    scopesOf: async (teamId) => (await installations.find(teamId))?.scopes ?? [],
    // The receiver brings its own.
    authorize: undefined,
    prove: () => Promise.resolve(),
    installations,
    secret: deps.signingSecret,
  };
};

export const createWay = (deps: WayDeps, wait: Wait): Way =>
  deps.mode === 'socket' ? bySocket(deps, wait) : byHttp(deps, wait);
