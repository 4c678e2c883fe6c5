import { REFUSALS, type RefusalName } from './refusals-catalogue.ts';
import type { Method, RequestRecord } from './types.ts';

/** Which requests go wrong. A route is its template, such as /channels/{channel_id}/messages, or a pattern over it. */
export type FaultMatch = { readonly method?: Method; readonly route: string | RegExp };

type WithEffect = {
  /** Whether Discord has done what was asked for before it fails; not unless said so. */
  readonly afterEffect?: boolean;
};

export type Fault =
  /** An HTTP status with a body that is not JSON when it is 500 or above, as from a proxy. */
  | (WithEffect & { readonly kind: 'status'; readonly status: number })
  | { readonly kind: 'refusal'; readonly refusal: RefusalName }
  | { readonly kind: 'rate-limit'; readonly retryAfterSeconds: number; readonly global?: boolean }
  /** The connection breaks with no answer. */
  | (WithEffect & { readonly kind: 'reset' })
  /** No answer ever comes, until the client gives up or the fake stops. */
  | (WithEffect & { readonly kind: 'hang' })
  /** Nothing happens until the test lets it go on. */
  | { readonly kind: 'hold'; readonly released: Promise<void> };

type Planned = { readonly match: FaultMatch; readonly fault: Fault; left: number };

const fits = ({ method, route }: FaultMatch, request: RequestRecord): boolean =>
  (method === undefined || method === request.method) &&
  (typeof route === 'string' ? route === request.route : route.test(request.route ?? request.path));

export type Faults = {
  /** The next `times` requests that match go wrong this way. Planned first, spent first. */
  readonly next: (match: FaultMatch, fault: Fault, times?: number) => void;
  /** The next matching request waits, unhandled, until the returned function is called. */
  readonly hold: (match: FaultMatch) => () => void;
  /** The fault this request meets, if any; spends it. */
  readonly take: (request: RequestRecord) => Fault | undefined;
  /** Planned faults that no request has met yet. */
  readonly unspent: () => number;
};

export const createFaults = (): Faults => {
  const planned: Planned[] = [];
  const next: Faults['next'] = (match, fault, times = 1) => void planned.push({ match, fault, left: times });
  return {
    next,
    hold: (match) => {
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      next(match, { kind: 'hold', released });
      return () => release();
    },
    take: (request) => {
      const plan = planned.find(({ match, left }) => left > 0 && fits(match, request));
      if (plan !== undefined) plan.left -= 1;
      return plan?.fault;
    },
    unspent: () => planned.reduce((sum, { left }) => sum + left, 0),
  };
};

type Answer = { readonly status: number; readonly body: unknown; readonly headers: Record<string, string> };

/** What a fault that answers at all answers. */
export const faultAnswer = (fault: Extract<Fault, { kind: 'status' | 'refusal' | 'rate-limit' }>): Answer => {
  switch (fault.kind) {
    case 'status':
      return { status: fault.status, body: undefined, headers: {} };
    case 'refusal': {
      const { status, code, message } = REFUSALS[fault.refusal];
      return { status, body: { message, code }, headers: {} };
    }
    case 'rate-limit': {
      const { retryAfterSeconds, global = false } = fault;
      const message = 'You are being rate limited.';
      const headers = {
        'retry-after': String(retryAfterSeconds),
        'x-ratelimit-scope': global ? 'global' : 'user',
        ...(global
          ? { 'x-ratelimit-global': 'true' }
          : { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': String(retryAfterSeconds) }),
      };
      return { status: 429, body: { message, retry_after: retryAfterSeconds, global }, headers };
    }
  }
};
