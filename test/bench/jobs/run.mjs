// `npm run bench:jobs`: on SQLite and, where PostgreSQL is installed, on a PostgreSQL of its own that writes to disk before
// it answers, as one that serves people does.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBinaries, HOW_TO_GET_IT, startCluster } from '../../postgres/temporary-cluster.mjs';
import { runBundled } from '../../support/run-bundled.mjs';

const entries = ['test/bench/jobs/bench-jobs.ts', 'test/bench/jobs/contender.ts'];
const dataFolder = mkdtempSync(join(tmpdir(), 'attune-bench-'));
const given = process.env.TEST_DATABASE_URL;
const cluster = given === undefined && findBinaries() ? await startCluster({ durable: true }) : undefined;
const databaseUrl = given ?? cluster?.url;
if (databaseUrl === undefined) process.stdout.write(`${HOW_TO_GET_IT}\n`);
try {
  await runBundled(entries, async ({ benchJobs }, { folder }) => {
    process.exitCode = await benchJobs({ dataFolder, databaseUrl, contender: join(folder, 'contender.mjs') });
  });
} finally {
  await cluster?.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}
