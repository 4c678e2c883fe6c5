import { expect, test } from 'vitest';
import { remembering } from '../../../src/domain/language/remembering.ts';
import { grammar } from '../../support/grammar.ts';

test('a text is tagged once, however often it is asked about, and read the same', () => {
  const asked: string[] = [];
  const counting = remembering({
    ...grammar,
    tag: (text) => {
      asked.push(text);
      return grammar.tag(text);
    },
  });
  const first = counting.tag('you left the gate open');
  expect(counting.tag('you left the gate open')).toBe(first);
  expect(counting.tag('you left')).toEqual(grammar.tag('you left'));
  expect(first).toEqual(grammar.tag('you left the gate open'));
  expect(asked).toEqual(['you left the gate open', 'you left']);
});
