// `npm run fuzz [-- --runs 1000000 --seed N --only name --path P]`: bundles the fuzzer (TypeScript) and runs it.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
// One of its own, so that two runs do not take each other's files away.
const folder = join(root, `node_modules/.attune-fuzz-${process.pid}`);
try {
  await build({
    entryPoints: ['main.ts', 'worker.ts'].map((entry) => join(here, entry)),
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
  const { main } = await import(pathToFileURL(join(folder, 'main.mjs')).href);
  process.exitCode = await main({ root, worker: join(folder, 'worker.mjs'), args: process.argv.slice(2) });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
