import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/domain/safety/fold-text.ts';

describe('the screen’s one spelling', () => {
  it.each([
    ["You're NOT going.", ' . youre not going . . '],
    ['you are not going', ' . youre not going . '],
    ['i will not, I can not', ' . i wont i cant . '],
    ['u r late 20min', ' . youre late 20 minutes . '],
    ['so… what?!', ' . so . what . . '],
    ['say “no”', ' . say " no " . '],
    ['', ' .  . '],
    ['constructor', ' . constructor . '],
    ['don´t', ' . dont . '],
  ])('writes “%s” as “%s”', (typed, folded) => {
    expect(foldText(typed)).toBe(folded);
  });
});
