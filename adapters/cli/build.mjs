// Bundles the program and the playground's page. Run by `npm run build`, by `npm start` and by the launcher when the
// result is missing or older than its sources. Prints nothing unless it fails.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(ROOT, 'dist');
const PAGE = join(ROOT, 'adapters/web/page');

/**
 * Packages with machine code or data of their own, what only a checkout has, and what other packages ask for in vain.
 * All others become part of the program: two thirds of their memory is what came with each of a thousand files.
 */
const LEFT_OUTSIDE = [
  'libsql',
  'esbuild',
  'playwright-core',
  'pg-native',
  'zlib-sync',
  'bufferutil',
  'utf-8-validate',
];
/** Packages of the older kind ask for Node's own modules while they run. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/** The same package in the same version, installed in several places, is taken from one of them. */
const oneOfEach = () => ({
  name: 'one-of-each',
  setup: (build) => {
    const taken = new Map();
    build.onResolve({ filter: /^undici$/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === 'asked') return undefined;
      const found = await build.resolve(path, { importer, resolveDir, kind, pluginData: 'asked' });
      const { version } = JSON.parse(readFileSync(join(dirname(found.path), 'package.json'), 'utf8'));
      if (!taken.has(version)) taken.set(version, found);
      return taken.get(version);
    });
  },
});

/** What zod would say in fifty languages; what it says here, the operator reads in ours. */
const noTranslations = () => ({
  name: 'no-translations',
  setup: (build) => {
    build.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.c?js$/ }, () => ({ contents: 'export {};' }));
  },
});

/**
 * A text with a single sign beyond Latin-1 takes two bytes for each sign in memory, and Node keeps the text of every
 * module. esbuild writes such signs as escapes in strings, but not in regular expressions and what they are made of with
 * String.raw, where the escape means the same.
 */
const writeAsAscii = (outputs) => {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  for (const file of Object.keys(outputs).filter((path) => path.endsWith('.js'))) {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const ascii = text.replace(/[^\p{ASCII}]/gu, (sign) => sign.split('').map(escaped).join(''));
    if (ascii !== text) writeFileSync(join(ROOT, file), ascii);
  }
};

const newestIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((newest, entry) => Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);

const writtenAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** True when dist/ is missing or older than what it is made from. An installed package has no sources: never stale. */
export const isStale = () => {
  if (statSync(join(ROOT, 'src'), { throwIfNoEntry: false }) === undefined) return false;
  const sources = Math.max(
    writtenAt(join(ROOT, 'package-lock.json')),
    ...['src', 'adapters', 'corpus/train'].map((folder) => newestIn(join(ROOT, folder))),
  );
  return writtenAt(join(OUT, 'attune.js')) < sources;
};

/** Earlier chunks pile up otherwise. One that runs from them now may still ask for theirs, so a day passes first. */
const removeEarlierChunks = (outputs) => {
  const made = new Set(Object.keys(outputs).map((path) => join(ROOT, path)));
  const chunks = join(OUT, 'chunks');
  const yesterday = Date.now() - 24 * 60 * 60 * 1000;
  for (const file of readdirSync(chunks).map((name) => join(chunks, name))) {
    if (!made.has(file) && writtenAt(file) < yesterday) rmSync(file, { force: true });
  }
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
  const { metafile } = await bundle({
    ...shared,
    metafile: true,
    entryPoints: {
      attune: join(ROOT, 'adapters/cli/main.ts'),
      'train-worker': join(ROOT, 'corpus/train/train-worker.ts'),
    },
    outdir: OUT,
    platform: 'node',
    target: 'node20',
    external: LEFT_OUTSIDE,
    // Bolt brings it for a receiver of its own that Attune does not use.
    alias: { express: join(ROOT, 'adapters/cli/no-express.mjs') },
    plugins: [oneOfEach(), noTranslations()],
    splitting: true,
    // What people run should be small in memory: Node keeps the text of every module. Names stay, for the log's frames.
    minify: true,
    keepNames: true,
    lineLimit: 200,
    sourcesContent: false,
    legalComments: 'linked',
    banner: { js: REQUIRE },
    chunkNames: 'chunks/[name]-[hash]',
  });
  writeAsAscii(metafile.outputs);
  removeEarlierChunks(metafile.outputs);
  // Its service would otherwise live on beside the program that is started next.
  await stop();
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
