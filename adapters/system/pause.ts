import { setTimeout as after } from 'node:timers/promises';
import type { Milliseconds } from '../../src/index.ts';

/** Resolves after so long, or at once when `stopped` is or becomes aborted. Keeps no process alive. */
export const pause = async (ms: Milliseconds, stopped: AbortSignal): Promise<void> => {
  try {
    await after(ms, undefined, { signal: stopped, ref: false });
  } catch (cause) {
    if (!stopped.aborted) throw cause;
  }
};
