import type { LogFields, Logger } from '../../src/ports/logger.ts';

export type LogLine = {
  readonly level: 'error' | 'warn' | 'info' | 'debug';
  readonly fields: LogFields;
  readonly cause: unknown;
};

/** Keeps what was logged for a test to read. */
export const createMemoryLogger = (): Logger & { readonly lines: readonly LogLine[] } => {
  const lines: LogLine[] = [];
  return {
    lines,
    error: (fields, cause) => lines.push({ level: 'error', fields, cause }),
    warn: (fields, cause) => lines.push({ level: 'warn', fields, cause }),
    info: (fields) => lines.push({ level: 'info', fields, cause: undefined }),
    debug: (fields) => lines.push({ level: 'debug', fields, cause: undefined }),
  };
};
