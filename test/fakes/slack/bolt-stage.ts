import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, type Logger, LogLevel, SocketModeReceiver, type webApi } from '@slack/bolt';
import { type FakeSlack, type FakeSlackOptions, startFakeSlack } from './start-fake-slack.ts';

export type Mode = 'socket' | 'http';
export const MODES: readonly Mode[] = ['socket', 'http'];

/** Keeps what Bolt would print, so that a test may ask for it and nobody has to read it. */
export const keepingLogger = () => {
  const lines: string[] = [];
  const keep = (...words: readonly unknown[]): void => void lines.push(words.map(String).join(' '));
  const logger: Logger = {
    debug: () => undefined,
    info: () => undefined,
    warn: keep,
    error: keep,
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
  return { logger, lines };
};

export type BoltOptions = { readonly mode: Mode; readonly token: string; readonly retry: boolean };

/** An unmodified Bolt, connected to the fake. */
export const startBolt = async (slack: FakeSlack, options: BoltOptions) => {
  const { logger, lines } = keepingLogger();
  const clientOptions: webApi.WebClientOptions = {
    slackApiUrl: slack.apiUrl,
    logger,
    retryConfig: options.retry ? { retries: 2, minTimeout: 1, maxTimeout: 1 } : { retries: 0 },
    rejectRateLimitedCalls: !options.retry,
  };
  const receiver =
    options.mode === 'socket'
      ? new SocketModeReceiver({
          appToken: slack.app.appToken,
          logger,
          clientPingTimeout: 200,
          installerOptions: { clientOptions },
        })
      : new HTTPReceiver({ signingSecret: slack.app.signingSecret, logger });
  const app = new App({
    receiver,
    token: options.token,
    clientOptions,
    logger,
    socketMode: options.mode === 'socket',
  });
  if (receiver instanceof HTTPReceiver) {
    const server = await receiver.start({ port: 0, host: '127.0.0.1' });
    const { port } = server.address() as AddressInfo;
    await slack.receivesAt(`http://127.0.0.1:${port}/slack/events`);
  } else {
    await app.start();
  }
  return { app, log: lines, stop: () => app.stop() };
};

/** A couple at home, and Bolt connected. */
export const aStage = async (
  options: FakeSlackOptions & { readonly mode?: Mode; readonly retry?: boolean } = {},
) => {
  const slack = await startFakeSlack(options);
  const couple = slack.couple();
  const { mode = 'socket', retry = false } = options;
  const { app, log, stop } = await startBolt(slack, { mode, retry, token: couple.token });
  return {
    ...couple,
    slack,
    app,
    log,
    client: app.client,
    stop: async (): Promise<void> => {
      await stop();
      await slack.stop();
    },
  };
};

export type Stage = Awaited<ReturnType<typeof aStage>>;

/** What every careful post says. */
export const NO_UNFURL = { unfurl_links: false, unfurl_media: false } as const;

/** A block with a button. */
export const aButton = (text: string, action_id: string, value = 'x') => ({
  type: 'actions' as const,
  elements: [{ type: 'button' as const, text: { type: 'plain_text' as const, text }, action_id, value }],
});
