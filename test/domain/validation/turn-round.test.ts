import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnRound } from '../../../src/domain/validation/turn-round.ts';
import { grammar } from '../../support/grammar.ts';

describe('the partner’s words, said by the listener (V4)', () => {
  it.each([
    ["you didn't call", "I didn't call"],
    ["you forgot my mum's birthday", "I forgot your mum's birthday"],
    [
      'your mum criticised my cooking and you said nothing',
      'my mum criticised your cooking and I said nothing',
    ],
    ['I saw you liked her photo', 'you saw I liked her photo'],
    ['I asked you to do one thing', 'you asked me to do one thing'],
    ['when you sighed I felt like I was a bother', 'when I sighed you felt like you were a bother'],
    ["you were late and I wasn't ready", "I was late and you weren't ready"],
    ["I'm the one who sends your mum flowers", "you're the one who sends my mum flowers"],
    ['I love you when you laugh', 'you love me when I laugh'],
    ['nothing I do is ever good for you', 'nothing you do is ever good for me'],
    ['they love you because you stay', 'they love me because I stay'],
    ['I sat down and was crying', 'you sat down and were crying'],
    ['the coat is mine, the car is yours', 'the coat is yours, the car is mine'],
    ['I talk to myself while you do it yourself', 'you talk to yourself while I do it myself'],
    ['you told me you were at work', 'I told you I was at work'],
    ["your aunt told me I'd gained weight", "my aunt told you that you'd gained weight"],
    ['why were you so quiet with me', 'why was I so quiet with you'],
    ['I need you to be on my side', 'you need me to be on your side'],
  ])('“%s” becomes “%s”', (said, turned) => {
    expect(turnRound(said, grammar)).toBe(turned);
  });

  it('leaves quoted words as they were said', () => {
    expect(turnRound("you told me 'you need to relax' and left", grammar)).toBe(
      "I told you 'you need to relax' and left",
    );
    expect(turnRound('you said "I am busy" to me', grammar)).toBe('I said "I am busy" to you');
  });

  it('leaves a text without pronouns alone', () => {
    expect(turnRound('the boiler is broken, again', grammar)).toBe('the boiler is broken, again');
  });

  it('takes any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => typeof turnRound(text, grammar) === 'string'),
    );
  });
});
