import { createReader } from '../domain/reading/read-message.ts';
import { parseToneModel } from '../domain/reading/tone-model.ts';
import type { ToneReader } from './deps.ts';

/**
 * The reader out of a model file's bytes, as `npm run train` wrote them. Throws ToneModelError with a stable `code` when
 * the bytes are not a whole model of this version.
 */
export const createToneReader = (modelBytes: Uint8Array): ToneReader => {
  const model = parseToneModel(modelBytes);
  return {
    readMessage: createReader(model),
    thresholds: model.thresholds,
    dangerThreshold: model.dangerThreshold,
  };
};
