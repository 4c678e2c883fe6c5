import { describe, expect, it } from 'vitest';
import { calmed, spelledOut } from '../../../src/domain/language/spell-out.ts';

describe('chat spellings', () => {
  it.each([
    ['u', 'never', 'you'],
    ['ur', 'late', "you're"],
    ['ur', 'wedding', 'your'],
    ['your', 'drinking', 'your'],
    ['your', 'always', "you're"],
    ['its', 'over', "it's"],
    ['its', 'tail', 'its'],
    ['cause', 'you', 'because'],
    ['cause', 'of', 'cause'],
    ["i've", 'been', "I've"],
    ['dont', 'you', "don't"],
    ['constructor', '', 'constructor'],
  ])('“%s” before “%s” is “%s”', (word, next, written) => {
    expect(spelledOut(word, next)).toBe(written);
  });

  it.each([
    ['NEVER', false, 'never'],
    ['MRI', false, 'MRI'],
    ['Anna', false, 'Anna'],
    ['I', true, 'I'],
    ['US', true, 'us'],
  ])('shouted: “%s” (all of it: %s) is “%s”', (word, shouted, calm) => {
    expect(calmed(word, shouted)).toBe(calm);
  });
});
