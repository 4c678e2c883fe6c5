import { randomBytes } from 'node:crypto';
import pino from 'pino';
import type { LogFields, Logger } from '../../src/index.ts';
import { bareError } from './bare-error.ts';
import { logLine } from './log-line.ts';

type LoggerOptions = {
  readonly level: 'error' | 'warn' | 'info' | 'debug';
  /** Keeps the hash of a space the same across restarts; without it, it changes at every start. */
  readonly salt?: Uint8Array;
  /** The error output unless given. */
  readonly destination?: { readonly write: (line: string) => void };
};

/** JSON lines. Only the allowed fields and, of an error, only name, code and stack frames are ever written. */
export const createLogger = ({ level, salt = randomBytes(32), destination }: LoggerOptions): Logger => {
  const log = pino(
    {
      level,
      base: null,
      formatters: { level: (label) => ({ level: label }) },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    destination ?? errorOutput(),
  );
  const write =
    (name: 'error' | 'warn' | 'info' | 'debug') =>
    (fields: LogFields, cause?: unknown): void => {
      if (log.isLevelEnabled(name)) log[name](safely(() => lineOf(fields, cause)));
    };
  const lineOf = (fields: LogFields, cause: unknown): object => ({
    ...logLine(fields, salt),
    ...(cause === undefined ? {} : { error: bareError(cause) }),
  });
  return { error: write('error'), warn: write('warn'), info: write('info'), debug: write('debug') };
};

/** Getters and proxies of foreign errors may throw; a log line must not. */
const safely = (make: () => object): object => {
  try {
    return make();
  } catch {
    return { event: 'log-line-unreadable' };
  }
};

const errorOutput = () => {
  const output = pino.destination({ fd: 2, sync: true });
  // When the error output itself is gone there is nowhere left to say so, and Attune runs on.
  output.on('error', () => undefined);
  return output;
};
