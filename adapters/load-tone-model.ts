import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createToneReader, type ToneReader } from '../src/index.ts';

export class ModelFileError extends Error {
  override readonly name = 'ModelFileError';
  readonly code = 'model-unreadable';
}

/** Reads the trained model of this checkout or package. Rejects with what to do when it is missing or damaged. */
export const loadToneReader = async (root: string): Promise<ToneReader> => {
  const file = join(root, 'corpus/model/tone-model.bin');
  try {
    return createToneReader(await readFile(file));
  } catch (cause) {
    const message = `The tone model at ${file} cannot be used. Run "npm run train" to write it anew.`;
    throw new ModelFileError(message, { cause });
  }
};
