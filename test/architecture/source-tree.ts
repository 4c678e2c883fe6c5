import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One file of the repository: its path from the top, with forward slashes, and its text. */
export type SourceFile = { readonly path: string; readonly text: string };

/** What a rule finds in one file: each violation says what is wrong, in words. */
export type Rule = (file: SourceFile) => readonly string[];

export const repositoryTop = fileURLToPath(new URL('../../', import.meta.url));

const NOT_OURS = new Set(['node_modules', 'dist', '.git', 'data', 'coverage']);

/** Every file below `folder`, sorted; empty when the folder does not exist. */
const pathsBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? pathsBelow(path) : entry.isFile() ? [path] : [];
    })
    .sort();

const read = (path: string): SourceFile => ({
  path: relative(repositoryTop, path).split(sep).join('/'),
  text: readFileSync(path, 'utf8'),
});

export const readTree = (folder: string, name: RegExp): readonly SourceFile[] =>
  pathsBelow(join(repositoryTop, folder))
    .filter((path) => name.test(path))
    .map(read);

const CODE = /\.(?:ts|mjs)$/;
export const sourceFiles = readTree('src', CODE);
export const adapterFiles = readTree('adapters', CODE);
export const corpusFiles = readTree('corpus', CODE);
export const testFiles = readTree('test', CODE);
export const productFiles = [...sourceFiles, ...adapterFiles, ...corpusFiles];

/** Everything a rule finds in these files, each line naming its file. */
export const violations = (rule: Rule, files: readonly SourceFile[]): readonly string[] =>
  files.flatMap((file) => rule(file).map((what) => `${file.path}: ${what}`));
