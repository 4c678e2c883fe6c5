import type { SentStore } from '../../adapters/storage/sent.ts';
import { HOUR, type Instant, later } from '../../src/domain/shared/instant.ts';

export const createMemorySent = (): SentStore => {
  const sent = new Map<string, { readonly postedAs: string | undefined; readonly at: Instant }>();
  return {
    begin: async (digest, at) => {
      for (const [key, one] of sent) if (one.at < later(at, -48 * HOUR)) sent.delete(key);
      const before = sent.get(digest);
      if (before === undefined) {
        sent.set(digest, { postedAs: undefined, at });
        return { kind: 'new' };
      }
      const { postedAs, at: since } = before;
      return postedAs === undefined ? { kind: 'begun', since } : { kind: 'sent', postedAs };
    },
    finish: async (digest, postedAs) => {
      const before = sent.get(digest);
      if (before !== undefined) sent.set(digest, { ...before, postedAs });
    },
  };
};
