import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GENERATED_DOCS } from './docs/generated-docs.ts';
import { projectRoot } from './project-root.ts';

export const writeDocs = async (): Promise<number> => {
  const top = projectRoot();
  for (const { path, render } of GENERATED_DOCS) {
    await writeFile(join(top, path), render(top));
    process.stdout.write(`${path}\n`);
  }
  return 0;
};
