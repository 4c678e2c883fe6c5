// `npm run test:crash [-- --kills 200 --seed 7 --only sqlite|full-disk|postgres]`: bundles the worker and the test (TypeScript) and runs them.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, '../../node_modules/.attune-crash');
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
    logLevel: 'error',
  });
  const { main } = await import(pathToFileURL(join(folder, 'main.mjs')).href);
  process.exitCode = await main(join(folder, 'worker.mjs'), process.argv.slice(2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
