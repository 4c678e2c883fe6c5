import { type Clock, type Instant, later, type Milliseconds, SECOND } from '../../src/index.ts';
import type { Wait } from '../platform/index.ts';
import { isCode, SlackError, toSlackError } from './errors.ts';

export type Request<Result> = {
  /** Requests that Slack counts together. */
  readonly lane: string;
  /** Doing it twice does no more than doing it once, so that a lost answer may be asked for again. */
  readonly isRepeatable: boolean;
  readonly work: () => Promise<Result>;
};

/** Does the request; rejects with a SlackError only. */
export type Patience = <Result>(request: Request<Result>) => Promise<Result>;

/** Longer than this nobody waits for a private answer; a job comes back by itself. */
const LONGEST: Milliseconds = 10 * SECOND;
const BREATHER: Milliseconds = 300;
const TRIES = 3;
const MOST_LANES = 1000;

type PatienceDeps = { readonly clock: Clock; readonly wait: Wait };

/** When Slack says to slow down, everybody in that lane waits as long as it says, and asks no sooner. */
const createLanes = ({ clock, wait }: PatienceDeps) => {
  const closedUntil = new Map<string, Instant>();
  return {
    close: (lane: string, seconds: number): void => {
      if (closedUntil.size >= MOST_LANES) closedUntil.clear();
      closedUntil.set(lane, later(clock.now(), seconds * SECOND));
    },
    enter: async (lane: string): Promise<void> => {
      const left = (closedUntil.get(lane) ?? 0) - clock.now();
      if (left > LONGEST) throw new SlackError('rate-limited', 'Slack asks to slow down.', left / SECOND);
      if (left > 0) await wait(left);
    },
  };
};

/** A request that Slack turned away for being too many did nothing, so it may be repeated whatever it is. */
export const createPatience = (deps: PatienceDeps): Patience => {
  const lanes = createLanes(deps);

  const attempt = async <Result>({ lane, work }: Request<Result>): Promise<Result> => {
    await lanes.enter(lane);
    try {
      return await work();
    } catch (cause) {
      const error = toSlackError(cause);
      if (error.code === 'rate-limited') lanes.close(lane, error.retryAfter ?? 1);
      throw error;
    }
  };

  const mayRepeat = (cause: unknown, isRepeatable: boolean): boolean =>
    isCode(cause, 'rate-limited') ||
    (isRepeatable && isCode(cause, 'unreachable', 'timed-out', 'slack-failed'));

  const insist = async <Result>(request: Request<Result>, left: number): Promise<Result> => {
    try {
      return await attempt(request);
    } catch (cause) {
      if (left <= 1 || !mayRepeat(cause, request.isRepeatable)) throw cause;
      if (!isCode(cause, 'rate-limited')) await deps.wait(BREATHER);
      return insist(request, left - 1);
    }
  };

  return (request) => insist(request, TRIES);
};
