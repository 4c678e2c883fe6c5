// `npm run train`: bundles the trainer (TypeScript) into a temporary file and runs it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'attune-train-'));
const started = performance.now();
try {
  const entryPoints = [join(here, 'train.ts'), join(here, 'train-worker.ts')];
  await build({
    entryPoints,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const { trainIntoFolder } = await import(pathToFileURL(join(folder, 'train.mjs')).href);
  const print = (line) => process.stderr.write(`${line}\n`);
  await trainIntoFolder(dirname(here), join(folder, 'train-worker.mjs'), print);
  process.stderr.write(`took ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
