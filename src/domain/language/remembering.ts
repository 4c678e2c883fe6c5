import type { Grammar, TaggedWord } from './grammar.ts';

/** The same grammar, which tags no text twice. Make one for each message: it holds its texts as long as it is held. */
export const remembering = (grammar: Grammar): Grammar => {
  const known = new Map<string, readonly TaggedWord[]>();
  const tag = (text: string): readonly TaggedWord[] => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const tagged = grammar.tag(text);
    known.set(text, tagged);
    return tagged;
  };
  return { ...grammar, tag };
};
