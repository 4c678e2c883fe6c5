import type { Who } from './parsed.ts';
import { verbFrom } from './predicate.ts';
import { isNegator, isVerb, lower, type Words } from './words.ts';

const PERSONS: Readonly<Record<string, Who>> = { you: 'you', i: 'I', we: 'we' };
const NOMINATIVE =
  /^(?:i|you|we|he|she|it|they|there|nobody|everyone|everybody|someone|somebody|who|that|this|these|those)$/;
const PERSONAL = /^(?:i|you|we|he|she|it|they|there)$/;
const RELATIVE = /^(?:i|you|we|he|she|they|who|that|which)$/;
export const CAN_OPEN_SUBJECT = /^(?:noun|name|pronoun|determiner|adjective|number|mark)$/;
const INSIDE_SUBJECT =
  /^(?:noun|name|pronoun|determiner|adjective|number|particle|preposition|conjunction|adverb|mark)$/;
const LONGEST_SUBJECT = 12;

const nounSubjectEnd = (words: Words, from: number): number => {
  if (
    words[from]?.part === 'number' &&
    words.slice(from, from + 8).some((word) => /^(?:you|i)$/.test(lower(word)))
  )
    return -1;
  for (let at = from + 1; at < Math.min(words.length, from + LONGEST_SUBJECT); at += 1) {
    const word = words[at];
    if (word === undefined) return -1;
    if (
      at > from &&
      RELATIVE.test(lower(word)) &&
      word.part === 'pronoun' &&
      isVerb(words[verbFrom(words, at + 1)])
    ) {
      if (lower(words[at - 1]) === 'and') continue;
      const inner = verbFrom(words, at + 1);
      const past = words.slice(inner + 1, inner + 4).findIndex(isVerb);
      return past === -1 ? -1 : inner + 1 + past;
    }
    if (isVerb(word) || verbFrom(words, at) !== -1) return at;
    if (!INSIDE_SUBJECT.test(word.part)) return -1;
  }
  return -1;
};

/** Where the subject that begins at `from` ends; -1 when none does. */
export const subjectEnd = (words: Words, from: number): number => {
  const first = words[from];
  if (first === undefined || !CAN_OPEN_SUBJECT.test(first.part) || isNegator(first)) return -1;
  if (NOMINATIVE.test(lower(first)) && first.part !== 'determiner') {
    if (lower(words[from + 1]) === 'and' && lower(first) === 'you') return nounSubjectEnd(words, from);
    if (PERSONAL.test(lower(first)) || verbFrom(words, from + 1) !== -1) return from + 1;
  }
  return nounSubjectEnd(words, from);
};

/** After a helper a subject ends where its noun does: "why is the dishwasher | still full". */
export const invertedSubjectEnd = (words: Words, from: number): number => {
  if (NOMINATIVE.test(lower(words[from]))) return from + 1;
  const verb = subjectEnd(words, from);
  for (let at = from; at < words.length; at += 1) {
    if (at === verb && isVerb(words[at])) return at;
    const next = words[at + 1];
    if (
      /^(?:noun|name)$/.test(words[at]?.part ?? '') &&
      !/^(?:noun|name)$/.test(next?.part ?? '') &&
      !/^(?:of|'s|and)$/.test(lower(next))
    )
      return at + 1;
  }
  return verb === -1 ? from + 1 : verb;
};
export const whoIs = (subject: Words): Who => {
  const [first, next] = subject;
  if (first === undefined) return 'nobody';
  if (lower(next) === 'and') return lower(first) === 'you' ? 'you' : 'other';
  return subject.length === 1 ? (PERSONS[lower(first)] ?? 'other') : 'other';
};
