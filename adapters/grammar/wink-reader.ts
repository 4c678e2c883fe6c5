import { createRequire } from 'node:module';
import type english from 'wink-eng-lite-web-model';
import type winkNLP from 'wink-nlp';

export type Token = { readonly value: string; readonly pos: string; readonly lemma: string };

/** The library's type of `its.lemma` does not fit its own `out`. */
type Outlet = { out(what?: unknown): unknown };
const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const require = createRequire(import.meta.url);

/** Twenty megabytes that a server without messages, or `attune doctor`, need not hold. */
const load = () => {
  const nlp: typeof winkNLP = require('wink-nlp');
  const model: typeof english = require('wink-eng-lite-web-model');
  return nlp(model, ['pos']);
};

/** Tokens with the library's own names for parts of speech. The model is read at the first call. */
export const createWinkReader = (): ((text: string) => readonly Token[]) => {
  let loaded: ReturnType<typeof load> | undefined;
  return (text) => {
    loaded ??= load();
    const { its } = loaded;
    const tokens: Outlet = loaded.readDoc(text).tokens();
    const pos = strings(tokens.out(its.pos));
    const lemmas = strings(tokens.out(its.lemma));
    return strings(tokens.out()).map((value, i) => ({ value, pos: pos[i] ?? '', lemma: lemmas[i] ?? value }));
  };
};
