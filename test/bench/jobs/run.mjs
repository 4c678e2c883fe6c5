// `npm run bench:jobs`: bundles the measurement of the jobs (TypeScript) and runs it on SQLite and, where PostgreSQL is
// installed, on a PostgreSQL of its own that writes to disk before it answers, as one that serves people does.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { findBinaries, HOW_TO_GET_IT, startCluster } from '../../postgres/temporary-cluster.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, '../../../node_modules/.attune-bench-jobs');
const dataFolder = mkdtempSync(join(tmpdir(), 'attune-bench-'));
const given = process.env.TEST_DATABASE_URL;
const cluster = given === undefined && findBinaries() ? await startCluster({ durable: true }) : undefined;
try {
  await build({
    entryPoints: ['bench-jobs.ts', 'contender.ts'].map((name) => join(here, name)),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    splitting: true,
    logLevel: 'error',
  });
  const databaseUrl = given ?? cluster?.url;
  if (databaseUrl === undefined) process.stdout.write(`${HOW_TO_GET_IT}\n`);
  const { benchJobs } = await import(pathToFileURL(join(folder, 'bench-jobs.mjs')).href);
  process.exitCode = await benchJobs({ dataFolder, databaseUrl, contender: join(folder, 'contender.mjs') });
} finally {
  await cluster?.stop();
  for (const made of [folder, dataFolder]) rmSync(made, { recursive: true, force: true });
}
