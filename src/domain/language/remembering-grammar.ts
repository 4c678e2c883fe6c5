import type { Grammar, TaggedWord } from './grammar.ts';

/**
 * The same grammar, which tags each text once. For one message: what it remembers is what somebody wrote, and goes when
 * the message has been answered.
 */
export const rememberingGrammar = (grammar: Grammar): Grammar => {
  const known = new Map<string, readonly TaggedWord[]>();
  const tag = (text: string): readonly TaggedWord[] => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const words = grammar.tag(text);
    known.set(text, words);
    return words;
  };
  return { ...grammar, tag };
};
