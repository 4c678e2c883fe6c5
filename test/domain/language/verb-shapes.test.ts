import { describe, expect, it } from 'vitest';
import {
  actsAsVerb,
  gerundOf,
  isParticiple,
  isPast,
  isPlainVerb,
} from '../../../src/domain/language/verb-shapes.ts';
import { grammar } from '../../support/grammar.ts';

describe('what a word is as a verb', () => {
  it.each([
    ['forgot', 'forgetting'],
    ['called', 'calling'],
    ['carried', 'carrying'],
    ['snapped', 'snapping'],
    ['lied', 'lying'],
    ['agreed', 'agreeing'],
    ['left', 'leaving'],
    ['shrunk', 'shrinking'],
    ['wait', 'waiting'],
    ['misgendered', 'misgendering'],
  ])('“%s” done by somebody is them “%s”', (form, gerund) => {
    expect(gerundOf(form, grammar)).toBe(gerund);
  });

  it.each(['forgot', 'called', 'put', 'scared', 'hoovered'])('“%s” may tell of the past', (word) => {
    expect(isPast(word, grammar)).toBe(true);
  });

  it.each(['need', 'bed', 'kitchen', 'tired', 'work', 'hundred', ''])('“%s” may not', (word) => {
    expect(isPast(word, grammar)).toBe(false);
  });

  it.each(['people', 'can', 'are', 'best', 'forgot'])('“you %s” tells no habit', (word) => {
    expect(isPlainVerb(word, grammar)).toBe(false);
  });

  it('knows what may follow “have”', () => {
    expect(['forgotten', 'called', 'put', 'forget'].map((word) => isParticiple(word, grammar))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('a phone is no deed until somebody phones', () => {
    expect(actsAsVerb('phone', 'you phone her every day', grammar)).toBe(true);
    expect(actsAsVerb('phone', 'phone on 4%', grammar)).toBe(false);
  });
});
