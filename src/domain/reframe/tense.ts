import { verbForm } from '../language/verb-forms.ts';

export type Tense = 'past' | 'present';

const PRESENT =
  /^(?:i'm|you're|we're|i've|you've|we've|it's|there's|don't|doesn't|isn't|aren't|is|are|am|has|have|haven't|hasn't|do|does|can't|won't|he's|she's|they're)$/i;
const PAST = /^(?:didn't|was|were|wasn't|weren't|had|hadn't|did|i'd|couldn't|wouldn't)$/i;
const PAST_TIMES =
  /(?<![a-zà-ž])(?:yesterday|last (?:night|week|weekend|month|year|time)|ago|that (?:night|day|morning))(?![a-zà-ž])/iu;

const NOW_TOO = / and (?:now )?(?:it's|you're|I'm|there's|we're)(?![A-Za-zÀ-ž])/u;

/** Once or as a habit, told from the clause's own first verb: "you didn't" is once, "you don't" is a habit. */
export const tenseOf = (clause: string, habit: boolean): Tense => {
  if (NOW_TOO.test(clause)) return 'present';
  for (const word of clause.split(' ').slice(0, 12)) {
    if (PRESENT.test(word))
      return PAST_TIMES.test(clause) && !/^(?:i've|you've|have|has|haven't|hasn't)/i.test(word)
        ? 'past'
        : 'present';
    if (PAST.test(word)) return 'past';
    const verb = verbForm(word.toLowerCase());
    if (verb?.form === 'past') return 'past';
    if (verb?.form === 'plain' || verb?.form === 'third') {
      return PAST_TIMES.test(clause) || (verb.ambiguous && !habit) ? 'past' : 'present';
    }
  }
  return 'present';
};
