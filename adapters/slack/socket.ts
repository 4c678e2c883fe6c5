import { type Receiver, SocketModeReceiver } from '@slack/bolt';
import { type Logger, MINUTE, type Milliseconds, SECOND } from '../../src/index.ts';
import type { Wait } from '../platform/index.ts';
import { SlackError, toSlackError } from './errors.ts';
import { aboutAppToken } from './refused-token.ts';
import { createSdkLogger } from './sdk-logger.ts';

/** One of the two ways in which Slack reaches us. */
export type Connection = {
  readonly receiver: Receiver;
  /** Rejects with a SlackError that says what to do; may then be called again. */
  readonly connect: () => Promise<void>;
  readonly disconnect: () => Promise<void>;
  /** Throws a SlackError while there is no connection; where a person must act, the one that says how. */
  readonly check: () => void;
};

export type SocketDeps = {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly logger: Logger;
  readonly wait: Wait;
};

const PATIENCE_MS = 5000;
const HELLO_WITHIN: Milliseconds = 30 * SECOND;
const GOODBYE_WITHIN: Milliseconds = 2 * SECOND;
/** Slack refreshes connections now and then, and then is there again at once. */
const PAUSES: readonly Milliseconds[] = [0, SECOND, 5 * SECOND, 15 * SECOND, MINUTE];
const LONGEST_PAUSE: Milliseconds = 5 * MINUTE;

const createReceiver = ({ appToken, apiUrl, logger }: SocketDeps): SocketModeReceiver => {
  const sdkLogger = createSdkLogger(logger);
  return new SocketModeReceiver({
    appToken,
    logger: sdkLogger,
    // The SDK's own reconnecting gives up on some failures with a promise nobody awaits.
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: {
        slackApiUrl: `${apiUrl}/`,
        timeout: PATIENCE_MS,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
      },
    },
    // What goes wrong inside is logged there; unacknowledged, Slack tells it again.
    processEventErrorHandler: () => Promise.resolve(false),
  });
};

/** The SDK rejects with nothing at all when the connection closes before Slack has said hello. */
const closedEarly = (cause: unknown): SlackError =>
  cause === undefined
    ? new SlackError('unreachable', 'The connection to Slack closed at once. Attune tries again by itself.')
    : aboutAppToken(cause);

/** Socket Mode: we call Slack, so no public address is needed. */
export const createSocket = (deps: SocketDeps): Connection => {
  const { logger, wait } = deps;
  const receiver = createReceiver(deps);
  const { client } = receiver;
  let isOpen = false;
  let isWanted = false;
  let lost: SlackError | undefined;

  const open = async (): Promise<void> => {
    const opening = receiver.start().then(
      () => true,
      (cause: unknown) => {
        throw closedEarly(cause);
      },
    );
    if ((await Promise.race([opening, wait(HELLO_WITHIN)])) !== true) {
      opening.catch(() => undefined);
      await hangUp();
      throw new SlackError('timed-out', 'Slack did not say hello in time. Attune tries again by itself.');
    }
    isOpen = true;
    lost = undefined;
  };

  const hangUp = async (): Promise<void> => {
    await Promise.race([client.disconnect(), wait(GOODBYE_WITHIN)]);
  };

  const reopen = async (attempt: number): Promise<void> => {
    const pause = PAUSES[attempt] ?? LONGEST_PAUSE;
    if (pause > 0) await wait(pause);
    if (!isWanted) return;
    try {
      await open();
    } catch (cause) {
      const error = toSlackError(cause);
      report(error);
      lost = error;
      await reopen(attempt + 1);
    }
  };

  /** Once for each thing that goes wrong, not at every attempt. */
  const report = (error: SlackError): void => {
    if (lost?.code === error.code) return;
    const fields = { event: 'slack-disconnected', code: error.code };
    if (error.healsByItself) logger.warn(fields);
    else logger.error(fields, error);
  };

  client.on('disconnected', () => {
    const wasOpen = isOpen;
    isOpen = false;
    if (wasOpen && isWanted) void reopen(0);
  });

  return {
    receiver,
    connect: async () => {
      isWanted = true;
      await open();
    },
    disconnect: async () => {
      isWanted = false;
      await hangUp();
    },
    check: () => {
      if (isOpen) return;
      throw lost ?? new SlackError('disconnected', 'There is no connection to Slack just now.');
    },
  };
};
