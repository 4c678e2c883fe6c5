import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GENERATED_DOCS } from './docs/generated-docs.ts';
import { projectRoot } from './project-root.ts';

export const writeDocs = async (): Promise<number> => {
  for (const { path, render } of GENERATED_DOCS) {
    await writeFile(join(projectRoot(), path), render());
    process.stdout.write(`${path}\n`);
  }
  return 0;
};
