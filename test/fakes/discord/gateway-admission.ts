import { GatewayCloseCodes, GatewayIntentBits } from 'discord-api-types/v10';
import type { MovableClock } from '../../support/clock.ts';
import type { SessionTerms } from './gateway-session.ts';
import type { GatewayWorld } from './types.ts';

export type AdmissionOptions = {
  /** IDENTIFYs allowed in 24 hours of the fake's clock. */
  readonly identifyLimit: number;
  /** Real milliseconds between two IDENTIFYs of the same bucket, as the client throttles in real time; 0 for none. */
  readonly identifyEveryMs: number;
  readonly maxConcurrency: number;
};

export type Verdict =
  | { readonly kind: 'welcome'; readonly terms: SessionTerms }
  | { readonly kind: 'refused'; readonly code: GatewayCloseCodes }
  | { readonly kind: 'too-soon' }
  /** The day's IDENTIFYs are used up: Discord ends every session and resets the token. */
  | { readonly kind: 'spent' };

export type Admission = {
  /** @param data the `d` of an IDENTIFY, as it came */
  readonly judge: (data: unknown) => Verdict;
  readonly remaining: () => number;
};

const DAY = 24 * 60 * 60 * 1000;
const KNOWN_INTENTS = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0);
const PRIVILEGED =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isShard = (value: unknown): value is [number, number] =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every(Number.isInteger) &&
  value[0] >= 0 &&
  value[0] < value[1];

const refused = (code: GatewayCloseCodes): Verdict => ({ kind: 'refused', code });

/** What the IDENTIFY itself says, the budget left aside. */
const readTerms = (data: unknown, world: GatewayWorld): Verdict => {
  if (!isRecord(data) || typeof data.token !== 'string' || !isRecord(data.properties))
    return refused(GatewayCloseCodes.DecodeError);
  if (data.token !== world.token) return refused(GatewayCloseCodes.AuthenticationFailed);
  const { shard = [0, 1], intents } = data;
  if (!isShard(shard)) return refused(GatewayCloseCodes.InvalidShard);
  if (typeof intents !== 'number' || !Number.isInteger(intents) || (intents & ~KNOWN_INTENTS) !== 0)
    return refused(GatewayCloseCodes.InvalidIntents);
  if ((intents & PRIVILEGED & ~world.grantedIntents()) !== 0)
    return refused(GatewayCloseCodes.DisallowedIntents);
  return { kind: 'welcome', terms: { intents, shard } };
};

/** Decides on every IDENTIFY as Discord does: token, shard, intents, and how often it may be asked. */
export const createAdmission = (
  world: GatewayWorld,
  clock: MovableClock,
  { identifyLimit, identifyEveryMs, maxConcurrency }: AdmissionOptions,
): Admission => {
  let used: number[] = [];
  let tokenReset = false;
  const lastOf = new Map<number, number>();

  const usedToday = (): number => {
    used = used.filter((at) => at > clock.now() - DAY);
    return used.length;
  };

  const inTime = (shardId: number): boolean => {
    const bucket = shardId % maxConcurrency;
    const now = performance.now();
    const early = now - (lastOf.get(bucket) ?? Number.NEGATIVE_INFINITY) < identifyEveryMs;
    if (!early) lastOf.set(bucket, now);
    return !early;
  };

  return {
    judge: (data) => {
      if (tokenReset) return refused(GatewayCloseCodes.AuthenticationFailed);
      const verdict = readTerms(data, world);
      if (verdict.kind !== 'welcome') return verdict;
      if (usedToday() >= identifyLimit) {
        tokenReset = true;
        return { kind: 'spent' };
      }
      used.push(clock.now());
      return inTime(verdict.terms.shard[0]) ? verdict : { kind: 'too-soon' };
    },
    remaining: () => Math.max(0, identifyLimit - usedToday()),
  };
};
