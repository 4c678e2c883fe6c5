import type { MethodName } from './methods-catalogue.ts';
import { METHODS } from './methods-catalogue.ts';

/**
 * "Generally no more than one message per second per channel", with short bursts allowed
 * (https://docs.slack.dev/apis/web-api/rate-limits). How short a burst is not written; this fake lets five through.
 */
const POSTING = { burst: 5, perSecond: 1 };
const MINUTE = 60_000;

type Bucket = { tokens: number; at: number };

export type Asked = { readonly method: MethodName; readonly teamId: string; readonly channelId: string };

/** Counts on the fake's clock. Returns the seconds to wait, or undefined when the call may go ahead. */
export const createRateLimits = (now: () => number) => {
  const calls = new Map<string, number[]>();
  const buckets = new Map<string, Bucket>();

  const inMinute = ({ method, teamId }: Asked): number | undefined => {
    const key = `${teamId} ${method}`;
    const recent = (calls.get(key) ?? []).filter((at) => at > now() - MINUTE);
    calls.set(key, recent);
    const oldest = recent[0];
    if (oldest !== undefined && recent.length >= METHODS[method].perMinute) {
      return Math.max(1, Math.ceil((oldest + MINUTE - now()) / 1000));
    }
    recent.push(now());
    return undefined;
  };

  const posting = ({ teamId, channelId }: Asked): number | undefined => {
    const key = `${teamId} ${channelId}`;
    const bucket = buckets.get(key) ?? { tokens: POSTING.burst, at: now() };
    const refilled = bucket.tokens + ((now() - bucket.at) / 1000) * POSTING.perSecond;
    const tokens = Math.min(POSTING.burst, refilled);
    buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now() });
    return tokens >= 1 ? undefined : 1;
  };

  return (asked: Asked): number | undefined =>
    asked.method === 'chat.postMessage' ? posting(asked) : inMinute(asked);
};

export type RateLimits = ReturnType<typeof createRateLimits>;
