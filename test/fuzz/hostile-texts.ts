import fc from 'fast-check';
import { generateMessages } from '../../adapters/cli/eval-words/generate-messages.ts';
import { CANARY } from './promises.ts';

/** What turns writing round, hides in it, looks like it, or is only half of it. */
const TRICKS = [
  ...'\u202e\u202d\u2066\u2069\u200f\u061c',
  ...'\u200b\u200c\u200d\u2060\ufeff\u00ad',
  ...'\u0000\u0007\u001b\u007f\u0085\u2028\u2029\r\n\t\v',
  ...'аеорсухіѕ',
  'ａｌｗａｙｓ',
  '\u0301\u0301\u0301',
  '\ud83d',
  '\udc00',
  '\u{e0041}',
  '👩‍👩‍👧‍👦',
  '❤️',
  '\uE000',
  '\uE001',
  '\uE0000\uE001',
  'ﷺ',
  'İ',
  'ß',
];

/** What opens or closes something somewhere: quotes, markup, mentions, addresses, code. */
const MARKS = [
  ...`'"“”‘’«»\`*_~|<>[](){}#@&;:,.!?-…/\\§`,
  '@everyone',
  '<@U123ABC|sam>',
  '<!channel>',
  '&lt;',
  '```',
  'https://a.example/x',
  '____',
  '{{event}}',
  '{text}',
  '$&',
  '$1',
  '[private]',
  'undefined',
  '__proto__',
  'constructor',
];

const REPEATED = [
  'a',
  ' ',
  'you ',
  "'",
  '"',
  '. ',
  'you never call. ',
  'and you ',
  '\n',
  '\ud800',
  '😂',
  '(',
  '1',
];

const spliced = (text: string, at: number, piece: string): string => {
  const where = at % (text.length + 1);
  return text.slice(0, where) + piece + text.slice(where);
};

const trick = fc.constantFrom(...TRICKS, ...MARKS, CANARY);
const anyUnicode = fc.string({ unit: 'binary', maxLength: 200 });
const tricky = fc
  .array(fc.oneof(trick, fc.string({ maxLength: 8 })), { maxLength: 40 })
  .map((all) => all.join(''));

const CHANGES: readonly ((text: string, at: number) => string)[] = [
  (text, at) => text.slice(0, at % (text.length + 1)),
  (text, at) => text.slice(at % (text.length + 1)),
  (text, at) => spliced(text, at, text),
  (text) => text.toUpperCase(),
  (text) => [...text].join('\u200b'),
  (text) => [...text].join(' '),
  (text) => text.replaceAll('e', 'е').replaceAll('o', 'о'),
  (text) => text.replaceAll(' ', '\n'),
  (text) => [...text].reverse().join(''),
  (text) => `"${text}"`,
  (text) => text.normalize('NFD'),
];

const mutated = (line: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      line,
      fc.array(fc.tuple(fc.oneof(trick, fc.constantFrom(...CHANGES)), fc.nat(2000)), { maxLength: 4 }),
    )
    .map(([text, changes]) =>
      changes.reduce(
        (now, [change, at]) => (typeof change === 'string' ? spliced(now, at, change) : change(now, at)),
        text,
      ),
    );

const clausesOf = (text: string): readonly string[] => text.split(/(?<=[.,!?;]) /u);

const splicedClauses = (line: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(line, { minLength: 2, maxLength: 3 })
    .chain((lines) => fc.shuffledSubarray(lines.flatMap(clausesOf), { minLength: 1 }))
    .map((clauses) => clauses.join(' '));

const repeated = (length: fc.Arbitrary<number>): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...REPEATED, ...TRICKS), length)
    .map(([piece, most]) => piece.repeat(Math.ceil(most / piece.length)));
const long = repeated(fc.integer({ min: 500, max: 5000 }));
/** The longest that anything takes in, with room. */
const huge = repeated(fc.constant(100_000));

/**
 * Anything somebody could send: mostly real lines bent and joined, some noise; of 4,000 texts twenty are some thousand
 * characters of one thing, and one is 100,000.
 */
export const hostileTexts = (corpus: readonly string[]): fc.Arbitrary<string> => {
  const line = fc.constantFrom(...corpus);
  const grievance = fc.nat().map((seed) => [...generateMessages({ count: 1, seed, lines: corpus })][0] ?? '');
  return fc.oneof(
    { weight: 1259, arbitrary: mutated(line) },
    { weight: 840, arbitrary: splicedClauses(line) },
    { weight: 630, arbitrary: mutated(grievance) },
    { weight: 625, arbitrary: anyUnicode },
    { weight: 625, arbitrary: tricky },
    { weight: 20, arbitrary: long },
    { weight: 1, arbitrary: huge },
  );
};

/** The text with the canary put into it. */
export const planted = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(text, fc.nat(500)).map(([words, at]) => spliced(words, at, CANARY));
