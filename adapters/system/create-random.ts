import { randomBytes, randomInt } from 'node:crypto';
import type { Random } from '../../src/index.ts';

/** 12 random bytes are 16 url-safe characters. */
const ID_BYTES = 12;

export const createRandom = (): Random => ({
  id: () => randomBytes(ID_BYTES).toString('base64url'),
  below: (below) => randomInt(below),
});
