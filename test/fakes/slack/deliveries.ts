import { instant } from '../../../src/domain/shared/instant.ts';
import type { MovableClock } from '../../support/clock.ts';

export type DeliveryKind = 'events_api' | 'slash_commands' | 'interactive';

/** How one attempt to hand something to the app ended. */
export type Outcome =
  | { readonly kind: 'acked'; readonly body: unknown }
  | { readonly kind: 'failed'; readonly reason: RetryReason; readonly noRetry?: boolean };

export type RetryReason = 'http_timeout' | 'http_error' | 'connection_failed' | 'timeout';

export type Retry = { readonly num: number; readonly reason: RetryReason };

/** Times on the fake's clock; both undefined while the app has yet to answer. */
export type Attempt = { readonly at: number; outcome: Outcome | undefined; endedAt: number | undefined };

/** Something Slack sends to the app, over HTTP or a socket. */
export type Delivery = {
  readonly kind: DeliveryKind;
  /** An event's subscription, a command, or an interaction's type. */
  readonly name: string;
  readonly teamId: string;
  readonly payload: unknown;
  /** On the fake's clock. */
  readonly at: number;
  readonly attempts: Attempt[];
};

/** Hands one attempt over; resolves when the app has answered, and never rejects. `abandon` aborts at the deadline. */
export type Transport = (
  delivery: Delivery,
  retry: Retry | undefined,
  abandon: AbortSignal,
) => Promise<Outcome>;

/** https://docs.slack.dev/apis/events-api#responding and #retries */
export const ACK_WITHIN = 3000;
const RETRY_AFTER = [0, 60_000, 300_000];

type Due = { readonly at: number; readonly run: () => void };

/** Sends, waits for the acknowledgement, and tries events again as Slack does, on the fake's clock. */
export const createDeliveries = (clock: MovableClock, transport: () => Transport, touch: () => void) => {
  const all: Delivery[] = [];
  const due = new Set<Due>();
  const open = new Set<Promise<unknown>>();

  const at = (when: number, run: () => void): (() => void) => {
    const entry = { at: when, run };
    due.add(entry);
    return () => due.delete(entry);
  };

  const attempt = async (delivery: Delivery, retry: Retry | undefined): Promise<Outcome> => {
    const record: Attempt = { at: clock.now(), outcome: undefined, endedAt: undefined };
    delivery.attempts.push(record);
    touch();
    const abandon = new AbortController();
    const late = new Promise<Outcome>((resolve) => {
      const reason = delivery.kind === 'events_api' ? 'http_timeout' : 'timeout';
      const cancel = at(clock.now() + ACK_WITHIN, () => resolve({ kind: 'failed', reason }));
      abandon.signal.addEventListener('abort', cancel);
    });
    const outcome = await Promise.race([transport()(delivery, retry, abandon.signal), late]);
    record.outcome = outcome;
    record.endedAt = clock.now();
    abandon.abort();
    return outcome;
  };

  const track = <Value>(work: Promise<Value>): Promise<Value> => {
    open.add(work);
    void work.finally(() => {
      open.delete(work);
      touch();
    });
    return work;
  };

  const tryAgain = (delivery: Delivery, failed: Outcome & { kind: 'failed' }): void => {
    const num = delivery.attempts.length;
    const wait = RETRY_AFTER[num - 1];
    if (delivery.kind !== 'events_api' || failed.noRetry === true || wait === undefined) return;
    const run = (): void => void track(attemptAndRetry(delivery, { num, reason: failed.reason }));
    if (wait === 0) run();
    else at(clock.now() + wait, run);
  };

  const attemptAndRetry = async (delivery: Delivery, retry: Retry | undefined): Promise<void> => {
    const outcome = await attempt(delivery, retry);
    if (outcome.kind === 'failed') tryAgain(delivery, outcome);
  };

  const allEnded = async (): Promise<void> => {
    while (open.size > 0) await Promise.all(open);
  };

  /**
   * The wire takes real time while the clock stands still: what is under way gets to end, or to register its own
   * deadline, before the clock goes on. An app that hangs is given up on after a moment.
   */
  const breath = async (): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    let patience: NodeJS.Timeout | undefined;
    const moment = new Promise((resolve) => {
      patience = setTimeout(resolve, 200);
    });
    await Promise.race([allEnded(), moment]);
    clearTimeout(patience);
  };

  const firstDue = (): Due | undefined => [...due].sort((a, b) => a.at - b.at)[0];

  /** Runs whatever the clock has passed: missed deadlines and retries. */
  const runDue = async (): Promise<void> => {
    for (;;) {
      const next = firstDue();
      if (next === undefined || next.at > clock.now()) return;
      due.delete(next);
      next.run();
      await breath();
    }
  };

  return {
    /** Resolves when the app has acknowledged in time, or failed to; an event's later retries run on their own. */
    send: async (delivery: Omit<Delivery, 'at' | 'attempts'>): Promise<Outcome> => {
      const sent: Delivery = { ...delivery, at: clock.now(), attempts: [] };
      all.push(sent);
      await track(attemptAndRetry(sent, undefined));
      return sent.attempts[0]?.outcome ?? { kind: 'failed', reason: 'timeout' };
    },
    /** Sends the same thing once more, as a replica or a retry whose acknowledgement was lost would show it. */
    again: async (delivery: Delivery, retry?: Retry): Promise<Outcome> => track(attempt(delivery, retry)),
    all,
    runDue,
    nextDue: () => firstDue()?.at,
    /** How many attempts wait for the app right now. */
    open: () => open.size,
    /** Moves the clock, stopping at every deadline on the way so that each happens at its own time. */
    advance: async (by: number): Promise<void> => {
      const target = clock.now() + by;
      await breath();
      for (let next = firstDue(); next !== undefined && next.at <= target; next = firstDue()) {
        if (next.at > clock.now()) clock.moveTo(instant(next.at));
        await runDue();
      }
      clock.moveTo(instant(target));
    },
  };
};

export type Deliveries = ReturnType<typeof createDeliveries>;
