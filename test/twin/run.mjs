// Walks the happy path on discord-digital-twin, an imitation of Discord that is not ours: see README.md.
// Run by `npm run test:twin`. The twin is installed into a temporary folder, used on 127.0.0.1 and removed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startVitest } from 'vitest/node';

const TWIN = {
  private: true,
  dependencies: { 'discord-digital-twin': '0.1.1' },
  // What 0.1.1 asks for can no longer be installed together.
  overrides: { spiceflow: '1.19.0' },
};

const folder = mkdtempSync(join(tmpdir(), 'attune-twin-'));
try {
  writeFileSync(join(folder, 'package.json'), JSON.stringify(TWIN));
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  process.env.ATTUNE_TWIN_FOLDER = folder;
  const vitest = await startVitest('test', [], {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    config: false,
    watch: false,
    include: ['test/twin/**/*.twin.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  });
  await vitest.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
