import { createEngine, type EngineDeps, privateText } from '../src/index.ts';

/** Long enough for the page that somebody opens at the start. */
const SOON_MS = 2000;

/**
 * Reads a message of nobody's a moment after the start: what reading makes at its first use takes a third of a second,
 * which nobody's first message should wait for. The language model for wording is left alone: it takes thirty megabytes,
 * and before it is needed there is a grace period. Returns what calls it off.
 */
export const warmUpSoon = (deps: EngineDeps): (() => void) => {
  const timer = setTimeout(() => {
    createEngine(deps).analyze(privateText('good morning, did you sleep?'), []);
  }, SOON_MS);
  timer.unref();
  return () => clearTimeout(timer);
};
