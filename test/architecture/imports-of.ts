import { posix } from 'node:path';
import type { SourceFile } from './source-tree.ts';

const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:\\'"`])\/\/[^\n]*/g;
const STATEMENT = /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm;
const BARE = /^\s*import\s*['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]/g;

/** What a file imports, as written: `./x.ts`, `hono/streaming`, `node:fs`. */
export const importsOf = (file: SourceFile): readonly string[] => {
  const code = file.text.replace(COMMENT, ' ');
  return [STATEMENT, BARE, DYNAMIC].flatMap((form) =>
    [...code.matchAll(form)].map((match) => match[1] ?? ''),
  );
};

const isRelative = (specifier: string): boolean => specifier.startsWith('.');

/** The repository's own files this one imports, as paths from the top. */
export const filesImportedBy = (file: SourceFile): readonly string[] =>
  importsOf(file)
    .filter(isRelative)
    .map((specifier) => posix.normalize(posix.join(posix.dirname(file.path), specifier)));

export const isBuiltIn = (specifier: string): boolean => specifier.startsWith('node:');

/** The npm packages this file imports: `@hono/node-server` of `@hono/node-server/serve-static`. */
export const packagesImportedBy = (file: SourceFile): readonly string[] =>
  importsOf(file)
    .filter((specifier) => !isRelative(specifier) && !isBuiltIn(specifier))
    .map((specifier) =>
      specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/'),
    );
