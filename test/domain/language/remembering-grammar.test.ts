import { expect, it } from 'vitest';
import { rememberingGrammar } from '../../../src/domain/language/remembering-grammar.ts';
import { grammar } from '../../support/grammar.ts';

it('a text is tagged once, however often it is asked about', () => {
  let tagged = 0;
  const counting = rememberingGrammar({
    ...grammar,
    tag: (text) => {
      tagged += 1;
      return grammar.tag(text);
    },
  });
  expect(counting.tag('you left')).toEqual(grammar.tag('you left'));
  expect(counting.tag('you left')).toBe(counting.tag('you left'));
  counting.tag('you came');
  expect(tagged).toBe(2);
});
