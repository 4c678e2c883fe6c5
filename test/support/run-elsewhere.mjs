import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startVitest } from 'vitest/node';

/**
 * Installs packages that are no part of Attune into a temporary folder, named to the tests in `variable`, runs those, and
 * removes the folder again. Needs a package registry within reach.
 */
export const runElsewhere = async ({ packages, variable, include }) => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-elsewhere-'));
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, ...packages }));
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
      cwd: folder,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    process.env[variable] = folder;
    const vitest = await startVitest('test', [], {
      root: fileURLToPath(new URL('../..', import.meta.url)),
      config: false,
      watch: false,
      include,
      testTimeout: 20_000,
      hookTimeout: 60_000,
    });
    await vitest.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
