import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executable = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Fails with what to install when there is no browser: a browser test that is skipped proves nothing. */
export const openBrowser = (): Promise<Browser> => {
  if (!existsSync(executable)) {
    throw new Error(
      `There is no browser at ${executable}. Install Debian's (apt-get update && apt-get install -y chromium), ` +
        'or set CHROMIUM_PATH to a Chromium you have.',
    );
  }
  return chromium.launch({ executablePath: executable, args: FLAGS });
};
