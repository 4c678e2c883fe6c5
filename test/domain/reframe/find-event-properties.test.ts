import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findEvent } from '../../../src/domain/reframe/event.ts';
import { reviewerFor } from '../../../src/domain/reframe/review.ts';
import { grammar } from '../../support/grammar.ts';

const OPENERS = [
  '',
  'honestly ',
  'why do ',
  "why didn't ",
  'how could ',
  'i hate it when ',
  'every time ',
  'if you cared ',
  'again. ',
];
const SUBJECTS = ['you', 'u', 'I', 'we', 'your mum', 'the kids', 'the dishes', 'nobody'];
const HOW = ['', ' always', ' never', " don't", " couldn't", ' keep', ' just'];
const VERBS = [
  'call',
  'called',
  'leaving',
  'left',
  'ignore',
  'forgot',
  'are',
  'tell',
  'throws',
  'ruin',
  'had',
  'bothered to text',
];
const RESTS = [
  'me',
  'my sister about it',
  'the towels on the bed',
  'at 3am',
  'everything',
  '40 quid on shoes',
  'when I cry',
  'like a child',
  'to annoy me',
];
const ENDS = [
  '',
  ' again',
  ', you pig',
  '. typical',
  ' and laughed',
  " and you're selfish",
  ' because you are lazy',
];

const message = fc
  .array(
    fc
      .tuple(...[OPENERS, SUBJECTS, HOW, VERBS, RESTS, ENDS].map((words) => fc.constantFrom(...words)))
      .map(([opener, subject, how, verb, rest, end]) => `${opener}${subject}${how} ${verb} ${rest}${end}`),
    { minLength: 1, maxLength: 3 },
  )
  .map((sentences) => sentences.join('. '));

const violations = (text: string, clause: string) =>
  reviewerFor({ source: text, grammar })(clause, 'event').filter(
    ({ rule }) => rule !== 'grammar' && rule !== 'form',
  );

describe('whatever is typed', () => {
  test('R2 R3 C3 an event holds no verdict, no insult and no fact of its own', () => {
    fc.assert(
      fc.property(message, (text) => {
        const event = findEvent(text, { grammar });
        expect(event === undefined ? [] : violations(text, event.clause)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('an answer comes, and never an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        findEvent(text, { grammar });
        findEvent(text, { grammar, strict: true });
      }),
    );
  });
});
