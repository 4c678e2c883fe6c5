import { type Logger, MINUTE, type Milliseconds, SECOND } from '../src/index.ts';

type Startable = { readonly start: () => Promise<void>; readonly stop: () => Promise<void> };

export type Patience = {
  /** For the log, for example `discord`. */
  readonly name: string;
  readonly logger: Logger;
  /** Resolves after so long, or at once when the program stops. */
  readonly wait: (after: Milliseconds, stopped: AbortSignal) => Promise<void>;
};

export type PatientStart = {
  /** Rejects with what a person must put right; `waiting` = the network is away, and it keeps trying. */
  readonly start: () => Promise<'started' | 'waiting'>;
  readonly stop: () => Promise<void>;
};

const FIRST_WAIT: Milliseconds = 5 * SECOND;
const LONGEST_WAIT: Milliseconds = 5 * MINUTE;

/** Adapters mark so what the network or the platform's own trouble brought about. */
const healsByItself = (cause: unknown): boolean =>
  cause instanceof Error && 'healsByItself' in cause && cause.healsByItself === true;

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'unexpected';

/** A machine that boots before its network, or a platform with a bad morning, must not cost the couple their bot. */
export const startPatiently = (platform: Startable, { name, logger, wait }: Patience): PatientStart => {
  const stopping = new AbortController();
  let trying: Promise<void> = Promise.resolve();

  const keepTrying = async (pause: Milliseconds): Promise<void> => {
    await wait(pause, stopping.signal);
    if (stopping.signal.aborted) return;
    try {
      await platform.start();
    } catch (cause) {
      if (!healsByItself(cause)) {
        logger.error({ event: 'platform-not-started', kind: name, code: codeOf(cause) }, cause);
        return;
      }
      await keepTrying(Math.min(pause * 2, LONGEST_WAIT));
    }
  };

  return {
    start: async () => {
      try {
        await platform.start();
        return 'started';
      } catch (cause) {
        if (!healsByItself(cause)) throw cause;
        logger.warn({ event: 'platform-not-reached', kind: name, code: codeOf(cause) }, cause);
        trying = keepTrying(FIRST_WAIT);
        return 'waiting';
      }
    },
    stop: async () => {
      stopping.abort();
      await platform.stop();
      await trying;
    },
  };
};
