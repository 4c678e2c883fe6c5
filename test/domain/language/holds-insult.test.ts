import { describe, expect, it } from 'vitest';
import { holdsInsult } from '../../../src/domain/language/holds-insult.ts';
import { INSULT_BEGINNINGS, INSULT_WORDS } from '../../../src/domain/language/insult-words-catalogue.ts';
import { listed } from '../../../src/domain/language/word-matcher.ts';
import { startsWithOneOf } from '../../../src/domain/language/word-test.ts';

describe('insults', () => {
  it.each([
    'you are PATHETIC',
    'so pathetically late',
    'what a waste of space',
    'the clown’s here',
    "a mummy's boy",
    'you pig-headed man',
  ])('C3: “%s” holds one', (text) => {
    expect(holdsInsult(text)).toBe(true);
  });

  it.each([
    'the pigeon on the roof',
    'you shared a joke with her',
    'maggots in the bin and cockroaches in the shower',
    'you told me about the lump',
    'you forgot the keys',
    '',
    '\ud800',
  ])('“%s” holds none', (text) => {
    expect(holdsInsult(text)).toBe(false);
  });

  it('no word stands in the catalogue twice, or where its beginning already finds it', () => {
    const beginnings = listed(INSULT_BEGINNINGS);
    const words = listed(INSULT_WORDS);
    expect(new Set([...beginnings, ...words]).size).toBe(beginnings.length + words.length);
    expect(words.filter((word) => beginnings.some((start) => word.startsWith(start)))).toEqual([]);
  });
});

describe('openings', () => {
  const mocks = startsWithOneOf("well done|wow|it's like|bless");

  it.each(['Well done, again', 'WOW', "it's like talking to a wall", 'bless'])('“%s” is found', (text) => {
    expect(mocks(text)).toBe(true);
  });

  it.each(['well, done', 'wowed', "bless's", 'so wow', ''])('“%s” is not', (text) => {
    expect(mocks(text)).toBe(false);
  });
});
