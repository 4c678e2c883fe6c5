import type { Snowflake } from 'discord-api-types/v10';
import type { MovableClock } from '../../support/clock.ts';

const DISCORD_EPOCH = 1_420_070_400_000n;

/** Ids as Discord makes them: the moment in the high bits, a counter in the low ones; always growing. */
export const createSnowflakes = (clock: MovableClock): (() => Snowflake) => {
  let last = 0n;
  return () => {
    const now = (BigInt(Math.trunc(clock.now())) - DISCORD_EPOCH) << 22n;
    last = now > last ? now : last + 1n;
    return String(last);
  };
};
