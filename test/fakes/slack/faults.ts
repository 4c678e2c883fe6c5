import { type Held, type Faults as Planned, planFaults } from '../planned-faults.ts';
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
  | Held;

const fits = (match: FaultMatch, { method }: RequestRecord): boolean =>
  typeof match === 'string' ? match === method : match.test(method);

export type Faults = Planned<FaultMatch, Fault, RequestRecord>;

export const createFaults = (): Faults => planFaults<FaultMatch, Fault, RequestRecord>(fits);
