import type { Grammar } from '../language/grammar.ts';

export type Tense = 'past' | 'present';

const PAST = /^(?:was|were|had|did|'d|could|would)$/;
const PAST_TIMES =
  /(?<![a-zà-ž])(?:yesterday|last (?:night|week|weekend|month|year|time)|ago|that (?:night|day|morning))(?![a-zà-ž])/iu;

const NOW_TOO = / and (?:now )?(?:it's|you're|I'm|there's|we're)(?![A-Za-zÀ-ž])/u;

/** "the pans from last night are …": however long ago the pan was used. */
const ONLY_PRESENT = /^(?:'ve|have|has|is|are|am|'re|'m)$/;

type Told = { readonly habit: boolean; readonly grammar: Grammar };

/** The base is its own past: "put", "read". */
const OWN_PAST = /^(?:beat|bet|burst|cost|cut|hit|hurt|let|put|quit|read|set|shut|split|spread|upset)$/i;

/** Once or as a habit, told from the clause's own first verb: "you didn't" is once, "you don't" is a habit. */
export const tenseOf = (clause: string, { habit, grammar }: Told): Tense => {
  if (NOW_TOO.test(clause)) return 'present';
  for (const word of grammar.tag(clause).slice(0, 14)) {
    const text = word.text.toLowerCase();
    if (word.form === undefined) continue;
    if (PAST.test(text) || (word.form === 'past' && word.part === 'verb')) return 'past';
    if (word.form === 'gerund') continue;
    if (PAST_TIMES.test(clause)) return ONLY_PRESENT.test(text) ? 'present' : 'past';
    return OWN_PAST.test(text) && !habit && !/(?:'s|'re| is| are| don't)(?![a-z])/i.test(clause)
      ? 'past'
      : 'present';
  }
  return 'present';
};
