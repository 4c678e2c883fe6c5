// `npm run test:postgres`: every suite that has something to say about PostgreSQL, on a PostgreSQL of its own, or on the
// database that TEST_DATABASE_URL names. Options are vitest's; with a command, that is run instead, for example
// `node test/postgres/run.mjs node test/simulate/run.mjs`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { findBinaries, HOW_TO_GET_IT, startCluster } from './temporary-cluster.mjs';

const SUITES = ['test/adapters/storage', 'test/adapters/jobs', 'test/postgres'];
const VITEST = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--project', 'integration'];

const given = process.argv.slice(2);
const isCommand = given[0] !== undefined && !given[0].startsWith('-');
const [command, ...args] = isCommand ? given : [process.execPath, ...VITEST, ...SUITES, ...given];

const existing = process.env.TEST_DATABASE_URL;
if (!existing && findBinaries() === undefined) {
  process.stderr.write(`${HOW_TO_GET_IT}\n`);
  process.exit(1);
}

const cluster = existing ? undefined : await startCluster();
const database = cluster && { TEST_DATABASE_URL: cluster.url, TEST_DATABASE_FOLDER: cluster.dataFolder };
const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...database } });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
const [code] = await once(child, 'exit');
await cluster?.stop();
process.exitCode = code ?? 1;
