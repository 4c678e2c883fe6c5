// `npm run test:discord`: everything about Discord, and at its end how many of the bot's requests were held against
// Discord's own description of its API and the limits table, and how many of them Discord would have refused.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startVitest } from 'vitest/node';

const run = async (...folders) => {
  const vitest = await startVitest('test', folders, { watch: false, project: ['unit', 'integration'] });
  await vitest.close();
};

const folder = mkdtempSync(join(tmpdir(), 'attune-discord-'));
const tally = join(folder, 'tally');
try {
  // The fake's own tests send on purpose what Discord would refuse, and do not count.
  await run('test/fakes/discord');
  process.env.FAKE_DISCORD_TALLY = tally;
  await run('test/adapters/discord', 'test/scenarios/discord');
  const lines = readFileSync(tally, 'utf8').trim().split('\n');
  const fakes = lines.map((line) => JSON.parse(line));
  const requests = fakes.reduce((sum, fake) => sum + fake.requests, 0).toLocaleString('en');
  const violations = fakes.flatMap((fake) => fake.violations);
  process.stdout.write(
    `\nDiscord: ${requests} requests on ${fakes.length} fakes validated, ${violations.length} violations\n`,
  );
  for (const violation of violations) process.stdout.write(`  ${violation}\n`);
  if (violations.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
