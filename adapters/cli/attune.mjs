#!/usr/bin/env node
// Starts the built program, building it first when it is missing or stale, so that `npm ci` is all a checkout needs.
import { build, isStale, ROOT } from './build.mjs';

if (isStale()) {
  try {
    await build();
  } catch (cause) {
    process.stderr.write(
      `Attune could not be built: ${cause.message}\nRun "npm ci" in ${ROOT} and try again.\n`,
    );
    process.exit(70);
  }
}
await import(new URL('../../dist/attune.js', import.meta.url));
