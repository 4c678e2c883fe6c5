import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABELS } from '../../../src/domain/reading/reading.ts';
import { PROMPT_CHECKS } from '../../../src/domain/validation/prompt-checks-catalogue.ts';
import { reviewPrompt } from '../../../src/domain/validation/review-prompt.ts';
import { answerTo } from './answer-to.ts';

const stopped = PROMPT_CHECKS.flatMap(({ rule, stops }) => stops.map((text) => [rule, text] as const));
const let_ = PROMPT_CHECKS.flatMap(({ rule, lets }) => lets.map((text) => [rule, text] as const));

describe('review of a prompt', () => {
  it.each(stopped)('%s: stops “%s”', (rule, text) => {
    expect(reviewPrompt(text, 'reflect')).toContain(rule);
  });

  it.each(let_)('%s: lets “%s” pass', (_rule, text) => {
    expect(reviewPrompt(text, 'reflect')).toEqual([]);
  });

  it.each(["You think I'm an idiot.", 'It looks as if I behave like a child.'])(
    'V2: stops “%s”, which repeats an insult',
    (text) => {
      expect(reviewPrompt(text, 'reflect')).toContain('V2 repeats an insult');
    },
  );

  it('stops what is longer than anybody would send', () => {
    expect(reviewPrompt('x'.repeat(400), 'reflect')).not.toEqual([]);
  });

  it('V3: the deepest prompt ends in exactly one open question, and the others ask nothing', () => {
    expect(reviewPrompt('It makes sense. What was it like for you?', 'understand')).toEqual([]);
    expect(reviewPrompt('It makes sense.', 'understand')).not.toEqual([]);
    expect(reviewPrompt('It makes sense. Are you angry?', 'understand')).not.toEqual([]);
    expect(reviewPrompt('What was it like? What did you do?', 'understand')).not.toEqual([]);
    expect(reviewPrompt('Is that so?', 'reflect')).not.toEqual([]);
  });

  it('no check is there twice', () => {
    expect(new Set(PROMPT_CHECKS.map(({ rule }) => rule)).size).toBe(PROMPT_CHECKS.length);
  });
});

describe('whatever comes in, what is offered passes review', () => {
  const subject = fc.constantFrom('you', 'I', 'we', 'your mum', 'my boss', 'the kids', 'the only one', '');
  const often = fc.constantFrom('never', 'always', 'still', 'only', '', '', '');
  const deed = fc.constantFrom(
    'forgot',
    "didn't call",
    'are lazy',
    "'re a pig",
    'told me to relax',
    'told you',
    'cook',
    'laughed at',
    'make me feel used',
    'put it',
    'said you would come',
    'let me down',
    'feel like',
    'passed my exam',
    'steamrolled',
  );
  const rest = fc.constantFrom(
    'my birthday',
    'in front of your friends',
    'because you hate me',
    'when I cry',
    'you idiot',
    'but whatever',
    'on purpose',
    'again',
    'like your father',
    'on my phone',
    'it',
    'me and you',
    'without asking',
    '',
  );
  const mark = fc.constantFrom('.', '!!', '?', ',', ' and', '…', ' 😡', '');
  const clause = fc
    .tuple(subject, often, deed, rest, mark)
    .map(([one, two, three, four, end]) =>
      `${one} ${two} ${three} ${four}${end}`.replace(/\s+/g, ' ').trim(),
    );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(clause, { minLength: 1, maxLength: 4 }).map((clauses) => clauses.join(' ')),
  );

  it('for any words, and any reading of them', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...LABELS), (message, label) => {
        const { reflect, feeling, understand } = answerTo(message, label);
        expect(reviewPrompt(reflect, 'reflect')).toEqual([]);
        expect(reviewPrompt(feeling, 'feeling')).toEqual([]);
        expect(reviewPrompt(understand, 'understand')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
