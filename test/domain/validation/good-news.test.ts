import { describe, expect, it } from 'vitest';
import { isGoodNews } from '../../../src/domain/validation/good-news.ts';
import { answerTo, readAs } from './answer-to.ts';

describe('V8: good news', () => {
  it.each([
    'I got the job!!!',
    'passed first time, no minors!!',
    "Mum's scan is clear. All clear.",
    'she said yes!! my sister said yes!!',
    'they approved our mortgage 🎉 we got it',
    'Finally finished my thesis!!',
  ])('“%s” is good news', (message) => {
    expect(isGoodNews(message, readAs('neutral'))).toBe(true);
  });

  it.each([
    'you got the job and you never told me!!',
    'great, you forgot again!!!',
    'he has been sitting by himself at lunch',
    'I lost the ring!!',
    'why did you say yes without asking me!!',
    'what time is dinner',
    'a regular at the café passed. 91. he always tipped',
    "I won't be coming tonight!!",
    "the dog won't get up",
    'yes!! you said yes without asking me',
  ])('“%s” is not', (message) => {
    expect(isGoodNews(message, readAs('neutral'))).toBe(false);
  });

  it('is met with interest and one open question, never flatly', () => {
    const { goodNews, reflect, feeling, understand } = answerTo(
      'I got the job!!! They called at noon!',
      'neutral',
    );
    expect(goodNews).toBe(true);
    expect(reflect).toMatch(/^You got the job! (?:I'm so (?:glad|happy to hear it)|That's wonderful)\.$/);
    expect(feeling).toMatch(/happy|proud|relieved/);
    expect(understand).toMatch(/^I want to hear all .*(?:What|How)[^?]*\?$/);
  });

  it('is seen from the listener', () => {
    expect(answerTo('Got my licence back!!!', 'neutral').reflect).toContain('You got your licence back');
  });

  it('an appreciation is taken in, with what it was for', () => {
    const { reflect, understand, goodNews } = answerTo(
      'thank you for driving three hours to get me',
      'appreciation',
    );
    expect(goodNews).toBe(false);
    expect(reflect).toContain('me driving three hours to get you');
    expect(understand).toMatch(/me driving three hours to get you .*\?$/);
  });

  it('an appreciation without a reason is taken in all the same', () => {
    expect(answerTo('ily', 'appreciation').reflect).toMatch(/lands with me|goes straight in/);
  });
});
