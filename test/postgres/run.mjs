// `npm run test:postgres`: every suite that has something to say about PostgreSQL, on a PostgreSQL of its own, or on the
// database that TEST_DATABASE_URL names. `node test/postgres/run.mjs <command …>` runs that command instead.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { findBinaries, HOW_TO_GET_IT, startCluster } from './temporary-cluster.mjs';

const SUITES = [
  'test/adapters/storage',
  'test/adapters/jobs',
  'test/adapters/cli',
  'test/postgres',
  'test/scenarios/schedule',
];
const [command = 'npx', ...given] = process.argv.slice(2).filter((word) => word !== '--');
const args = process.argv.length > 2 && command !== 'npx' ? given : ['vitest', 'run', ...SUITES, ...given];

const existing = process.env.TEST_DATABASE_URL;
if (existing === undefined && findBinaries() === undefined) {
  process.stderr.write(`${HOW_TO_GET_IT}\n`);
  process.exit(1);
}

const cluster = existing === undefined ? await startCluster() : undefined;
const child = spawn(command, args, {
  stdio: 'inherit',
  env: {
    ...process.env,
    TEST_DATABASE_URL: existing ?? cluster.url,
    TEST_DATABASE_FOLDER: cluster?.dataFolder ?? '',
  },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
const [code] = await once(child, 'exit');
await cluster?.stop();
process.exitCode = code ?? 1;
