// `npm run bench:idle`: bundles the measurement (TypeScript) and runs it.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');
const folder = join(root, 'node_modules/.attune-idle');
try {
  await build({
    entryPoints: [join(here, 'measure-idle.ts')],
    outfile: join(folder, 'measure-idle.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  const { measureIdle } = await import(pathToFileURL(join(folder, 'measure-idle.mjs')).href);
  await measureIdle(root);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
