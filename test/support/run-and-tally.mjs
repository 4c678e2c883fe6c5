import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startVitest } from 'vitest/node';

const run = async (folders) => {
  const vitest = await startVitest('test', folders, { watch: false, project: ['unit', 'integration'] });
  await vitest.close();
};

/**
 * Runs everything about one platform, and prints how many of the bot's requests its fake has checked and how many the
 * platform would have refused; with one of those the process ends badly, as with a test that fails.
 */
export const runAndTally = async ({ platform, fake, folders }) => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-tally-'));
  const tally = join(folder, 'tally');
  try {
    // The fake's own tests send on purpose what the platform would refuse, and do not count.
    await run([fake]);
    Object.assign(process.env, { TALLY_OF: platform, TALLY_FILE: tally });
    await run(folders);
    const fakes = readFileSync(tally, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const requests = fakes.reduce((sum, fake) => sum + fake.requests, 0).toLocaleString('en');
    const violations = fakes.flatMap((fake) => fake.violations);
    process.stdout.write(
      `\n${platform}: ${requests} requests on ${fakes.length} fakes validated, ${violations.length} violations\n`,
    );
    for (const violation of violations) process.stdout.write(`  ${violation}\n`);
    if (violations.length > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
