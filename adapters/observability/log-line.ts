import { createHmac } from 'node:crypto';
import type { LogFields } from '../../src/index.ts';

/** What a line may carry, and nothing else, whatever it was given. */
export type LogLine = {
  readonly event: string;
  /** The space, hashed. */
  readonly space?: string;
  readonly kind?: string;
  readonly decision?: string;
  readonly reason?: string;
  readonly ms?: number;
  readonly code?: string;
  readonly count?: number;
};

const WORDS = ['event', 'kind', 'decision', 'reason', 'code'] as const;
const NUMBERS = ['ms', 'count'] as const;

/** Long enough for every reason of ours, too short for a message somebody passed by mistake. */
const LONGEST = 120;

export const logLine = (fields: LogFields, salt: Uint8Array): LogLine => {
  const words = WORDS.flatMap((name) => {
    const value: unknown = fields[name];
    return typeof value === 'string' ? [[name, value.slice(0, LONGEST)]] : [];
  });
  const numbers = NUMBERS.flatMap((name) => {
    const value: unknown = fields[name];
    return typeof value === 'number' && Number.isFinite(value) ? [[name, value]] : [];
  });
  const space = typeof fields.spaceId === 'string' ? [['space', hashed(fields.spaceId, salt)]] : [];
  return { event: 'unnamed', ...Object.fromEntries([...words, ...space, ...numbers]) };
};

const hashed = (spaceId: string, salt: Uint8Array): string =>
  createHmac('sha256', salt).update(spaceId).digest('base64url').slice(0, 12);
