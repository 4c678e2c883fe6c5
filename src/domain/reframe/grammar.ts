import { verbForm } from '../language/verb-forms.ts';

/** What makes a wording unfit to send whatever it says. Each test is linear. */
export type GrammarSlip = { readonly slip: string; readonly test: (text: string) => boolean };

const has =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text);

const balanced = (text: string): boolean => (text.match(/"/g) ?? []).length % 2 === 0;

const pastAfterDid = (text: string): boolean => {
  for (const match of text.matchAll(/(?<![a-zà-ž'])(?:don't|didn't|doesn't) ([a-zà-ž']+)/giu)) {
    const form = verbForm((match[1] ?? '').toLowerCase());
    if (form?.form === 'past' || form?.form === 'third') return true;
  }
  return false;
};

export const GRAMMAR_SLIPS: readonly GrammarSlip[] = [
  {
    slip: 'a doubled word',
    test: has(
      /(?<![a-zà-ž'])(?!(?:that|had|bye|night|ha|no|so|very)(?![a-zà-ž]))([a-zà-ž]{2,}) \1(?![a-zà-ž'])/iu,
    ),
  },
  { slip: 'no closing mark', test: (text) => !/[.?!]["']?$/.test(text) },
  {
    slip: 'a dangling end',
    test: has(
      /(?<![a-zà-ž'])(?:the|a|an|my|your|our|and|or|but|because|of|if|than|very|to be|that you)[.?!,]/iu,
    ),
  },
  {
    slip: '"a" before a vowel',
    test: has(/(?<![a-zà-ž'])a (?:[aeio](?!ne(?![a-zà-ž])|nce|uro|ur)[a-zà-ž]+)(?![a-zà-ž])/iu),
  },
  {
    slip: '"an" before a consonant',
    test: has(
      /(?<![A-Za-zÀ-ž'])an (?!hour|hono|heir|MOT|NHS|SMS|MRI|HR|x-|X|\d|FA|LA|RS|F |M |N |S )[bcdfgjklmnpqrstvwyz][A-Za-zÀ-ž]+/u,
    ),
  },
  {
    slip: 'verb and subject disagree',
    test: has(
      /(?<![a-zà-ž'])(?:you (?:was|is|has|does|doesn't|wasn't)|I (?:is|are|were not|has|does|doesn't)|we (?:was|is|has)|they (?:was|is|has)|(?:he|she|it) (?:are|have|do|don't))(?![a-zà-ž'])/iu,
    ),
  },
  {
    slip: 'a doubled auxiliary',
    test: has(
      /(?<![a-zà-ž'])(?:don't|didn't|do|did|doesn't) (?:be|been|is|are|was|were|didn't|don't|never|always)(?![a-zà-ž'])/iu,
    ),
  },
  { slip: 'a past form after "did"', test: pastAfterDid },
  { slip: 'two spaces or a space before a mark', test: has(/\s{2}|\s[.,?!]/) },
  { slip: 'two marks together', test: has(/[,.?!;:]\s?[,.?!;:]/) },
  { slip: 'an unclosed quotation', test: (text) => !balanced(text) },
  {
    slip: 'the article repeated',
    test: has(/(?<![a-zà-ž'])(?:the|a|an|my|your|our) (?:the|a|an|my|your|our)(?![a-zà-ž'])/iu),
  },
  { slip: 'a control character', test: has(/[\p{Cc}\p{Cs}\uE000\uE001\u202A-\u202E\u2066-\u2069]/u) },
];
