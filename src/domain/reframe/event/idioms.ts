import type { Grammar } from '../../language/grammar.ts';
import { IDIOMS, type Idiom } from './idioms-catalogue.ts';

const LONGEST = 260;

type Phrase = { readonly lemma: string; readonly rest: string; readonly isPast: boolean };

/** "leaves a baby alone" → leave + "a baby alone". */
const phraseIn = (text: string, grammar: Grammar): Phrase | undefined => {
  const word = /^[A-Za-zÀ-ž']+/u.exec(text)?.[0] ?? '';
  const verb = grammar.verb(word.toLowerCase());
  return verb === undefined
    ? undefined
    : { lemma: verb.lemma, rest: text.slice(word.length), isPast: /^pa/.test(verb.form) };
};

/** "his wife", "their keys" said of "what kind of man" are the listener's own. */
const yours = (phrase: string): string =>
  phrase
    .replace(
      /(?<![a-z])(?:his|her|their) (?:own )?(?:wife|husband|partner|girlfriend|boyfriend)'s(?![a-z])/gi,
      'my',
    )
    .replace(
      /(?<![a-z])(?:his|her|their) (?:own )?(?:wife|husband|partner|girlfriend|boyfriend)(?![a-z])/gi,
      'me',
    )
    .replace(/(?<![a-z])(?:his|her|their)(?: own)?(?= [a-z])/gi, 'your')
    .replace(/(?<![a-z])(?:himself|herself|themselves|themself)(?![a-z])/gi, 'yourself');

const withoutWish = (text: string): string =>
  text.replace(/,? (?:i|we|it|things)(?:'d| would| wouldn't| might| could) .*$/i, '');

/** "tell the landlord we could pay more": that is what was told. */
const REPORTS = /^(?:tell|say|promise|agree|ask|let|show)(?:ing)? /i;

const withoutAlternative = (text: string): string =>
  (REPORTS.test(text) ? text : withoutWish(text))
    .replace(/ than (?=(?:be|come|go|sit|talk|spend|look|help|do|get|say) )/i, ' rather than ')
    .replace(/,? (?:and|but) (?:of course )?(?:you )?(?:didn't|never did|haven't|forgot)$/i, '');

const MEANS: Readonly<Record<Idiom['means'], (phrase: Phrase, grammar: Grammar) => string>> = {
  do: ({ lemma, rest }) => (lemma === 'be' ? `you're${rest}` : `you ${lemma}${rest}`),
  "don't": ({ lemma, rest }) => (lemma === 'be' ? `you're not${rest}` : `you don't ${lemma}${rest}`),
  did: ({ lemma, rest }, grammar) =>
    lemma === 'be' ? `you were${rest}` : `you ${grammar.inflect(lemma, 'past')}${rest}`,
  "didn't": ({ lemma, rest }) => `you didn't ${lemma}${rest}`,
  'I do': ({ lemma, rest }) => `I ${lemma}${rest}`,
  'I have to': ({ lemma, rest }) => `I have to ${lemma}${rest}`,
};

/** The sentence said plainly where it speaks of a deed by way of a wish, irony or somebody else; else undefined. */
export const plainIdiom = (sentence: string, grammar: Grammar): string | undefined => {
  if (sentence.length > LONGEST) return undefined;
  for (const { opens, means } of IDIOMS) {
    const match = opens.exec(sentence);
    if (match === null) continue;
    const opened = match[0];
    const aside = match.groups?.aside ?? '';
    const phrase = phraseIn(withoutAlternative(sentence.slice(opened.length)), grammar);
    if (phrase === undefined) continue;
    const isHad = means === "don't" && /'d $/.test(opened) && phrase.isPast;
    return MEANS[isHad ? "didn't" : means]({ ...phrase, rest: `${yours(phrase.rest)}${aside}` }, grammar);
  }
  return undefined;
};
