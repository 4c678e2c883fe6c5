import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { WebError } from './errors.ts';

export type PageFile = { readonly body: string; readonly contentType: string };

/** The page's files by name, read once at start: no request ever reaches the file system. */
export type PageFiles = {
  readonly asset: (name: string) => PageFile | undefined;
  /** A template with its `{{places}}` filled; values must be free of markup. */
  readonly page: (name: 'index' | 'side', values: Readonly<Record<string, string>>) => string;
};

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const missing = (folder: string, cause?: unknown): WebError =>
  new WebError('page-missing', `The playground's page is not built in ${folder}. Run: npm run build`, cause);

export const loadPageFiles = async (folder: string): Promise<PageFiles> => {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw missing(folder, cause);
  });
  const bodies = new Map<string, string>();
  for (const name of names.filter((file) => /\.(?:html|js|css|svg)$/u.test(file))) {
    bodies.set(name, await readFile(join(folder, name), 'utf8'));
  }
  for (const name of ['index.html', 'side.html', 'main.js', 'side.js', 'page.css']) {
    if (!bodies.has(name)) throw missing(folder);
  }
  return {
    asset: (name) => {
      const contentType = TYPES[extname(name)];
      const body = bodies.get(name);
      return contentType === undefined || body === undefined ? undefined : { body, contentType };
    },
    page: (name, values) =>
      (bodies.get(`${name}.html`) ?? '').replace(
        /\{\{(\w+)\}\}/gu,
        (place, key: string) => values[key] ?? place,
      ),
  };
};
