import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '../src/index.ts';

/** By the name that a card knows them by. */
const NAMES = ['feelings-wheel'] as const;

/** The PNGs that belong to the page as built. One that cannot be read is left out, and its words are shown. */
export const loadPictures = async (
  root: string,
  logger: Logger,
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const pictures = new Map<string, Uint8Array>();
  for (const name of NAMES) {
    try {
      pictures.set(name, await readFile(join(root, 'dist/page', `${name}.png`)));
    } catch (cause) {
      logger.warn({ event: 'picture-unreadable', kind: name }, cause);
    }
  }
  return pictures;
};
