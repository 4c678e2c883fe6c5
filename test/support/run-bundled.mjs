import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Node 20 does not run TypeScript: bundles `entries` (paths from the project's folder) next to the packages they need and
 * hands what the first of them exports to `run`, with the folder of the bundles, where each keeps its name, ending in `.mjs`.
 */
export const runBundled = async (entries, run) => {
  // One of its own, so that two runs do not take each other's files away.
  const folder = join(root, `node_modules/.attune-bundled-${process.pid}`);
  try {
    await build({
      entryPoints: entries.map((entry) => join(root, entry)),
      outdir: folder,
      entryNames: '[name]',
      outExtension: { '.js': '.mjs' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      splitting: true,
      logLevel: 'error',
    });
    const [first] = entries.map((entry) => join(folder, basename(entry).replace(/\.ts$/u, '.mjs')));
    await run(await import(pathToFileURL(first).href), { folder, root });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
