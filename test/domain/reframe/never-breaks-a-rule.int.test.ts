import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerWords } from '../../../adapters/cli/eval-words/answer-words.ts';
import { countBroken } from '../../../adapters/cli/eval-words/count-broken.ts';
import { generateMessages } from '../../../adapters/cli/eval-words/generate-messages.ts';
import { readCorpus } from '../../../corpus/train/read-corpus.ts';
import type { Grammar } from '../../../src/domain/language/grammar.ts';
import { isFeeling } from '../../../src/domain/language/named-feelings.ts';
import { LABELS, type Label } from '../../../src/domain/reading/reading.ts';
import { composeReframes } from '../../../src/domain/reframe/compose-reframes.ts';
import { review } from '../../../src/domain/reframe/review.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';
import { grammar } from '../../support/grammar.ts';
import { aReading } from '../../support/readings.ts';

const SEED = 20_261;
const CORPUS = fileURLToPath(new URL('../../../corpus', import.meta.url));
const lines = readCorpus(CORPUS)
  .filter(({ label }) => label === 'criticism' || label === 'contempt' || label === 'complaint')
  .map(({ text }) => text);

type Written = {
  readonly text: string;
  readonly label: Label;
  readonly feeling?: string;
  readonly prev?: string;
};

const compose = ({ text, label, feeling, prev }: Written, by: Grammar = grammar) =>
  composeReframes({
    grammar: by,
    text: privateText(text),
    context: prev === undefined ? [] : [{ from: 'partner', text: privateText(prev) }],
    reading: aReading(label),
    ...(feeling === undefined ? {} : { feeling }),
  });

const unquoted = (text: string): string =>
  text.replace(/"[^"]*"|(?<![\p{L}\p{N}])'.*?'(?![\p{L}\p{N}])/gu, '…');

/** What a reader sees at a glance, told without the review's own code. */
const holdsAtAGlance = (offer: string): void => {
  expect(offer.length).toBeLessThanOrEqual(240);
  expect(offer).toMatch(/^(?:When|I felt|I feel|I get that you|I'm|My part) ?/i);
  expect(unquoted(offer)).not.toMatch(
    /\b(?:always|never|every time|idiot|stupid|because you)\b|you made me/i,
  );
  expect(unquoted(offer)).not.toMatch(/feel (?:like|that|you)\b|\b(?:ignored|betrayed|disrespected),? I\b/i);
  expect(offer).not.toMatch(/[\p{Cc}\u202E@<>*`]|https?:/u);
};

const keepsEveryRule = (written: Written): void => {
  const reframes = compose(written);
  const source = { source: written.text, heard: written.prev ?? '', grammar };
  expect(reframes.offers.length).toBeGreaterThanOrEqual(1);
  expect(reframes.offers.length).toBeLessThanOrEqual(2);
  expect(reframes.feelings.length).toBeGreaterThanOrEqual(2);
  expect(reframes.feelings.length).toBeLessThanOrEqual(4);
  expect(reframes.feelings.every(isFeeling)).toBe(true);
  for (const offer of reframes.offers) {
    expect(review({ ...source, text: offer.reveal(), kind: 'reframe' })).toEqual([]);
    holdsAtAGlance(offer.reveal());
  }
  if (reframes.request !== undefined)
    expect(review({ ...source, text: reframes.request.reveal(), kind: 'request' })).toEqual([]);
};

const line = fc.constantFrom(...lines);
const unicode = fc.string({ unit: 'binary', maxLength: 300 });
const words = line
  .chain((text) => fc.shuffledSubarray(text.split(' '), { minLength: 1 }))
  .map((all) => all.join(' '));
const clauses = fc
  .tuple(line, line)
  .chain((two) =>
    fc.shuffledSubarray(
      two.flatMap((text) => text.split(/(?<=[.,!?]) /)),
      { minLength: 1 },
    ),
  )
  .map((all) => all.join(' '));
const interrupted = fc
  .tuple(line, unicode, fc.nat())
  .map(([text, noise, at]) => `${text.slice(0, at % text.length)}${noise}${text.slice(at % text.length)}`);
const generated = fc.nat().map((seed) => [...generateMessages({ count: 1, seed, lines })][0] ?? '');

const written = (text: fc.Arbitrary<string>): fc.Arbitrary<Written> =>
  fc.record(
    {
      text,
      label: fc.constantFrom(...LABELS),
      feeling: fc.constantFrom('lonely', 'furious', 'betrayed', 'x'.repeat(500)),
      prev: fc.oneof(line, fc.constant('sorry, I was stuck at work'), unicode),
    },
    { requiredKeys: ['text', 'label'] },
  );

describe('whatever is written, what is offered keeps every rule (R1-R10, C2, C3)', () => {
  test.each([
    ['any characters at all', unicode],
    ["the corpus's words in any order", words],
    ['clauses of two messages shuffled', clauses],
    ['a message with something typed into its middle', interrupted],
    ['generated grievances', generated],
  ])(
    '%s',
    (_, text) => {
      fc.assert(fc.property(written(text), keepsEveryRule), { seed: SEED, numRuns: 150 });
    },
    60_000,
  );

  test('600 generated messages, and every tenth grievance of the corpus', () => {
    const answerTo = answerWords({ read: () => aReading('criticism'), grammar });
    const made = [...generateMessages({ count: 600, seed: SEED, lines })];
    const asked = [...made, ...lines.filter((_, i) => i % 10 === 0)].map((text) => ({ text, prev: null }));
    const { messages, byRule } = countBroken(asked, answerTo);
    expect(messages).toBeGreaterThan(1000);
    expect(byRule).toEqual([]);
  }, 60_000);
});

describe('the work grows with the message and then stops growing', () => {
  const workFor = (text: string): number => {
    let read = 0;
    const counting: Grammar = {
      ...grammar,
      tag: (words) => {
        read += words.length;
        return grammar.tag(words);
      },
    };
    compose({ text, label: 'criticism' }, counting);
    return read;
  };

  test.each([
    ['one clause', 'you left the towel on the bed again '],
    ['sentences', 'You never call. I waited for an hour. '],
    ['one word', 'you '],
    ['quotations', "'fine' you said "],
    ['letters', 'a'],
  ])('twice as much of %s is read at most twice as much', (_, piece) => {
    const some = piece.repeat(Math.ceil(1000 / piece.length));
    const base = workFor(some);
    expect(workFor(some + some)).toBeLessThanOrEqual(2 * base + 2000);
    expect(workFor(some.repeat(100))).toBeLessThanOrEqual(8 * base + 8000);
  });
});
