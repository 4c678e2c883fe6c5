import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { createToneReader, type ToneReader } from '../src/index.ts';

export class ModelFileError extends Error {
  override readonly name = 'ModelFileError';
  readonly code = 'model-unreadable';
}

/** In one piece: reading it bit by bit takes twice its size, which is not given back to the machine. */
const readWhole = async (path: string): Promise<Uint8Array> => {
  const file = await open(path);
  try {
    const bytes = new Uint8Array((await file.stat()).size);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

/** Reads the trained model of this checkout or package. Rejects with what to do when it is missing or damaged. */
export const loadToneReader = async (root: string): Promise<ToneReader> => {
  const file = join(root, 'corpus/model/tone-model.bin');
  try {
    return createToneReader(await readWhole(file));
  } catch (cause) {
    const message = `The tone model at ${file} cannot be used. Run "npm run train" to write it anew.`;
    throw new ModelFileError(message, { cause });
  }
};
