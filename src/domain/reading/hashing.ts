/** Buckets of the feature space; a model is trained for exactly this number. */
export const BUCKET_BITS = 22;
export const BUCKETS = 2 ** BUCKET_BITS;

export const mix = (hash: number, value: number): number =>
  Math.imul(hash ^ value, 0x01000193) ^ (hash >>> 15);

export const hashText = (text: string, seed: number): number => {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = mix(hash, text.charCodeAt(at));
  return hash;
};

export const bucketOf = (hash: number): number => {
  const spread = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((spread ^ (spread >>> 13)) >>> 0) >>> (32 - BUCKET_BITS);
};
