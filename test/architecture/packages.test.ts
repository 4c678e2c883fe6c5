import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, isBuiltIn, packagesImportedBy } from './imports-of.ts';
import {
  adapterFiles,
  productFiles,
  type Rule,
  repositoryTop,
  sourceFiles,
  violations,
} from './source-tree.ts';

const nothingFromOutside: Rule = (file) => [
  ...packagesImportedBy(file).map((name) => `imports the package ${name}`),
  ...importsOf(file)
    .filter(isBuiltIn)
    .map((name) => `imports ${name}`),
];

/** Where each package may be imported. A package that stands nowhere here needs its place chosen first. */
const HOME: Readonly<Record<string, RegExp>> = {
  hono: /^adapters\/web\/(?!page\/)/,
  '@hono/node-server': /^adapters\/web\/(?!page\/)/,
  'discord.js': /^adapters\/discord\//,
  '@slack/bolt': /^adapters\/slack\//,
  'discord-api-types': /^adapters\/discord\//,
  'temporal-polyfill': /^adapters\/system\//,
  kysely: /^adapters\/(?:storage|jobs)\//,
  pg: /^adapters\/storage\//,
  libsql: /^adapters\/storage\//,
  'wink-nlp': /^adapters\/grammar\//,
  'wink-eng-lite-web-model': /^adapters\/grammar\//,
  'english-verbs-irregular': /^adapters\/grammar\//,
  'english-verbs-gerunds': /^adapters\/grammar\//,
  openai: /^adapters\/phrasing\//,
  'playwright-core': /^adapters\/cli\/draw-wheel\.mjs$/,
  pino: /^adapters\/observability\//,
  dotenv: /^adapters\/config\//,
  zod: /^adapters\/(?:config|cli|web|storage|phrasing)\/(?!page\/)/,
  esbuild: /^(?:adapters\/cli\/build\.mjs|corpus\/train\/run\.mjs)$/,
};

const packagesAtHome: Rule = (file) =>
  packagesImportedBy(file)
    .filter((name) => !HOME[name]?.test(file.path))
    .map((name) => `imports ${name}, whose place is ${HOME[name]?.source ?? 'not chosen yet'}`);

describe('what the product imports from outside', () => {
  it('src imports no package and nothing of Node', () => {
    expect(violations(nothingFromOutside, sourceFiles)).toEqual([]);
  });

  it('catches a package and a Node module in src', () => {
    const text = "import { z } from 'zod';\nimport 'node:fs';\nconst later = import('pino');";
    expect(violations(nothingFromOutside, [{ path: 'src/domain/a.ts', text }])).toHaveLength(3);
  });

  it('each SDK is imported only in its own folder', () => {
    expect(violations(packagesAtHome, productFiles)).toEqual([]);
  });

  it('catches an SDK outside its folder, in the page, or with no folder at all', () => {
    const text = (name: string) => `import { x } from '${name}';`;
    expect(packagesAtHome({ path: 'adapters/storage/a.ts', text: text('hono/streaming') })).toHaveLength(1);
    expect(packagesAtHome({ path: 'adapters/web/page/a.ts', text: text('hono') })).toHaveLength(1);
    expect(packagesAtHome({ path: 'adapters/web/a.ts', text: text('left-pad') })).toHaveLength(1);
    expect(packagesAtHome({ path: 'adapters/web/client.ts', text: text('@hono/node-server') })).toEqual([]);
  });

  it('what the running product imports is an ordinary dependency, and each dependency is used', () => {
    const { dependencies } = JSON.parse(readFileSync(join(repositoryTop, 'package.json'), 'utf8'));
    const running = adapterFiles.filter((file) => file.path.endsWith('.ts'));
    const imported = new Set(running.flatMap(packagesImportedBy));
    expect([...imported].sort()).toEqual(Object.keys(dependencies).sort());
  });
});
