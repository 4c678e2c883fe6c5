// Bundles the program and the playground's page. Run by `npm run build`, by `npm start` and by the launcher when the
// result is missing or older than its sources. Prints nothing unless it fails.
import { cpSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(ROOT, 'dist');
const PAGE = join(ROOT, 'adapters/web/page');

const newestIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((newest, entry) => Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);

const writtenAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** True when dist/ is missing or older than what it is made from. An installed package has no sources: never stale. */
export const isStale = () => {
  if (statSync(join(ROOT, 'src'), { throwIfNoEntry: false }) === undefined) return false;
  const sources = Math.max(
    ...['src', 'adapters', 'corpus/train'].map((folder) => newestIn(join(ROOT, folder))),
  );
  return writtenAt(join(OUT, 'attune.js')) < sources;
};

export const build = async () => {
  const { build: bundle, stop } = await import('esbuild');
  const shared = { bundle: true, format: 'esm', sourcemap: true, logLevel: 'warning', absWorkingDir: ROOT };
  mkdirSync(join(OUT, 'page'), { recursive: true });
  const pageEntries = readdirSync(PAGE).filter((name) => /^(?:main|side)\.ts$/u.test(name));
  if (pageEntries.length > 0) {
    await bundle({
      ...shared,
      entryPoints: pageEntries.map((name) => join(PAGE, name)),
      outdir: join(OUT, 'page'),
      target: 'es2022',
    });
  }
  for (const name of readdirSync(PAGE).filter((file) => /\.(?:html|css|svg|png)$/u.test(file))) {
    cpSync(join(PAGE, name), join(OUT, 'page', name));
  }
  // Last, because its age says whether dist/ is whole.
  await bundle({
    ...shared,
    entryPoints: {
      attune: join(ROOT, 'adapters/cli/main.ts'),
      'train-worker': join(ROOT, 'corpus/train/train-worker.ts'),
    },
    outdir: OUT,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
  });
  // Its service would otherwise live on beside the program that is started next.
  await stop();
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
