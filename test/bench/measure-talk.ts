import type { BenchBot } from './bench-bot.ts';
import type { Silence } from './bench-rows.ts';

export const MESSAGES = 10_000;
/** Long after every memory that is bounded has filled. */
export const LATE = 30_000;
const WARM = 1000;
/** Fewer, because the fake answers each. */
const ECHOED = 3000;

/** Until so many messages have been said since the start, and the bot is done with them. */
export type Say = (until: number) => Promise<void>;

/** What receiving a message and sending it back costs the SDK alone. In ms of processor time. */
export const measureEcho = async (bot: BenchBot, say: Say): Promise<number> => {
  await say(WARM);
  const before = await bot.measure();
  await say(WARM + ECHOED);
  const after = await bot.measure();
  return (after.cpuMs - before.cpuMs) / ECHOED;
};

/** Ten thousand messages that nothing is to be said to; `isLong` goes on until memory has to be flat. */
export const measureSilence = async (bot: BenchBot, say: Say, { isLong = false } = {}): Promise<Silence> => {
  await say(WARM);
  const at1k = await bot.measure();
  await say(MESSAGES);
  const at10k = await bot.measure();
  const measured = { cpuMs: (at10k.cpuMs - at1k.cpuMs) / (MESSAGES - WARM), at1k, at10k };
  if (!isLong) return measured;
  await say(LATE);
  return { ...measured, late: await bot.measure() };
};
