import { describe, expect, test } from 'vitest';
import { type ReviewKind, review } from '../../../src/domain/reframe/review.ts';
import { grammar } from '../../support/grammar.ts';

const rules = (text: string, source = text, kind: ReviewKind = 'reframe'): readonly string[] => [
  ...new Set(review({ text, source, kind, grammar }).map((violation) => violation.rule)),
];

describe('the review every text passes before it leaves', () => {
  test('lets a plain reframe through', () => {
    const text = "When you didn't call, I felt worried. Would you be willing to text me next time?";
    expect(rules(text)).toEqual([]);
  });

  test.each([
    ['R1', "You didn't call and that was bad of you."],
    ['R2', 'When you always come late, I feel worried.'],
    ['R2', "When you came late because you don't care, I felt sad."],
    ['R2', 'When you made me wait outside, I felt sad.'],
    ['R4', 'When you came late, I felt ignored.'],
    ['R4', "When you came late, I felt sad. I'm betrayed."],
    ['R5', 'When you came late, I felt that you were lying.'],
    ['R7', 'When you came late, I felt sad. Would you be willing to stop it?'],
    ['R7', 'When you came late, I felt sad. You must call me.'],
    ['R9', 'When you came late, I felt sad. I waited. I ate.'],
    ['C2', "When you came late, I felt sad. You're so careless."],
    ['C3', 'When you came late like an idiot, I felt sad.'],
    ['C3', 'When you came fucking late, I felt sad.'],
    ['C8', 'When you came late and were toxic, I felt sad.'],
    ['never', "When you came late, I felt sad. Why didn't you think?"],
  ])('%s stops %j', (rule, text) => {
    expect(rules(text)).toContain(rule);
  });

  test.each([
    'When you you came late, I felt sad.',
    'When you was late, I felt sad.',
    'When you came late, I felt sad',
    'When you ate a apple in bed, I felt sad.',
    "When you don't came home, I feel sad.",
    'When you left the my towel here, I felt sad.',
  ])('grammar stops %j', (text) => {
    expect(rules(text)).toContain('grammar');
  });

  test('R3 stops a number, a name or a day the message does not hold', () => {
    const source = 'you came home at nine';
    expect(rules('When you came home at nine, I felt sad.', source)).toEqual([]);
    expect(rules('When you came home at ten, I felt sad.', source)).toContain('R3');
    expect(rules('When you came home with Sarah, I felt sad.', source)).toContain('R3');
    expect(rules('When you came home on Monday, I felt sad.', source)).toContain('R3');
  });

  test('R6 stops a grievance turned into thanks, but not a message about thanks', () => {
    expect(rules('When you came late, I felt sad. Thank you for coming.', 'you came late')).toContain('R6');
    expect(rules("When you don't say thank you, I feel sad.", 'you never say thank you')).toEqual([]);
  });

  test("does not judge somebody's quoted words as ours", () => {
    const text = "When you said 'you always nag, idiot', I felt hurt.";
    expect(rules(text)).toEqual([]);
  });

  test('holds other texts to everything but the shape of a reframe', () => {
    expect(
      rules('I can see that me not calling really hurt you. What was it like?', 'you did not call', 'other'),
    ).toEqual([]);
    expect(rules("I can see you're upset, you always are.", 'x', 'other')).toContain('R2');
  });

  test('no control or direction-changing character leaves', () => {
    expect(rules('When you came late\u202E, I felt sad.')).toContain('form');
  });
});
