import { describe, expect, it } from 'vitest';
import { reviewPrompt } from '../../../src/domain/validation/review-prompt.ts';

describe('review of a prompt', () => {
  it.each([
    "You're right, I forgot.",
    "It's my fault.",
    'I hear you, but I was tired.',
    'You should get some rest.',
    'Calm down.',
    'At least you had the car.',
    'I know exactly how you feel.',
    "You shouldn't feel that way.",
    'It sounds like you felt ignored.',
    'I never help.',
    "You think I'm an idiot.",
    'That sounds toxic.',
    'Is that so?',
    'I can see that me not calling you you.',
    'x'.repeat(400),
  ])('V2, V3, R4: refuses “%s”', (text) => {
    expect(reviewPrompt(text, 'reflect')).not.toEqual([]);
  });

  it.each(['I can see that me not calling really upset you.', 'It sounds lonely.'])(
    'lets “%s” pass',
    (text) => {
      expect(reviewPrompt(text, 'reflect')).toEqual([]);
    },
  );

  it('V3: the deepest prompt ends in exactly one open question', () => {
    expect(reviewPrompt('It makes sense. What was it like for you?', 'understand')).toEqual([]);
    expect(reviewPrompt('It makes sense.', 'understand')).not.toEqual([]);
    expect(reviewPrompt('It makes sense. Are you angry?', 'understand')).not.toEqual([]);
    expect(reviewPrompt('What was it like? What did you do?', 'understand')).not.toEqual([]);
  });
});
