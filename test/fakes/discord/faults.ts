import { type Held, type Faults as Planned, planFaults } from '../planned-faults.ts';
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
  | Held;

const fits = ({ method, route }: FaultMatch, request: RequestRecord): boolean =>
  (method === undefined || method === request.method) &&
  (typeof route === 'string' ? route === request.route : route.test(request.route ?? request.path));

export type Faults = Planned<FaultMatch, Fault, RequestRecord>;

export const createFaults = (): Faults => planFaults<FaultMatch, Fault, RequestRecord>(fits);

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
