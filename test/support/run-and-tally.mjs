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
export const runAndTally = async ({ platform, variable, fake, folders }) => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-tally-'));
  const tally = join(folder, 'tally');
  try {
    // The fake's own tests send on purpose what the platform would refuse, and do not count.
    await run([fake]);
    process.env[variable] = tally;
    await run(folders);
    const lines = readFileSync(tally, 'utf8').trim().split('\n');
    const sum = (at) => lines.reduce((total, line) => total + Number(line.split(' ')[at]), 0);
    const [requests, violations] = [sum(0), sum(1)];
    process.stdout.write(
      `\n${platform}: ${requests.toLocaleString('en')} requests on ${lines.length} fakes validated, ${violations} violations\n`,
    );
    if (violations > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
