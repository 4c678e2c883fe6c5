import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SAFETY_CUES } from '../../../src/domain/safety/cues-catalogue.ts';
import { foldText } from '../../../src/domain/safety/fold-text.ts';
import { neededLiterals } from '../../../src/domain/safety/needed-literals.ts';
import { createPatternIndex } from '../../../src/domain/safety/pattern-index.ts';

const PATTERNS = SAFETY_CUES.flatMap(({ says }) => says);
const worthTrying = createPatternIndex(PATTERNS);

const EXAMPLES = SAFETY_CUES.flatMap(({ mustFire, mustNotFire }) => [...mustFire, ...mustNotFire])
  .flatMap((example) => (typeof example === 'string' ? [example] : example))
  .map(foldText);

const corpus = readFileSync(new URL('../../../corpus/messages2.jsonl', import.meta.url), 'utf8');
const MESSAGES = corpus
  .trimEnd()
  .split('\n')
  .filter((_, at) => at % 20 === 0)
  .map((line) => foldText((JSON.parse(line) as { text: string }).text));

/** Patterns that match a text though the index would not have tried them. */
const overlooked = (text: string): readonly string[] => {
  const worth = worthTrying(text);
  return PATTERNS.filter((pattern, at) => worth[at] === 0 && pattern.test(text)).map(({ source }) => source);
};

describe('trying only the safety patterns that a message may match (S8)', () => {
  it('overlooks none in any example of the catalogue', () => {
    expect(EXAMPLES.flatMap(overlooked)).toEqual([]);
  });

  it('overlooks none in a twentieth of the corpus', () => {
    expect(MESSAGES.flatMap(overlooked)).toEqual([]);
  });

  it('tries one in twenty at most', () => {
    const tried = MESSAGES.map((text) => worthTrying(text).reduce((sum, worth) => sum + worth, 0));
    const mean = tried.reduce((sum, count) => sum + count, 0) / tried.length;
    expect(mean / PATTERNS.length).toBeLessThan(0.05);
  });

  it.each<[RegExp, readonly string[] | undefined]>([
    [/\bsay goodbye\b/, ['say goodbye']],
    [/\b(?:hurt|harm)s? me/, ['hurts me', 'hurt me', 'harms me', 'harm me']],
    [/\byou (?:\w{2,8} )?strangled/, ['strangled']],
    [/knife[^.]{0,20}throat|petrol/, ['throat', 'petrol']],
    [/grab(?:bed){2,3}x/, ['grab']],
    [/(?!not )(?<=a)pray[sz]/, ['prays', 'prayz']],
  ])('%s needs %j', (pattern, literals) => {
    expect(new Set(neededLiterals(pattern))).toEqual(new Set(literals));
  });

  it.each([/a|gun/, /\w{3,9}/, /(?:knife)?/, /knife/i, /(knife)\1/, /\p{L}knife/u, /(?<named>knife)/])(
    '%s is always tried: nothing is sure to stand in what it matches, or it is not understood',
    (pattern) => {
      expect(neededLiterals(pattern)).toBeUndefined();
      expect([...createPatternIndex([pattern])('x')]).toEqual([1]);
    },
  );
});
