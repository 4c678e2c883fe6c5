// `npm run bench:discord`, `npm run bench:slack`: bundles the bench (TypeScript) next to the packages it needs and runs it.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const folder = join(root, 'node_modules/.attune-bench');
const platform = process.argv[2] === 'slack' ? 'slack' : 'discord';
const entries = [`${platform}.ts`, `${platform}-attune.ts`, `${platform}-bare.ts`];
try {
  await build({
    entryPoints: entries.map((entry) => join(here, entry)),
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
  const { benchDiscord, benchSlack } = await import(pathToFileURL(join(folder, `${platform}.mjs`)).href);
  await (benchSlack ?? benchDiscord)({ folder, root });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
