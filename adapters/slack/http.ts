import { type BufferedIncomingMessage, HTTPReceiver } from '@slack/bolt';
import type { Milliseconds } from '../../src/index.ts';
import type { ApiDeps } from './api.ts';
import { SIGNATURE } from './door.ts';
import { SlackError, toSlackError } from './errors.ts';
import { createInstallPages } from './install-pages.ts';
import { createInstallationStore, createStateStore, type InstallerDeps } from './installer.ts';
import { PATHS } from './manifest.ts';
import { SCOPES } from './manifest-scopes.ts';
import { type Pictures, pictureRoutes } from './pictures.ts';
import { createSdkLogger } from './sdk-logger.ts';
import type { Connection } from './socket.ts';

export type HttpDeps = InstallerDeps &
  Pick<ApiDeps, 'apiUrl' | 'logger'> & {
    readonly signingSecret: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly host: string;
    readonly port: number;
    /** Where Slack reaches this machine; no slash at the end. */
    readonly publicUrl: string;
    readonly pictures?: Pictures;
  };

export type HttpConnection = Connection & {
  /** The workspace's token, renewed when it nears its end. Rejects with a SlackError. */
  readonly tokenOf: (teamId: string) => Promise<string>;
};

const PATIENCE_MS = 5000;
const HEALTH = '/health';
const PAGE_WITHIN: Milliseconds = 10_000;

/** Slack's page for people stands beside its API. */
export const authorizeUrl = (apiUrl: string): string => new URL('/oauth/v2/authorize', apiUrl).href;

const signatureOf = ({ headers }: BufferedIncomingMessage) => ({
  [SIGNATURE]: String(headers['x-slack-signature']),
});

const clientOptionsFor = ({ apiUrl, logger }: HttpDeps) => ({
  slackApiUrl: `${apiUrl}/`,
  logger: createSdkLogger(logger),
  timeout: PATIENCE_MS,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
});

const installerOptionsFor = (deps: HttpDeps, redirectUri: string) => ({
  clientOptions: clientOptionsFor(deps),
  authorizationUrl: authorizeUrl(deps.apiUrl),
  directInstall: true,
  installPath: PATHS.install,
  redirectUriPath: PATHS.redirect,
  stateStore: createStateStore(deps, redirectUri),
  callbackOptions: createInstallPages(deps.logger),
  installPathOptions: {
    // Bolt leaves a browser without an answer when our database fails.
    beforeRedirection: async (...[, response]: Parameters<Required<InstallPath>['beforeRedirection']>) => {
      response.setTimeout(PAGE_WITHIN, () => response.writeHead(503).end());
      return true;
    },
  },
});

type InstallPath = NonNullable<
  NonNullable<ConstructorParameters<typeof HTTPReceiver>[0]['installerOptions']>['installPathOptions']
>;

const createReceiver = (deps: HttpDeps): HTTPReceiver => {
  const redirectUri = deps.publicUrl + PATHS.redirect;
  return new HTTPReceiver({
    signingSecret: deps.signingSecret,
    clientId: deps.clientId,
    clientSecret: deps.clientSecret,
    endpoints: PATHS.events,
    scopes: SCOPES.map(({ name }) => name),
    redirectUri,
    installationStore: createInstallationStore(deps),
    installerOptions: installerOptionsFor(deps, redirectUri),
    logger: createSdkLogger(deps.logger),
    customPropertiesExtractor: signatureOf,
    customRoutes: [
      { path: HEALTH, method: 'GET', handler: (_request, response) => response.writeHead(200).end('ok') },
      ...pictureRoutes(deps.pictures ?? new Map()),
    ],
    processEventErrorHandler: ({ error, response }) => {
      const isRefused = toSlackError(error).code === 'replayed';
      if (!response.headersSent) response.writeHead(isRefused ? 401 : 500).end();
      return Promise.resolve(true);
    },
  });
};

/** HTTP: Slack calls us, signs what it sends, and any workspace may let us in. */
export const createHttp = (deps: HttpDeps): HttpConnection => {
  const receiver = createReceiver(deps);
  const asking = new Map<string, Promise<string>>();
  let isListening = false;

  const askToken = async (teamId: string): Promise<string> => {
    try {
      const found = await receiver.installer?.authorize({
        teamId,
        enterpriseId: undefined,
        isEnterpriseInstall: false,
      });
      if (found?.botToken !== undefined) return found.botToken;
    } catch (cause) {
      throw toSlackError(cause);
    }
    throw new SlackError('not-installed', 'This workspace has not let Attune in.');
  };

  return {
    receiver,
    /** Whoever asks meanwhile gets the same answer: a token that nears its end can be renewed once. */
    tokenOf: (teamId) => {
      const before = asking.get(teamId);
      if (before !== undefined) return before;
      const now = askToken(teamId).finally(() => asking.delete(teamId));
      asking.set(teamId, now);
      return now;
    },
    connect: async () => {
      try {
        await receiver.start({ host: deps.host, port: deps.port });
      } catch (cause) {
        throw toSlackError(cause);
      }
      isListening = true;
    },
    disconnect: async () => {
      if (!isListening) return;
      isListening = false;
      await receiver.stop();
    },
    check: () => {
      if (!isListening)
        throw new SlackError('disconnected', 'Slack cannot reach Attune: it is not listening.');
    },
  };
};
