#!/usr/bin/env node
// Starts the built program, building it first when it is missing or stale, so that `npm ci` is all a checkout needs.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isStale, ROOT } from './build.mjs';

if (isStale()) {
  // In a process of its own, which leaves nothing of itself in the memory of one that runs for months.
  const builder = fileURLToPath(new URL('build.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [builder], { stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    process.stderr.write(`Attune could not be built. Run "npm ci" in ${ROOT} and try again.\n`);
    process.exit(70);
  }
}
/**
 * Before anything is loaded, for a program that is idle nearly always: while all that stays is being made, the room of what
 * lives briefly would grow to 48 MiB. What there is of WebAssembly, readers of HTTP heads in the platforms' packages, is
 * not optimised, which takes 50 MiB of scratch memory.
 */
const startSmall = () => {
  for (const flag of ['--semi-space-growth-factor=1', '--liftoff-only']) setFlagsFromString(flag);
};

const TIDYING = ['stress-flush-code', 'flush-baseline-code', 'compact-on-every-full-gc'];

/**
 * Half a minute later: what only the start needed is let go, the code of functions among it, and the room of what lives
 * briefly may grow, for there are people to serve. Once, at a moment when hardly anybody waits.
 */
const tidyUp = () => {
  for (const flag of [...TIDYING, 'expose-gc']) setFlagsFromString(`--${flag}`);
  runInNewContext('gc')();
  for (const flag of TIDYING) setFlagsFromString(`--no-${flag}`);
  setFlagsFromString('--semi-space-growth-factor=2');
};

if (process.argv[2] === 'serve') {
  startSmall();
  setTimeout(tidyUp, 30_000).unref();
}
await import(new URL('../../dist/attune.js', import.meta.url));
