import type { Reading } from '../reading/reading.ts';
import type { Facet } from './facet.ts';
import { reviewPrompt } from './review-prompt.ts';
import type { Said } from './said.ts';
import { sayReflect } from './say-reflect.ts';
import { UNSURE } from './unsure.ts';
import { wordsIn } from './wording.ts';

/** Something that was done; "couldn't plan a pizza" is a sneer, not a deed. */
const isDeed = ({ kind, finite }: Facet): boolean =>
  (kind === 'event' || kind === 'promise') && !/^I (?:couldn't|wouldn't|can't)\b/u.test(finite);

/** What one would thank somebody for. */
const PRAISED =
  /^(?:finding|paying|managing|remembering|cooking|helping|making|coming|noticing|turning up|showing|doing|cleaning|being|washing|tidying|asking|buying|bringing|getting|saying|deciding|realising|realizing|learning|discovering|joining|giving|working|having|trying|calling|texting|crying|listening|picking|taking|putting (?:the|a) (?:bin|bins|wash|kids?|kettle)|looking|reading|knowing|thinking|loading|emptying|hoovering)\b/u;

/** In irony, praise is the sting: only what was left undone may be said again. */
const isLeftUndone = ({ kind, nominal = '' }: Facet): boolean =>
  kind === 'promise' || (kind === 'event' && nominal !== '' && !PRAISED.test(nominal));

/** What may be said again of a message that says the opposite of what it means. */
export const heardInIrony = (said: Said): Said => ({
  ...said,
  facets: said.facets.filter(isLeftUndone),
  topic: undefined,
});

/** What is there to see afterwards, however hotly it is told. */
const LEFT_BEHIND =
  /^(?:the|our|my|your) (?!.*\b(?:knows?|thinks?|likes?|loves?|hates?)\b)(?:\S+ ){1,3}?(?:(?:is|are|was|were|'s)? ?still (?:on|in|at|not|there|broken|full|off)\b|(?:died|broke|burnt|burned|leaked|flooded|froze|fell|smashed|exploded)\b)/u;

/** "couldn't plan a pizza" sneers, however it is turned; "the pans were full of dirty water" can be seen. */
const mayBeSaid =
  (plain: string) =>
  (facet: Facet): boolean =>
    (isDeed(facet) &&
      !(/\b(?:couldn't|can't|cannot)\b/iu.test(plain) && /^not\b/u.test(facet.nominal ?? ''))) ||
    (facet.kind === 'world' &&
      ((facet.past &&
        /^(?:there (?:was|were)|the|our|my|your) /u.test(facet.finite) &&
        wordsIn(facet.finite) > 4) ||
        LEFT_BEHIND.test(facet.finite)));

/** In contempt, even statements sneer: only what was done may be said again, and things are mostly missiles (C3). */
export const heardIn = ({ label, confidence }: Reading, said: Said, plain: string): Said => {
  return label === 'contempt' && confidence >= UNSURE
    ? { ...said, facets: said.facets.filter(mayBeSaid(plain)), topic: undefined }
    : said;
};

/** Only what passes review in the first prompt is worth building the others on. */
export const sayable = (said: Said): Said => ({
  ...said,
  facets: said.facets.filter((facet) => reviewPrompt(sayReflect(facet, said), 'reflect').length === 0),
});
