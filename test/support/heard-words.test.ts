import { describe, expect, it } from 'vitest';
import { privateText } from '../../src/index.ts';
import { createHeardWords } from './heard-words.ts';

const heard = () => {
  const words = createHeardWords();
  words.hear('You never call me, not once! canary17');
  return words;
};

describe('words that were heard', () => {
  it.each([
    ['whole', 'log: You never call me, not once! canary17'],
    ['in part', '{"event":"x","reason":"never call me"}'],
    ['in other letters, with other signs between', 'NEVER… CALL – ME'],
    [
      'in the middle of bytes',
      Buffer.concat([Buffer.of(0, 255, 3), Buffer.from('call me not'), Buffer.of(200)]),
    ],
    ['by a planted word alone', 'jobs.payload: canary17'],
  ])('are found %s', (_, content) => {
    expect(() => heard().expectNoneIn({ 'the log': content })).toThrow(/stands in the log/u);
  });

  it.each(['never', 'call me', 'canary1', 'canary18', 'you always call me'])(
    'are not taken for %j',
    (content) => {
      heard().expectNoneIn({ 'the log': content });
    },
  );

  it('are taken from every private text, however deep, and from nothing else', () => {
    const words = createHeardWords();
    words.hearAllIn({
      card: { title: 'A note for you', blocks: [{ text: privateText('I felt so alone') }] },
    });
    words.expectNoneIn({ log: 'A note for you' });
    expect(() => words.expectNoneIn({ log: 'felt so alone' })).toThrow();
  });

  it('may stand where the inventory allows them', () => {
    const words = heard();
    words.mayBeHeld('canary17');
    words.expectNoneIn({ 'the database': 'canary17' });
    expect(() => words.expectNoneIn({ 'the database': 'you never call' })).toThrow();
  });
});
