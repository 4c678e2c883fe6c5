import type { RequestRecord } from './types.ts';

/** Which requests go wrong: a method's name, such as `chat.postMessage` or `response_url`, or a pattern over it. */
export type FaultMatch = string | RegExp;

type WithEffect = {
  /** Whether Slack has done what was asked for before it fails; not unless said so. */
  readonly afterEffect?: boolean;
};

export type Fault =
  /** An HTTP status with a body that is not JSON, as from a proxy. */
  | (WithEffect & { readonly kind: 'status'; readonly status: number })
  /** `{ ok: false, error }` with status 200, such as `internal_error`, `token_revoked`, `user_not_in_channel`. */
  | (WithEffect & { readonly kind: 'refusal'; readonly error: string })
  | { readonly kind: 'rate-limit'; readonly retryAfterSeconds: number }
  /** The connection breaks with no answer. */
  | (WithEffect & { readonly kind: 'reset' })
  /** No answer ever comes, until the client gives up or the fake stops. */
  | (WithEffect & { readonly kind: 'hang' })
  /** Nothing happens until the test lets it go on. */
  | { readonly kind: 'hold'; readonly released: Promise<void> };

type Planned = { readonly match: FaultMatch; readonly fault: Fault; left: number };

const fits = (match: FaultMatch, { method }: RequestRecord): boolean =>
  typeof match === 'string' ? match === method : match.test(method);

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
