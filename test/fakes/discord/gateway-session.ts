import { randomBytes } from 'node:crypto';
import { GatewayOpcodes } from 'discord-api-types/v10';

export type SendFrame = (frame: string) => void;

/** What a client asked for when it identified. */
export type SessionTerms = { readonly intents: number; readonly shard: readonly [id: number, count: number] };

/** What RESUME finds: the frames that were missed, a number that was never given, or events no longer kept. */
export type Replay =
  | { readonly kind: 'missed'; readonly frames: readonly string[] }
  | { readonly kind: 'never-sent' }
  | { readonly kind: 'forgotten' };

export type Session = SessionTerms & {
  readonly id: string;
  readonly sequence: () => number;
  readonly connected: () => boolean;
  /** When the connection was lost, on the fake's clock; undefined while connected. */
  readonly lostAt: () => number | undefined;
  /** From now on dispatches go here at once. */
  readonly attach: (send: SendFrame) => void;
  /** From now on dispatches wait for a RESUME. */
  readonly detach: (at: number) => void;
  /** Numbers the event, keeps it for a replay and sends it when connected. */
  readonly dispatch: (event: string, data: unknown) => void;
  readonly replayAfter: (sequence: number) => Replay;
};

type Kept = { readonly sequence: number; readonly frame: string };

/** @param keeps how many of the latest dispatches can be replayed */
export const createSession = (terms: SessionTerms, keeps: number): Session => {
  let sequence = 0;
  let send: SendFrame | undefined;
  let lostAt: number | undefined;
  let kept: Kept[] = [];

  const keep = (entry: Kept): void => {
    kept.push(entry);
    if (kept.length > 2 * keeps) kept = kept.slice(-keeps);
  };

  return {
    ...terms,
    id: randomBytes(16).toString('hex'),
    sequence: () => sequence,
    connected: () => send !== undefined,
    lostAt: () => lostAt,
    attach: (to) => {
      send = to;
      lostAt = undefined;
    },
    detach: (at) => {
      send = undefined;
      lostAt ??= at;
    },
    dispatch: (event, data) => {
      sequence += 1;
      // Serialised at once: what the world changes afterwards must not reach back into what was sent.
      const frame = JSON.stringify({ op: GatewayOpcodes.Dispatch, t: event, s: sequence, d: data });
      keep({ sequence, frame });
      send?.(frame);
    },
    replayAfter: (last) => {
      if (last > sequence) return { kind: 'never-sent' };
      const frames = kept.slice(-keeps).filter((entry) => entry.sequence > last);
      if (frames.length !== sequence - last) return { kind: 'forgotten' };
      return { kind: 'missed', frames: frames.map((entry) => entry.frame) };
    },
  };
};
