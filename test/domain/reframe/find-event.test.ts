import { describe, expect, test } from 'vitest';
import { findEvent } from '../../../src/domain/reframe/event.ts';
import { grammar } from '../../support/grammar.ts';

const clause = (text: string): string | undefined => findEvent(text, { grammar })?.clause;

describe('the event in a message (R2, R3)', () => {
  test.each([
    ['you never help with the kids', "you don't help with the kids"],
    ["you're always late", "you're late"],
    ['ur always on that phone at dinner', "you're on that phone at dinner"],
    ['You left the wet towel on the bed AGAIN. You just don’t care.', 'you left the wet towel on the bed'],
    ["you forgot my birthday again, you're so selfish", 'you forgot my birthday'],
    ['You interrupt me every single time when I talk about work', 'I talk about work and you interrupt me'],
    [
      'the baby cries and you roll over. every night. youre unbelievable',
      'the baby cries and you roll over at night',
    ],
    ['you keep making jokes about my weight', 'you make jokes about my weight'],
    ["calling me five times in a meeting isn't on", 'you call me five times in a meeting'],
    ["you ain't picked him up once this month", "you haven't picked him up once this month"],
  ])('R2 %j names %j and drops the verdict', (message, event) => {
    expect(clause(message)).toBe(event);
  });

  test.each([
    ["why didn't you call when you said you would?", "you didn't call after you said you would"],
    ['How could you forget our anniversary', 'you forgot our anniversary'],
    ['why do you always leave your shoes in the hall?', 'you leave your shoes in the hall'],
    ["Why can't you be home on time?", "you're not home on time"],
    ['would it kill you to ask how my day was', "you don't ask how my day was"],
    ['WHY AM I THE ONLY ONE WHO CLOSES THE GARAGE', "I'm the one who closes the garage"],
    ['You could have told me the tank was empty', "you didn't tell me the tank was empty"],
  ])('R2 the rhetorical %j takes for granted that %j', (message, event) => {
    expect(clause(message)).toBe(event);
  });

  test.each([
    ['you said 8. its 9.20. you never mean anything you say', "you said 8 and it's 9.20"],
    [
      "I poured my heart out and you said 'that's rough'. You've no idea.",
      "I poured my heart out and you said 'that's rough'",
    ],
    ['its almost midnight. you said one drink', "you said one drink and it's almost midnight"],
    [
      'i asked you to turn it down and you told me to wear earplugs',
      'I asked you to turn it down and you told me to wear earplugs',
    ],
    ["you promised to ring my mum and you didn't", "you promised to ring my mum and you didn't"],
    ["it's my birthday and you went to the pub", "it's my birthday and you went to the pub"],
    [
      "you'd rather sit in the car than come in and meet my nan",
      'you sit in the car rather than come in and meet my nan',
    ],
  ])('R10 %j keeps both halves: %j', (message, event) => {
    expect(clause(message)).toBe(event);
  });

  test('R2 a motive is not part of what happened', () => {
    expect(clause("you hid the letter because you're a coward")).toBe('you hid the letter');
    expect(clause('you said no to camping just to annoy me')).toBe('you said no to camping');
  });

  test.each([
    'you always do this',
    "you're so selfish",
    'What is wrong with you',
    'some people clean up after themselves',
    'You never listen.',
    'you only touch me when you want something',
    'you talk to me like im one of your employees',
    'You are the most selfish man alive',
    'congratulations, you found the hoover',
    'You said you would call.',
    'i asked u to do ONE thing',
    "you'd let us starve before you'd cancel sky sports",
    '',
    '😡😡😡',
    'لا تفعل ذلك',
  ])('R3 %j names no event and none is invented', (message) => {
    expect(clause(message)).toBeUndefined();
  });

  test('the most concrete of several clauses wins', () => {
    expect(clause("You're useless. You never think. You left the stair gate open on Sunday.")).toBe(
      'you left the stair gate open on Sunday',
    );
  });

  test('tense follows the message: once is past, a habit is present', () => {
    expect(findEvent('you forgot the milk', { grammar })?.tense).toBe('past');
    expect(findEvent('you never bring milk home from work', { grammar })?.tense).toBe('present');
    expect(findEvent('you read my diary', { grammar })?.tense).toBe('past');
    expect(findEvent('you always read my messages at night', { grammar })?.tense).toBe('present');
  });

  test('swearing falls away and the rest of the sentence stands', () => {
    expect(clause('you left your fucking shoes in the hallway')).toBe('you left your shoes in the hallway');
  });

  test('what somebody is quoted as saying stays word for word', () => {
    expect(clause('you told your mother I\'m "always sensitive"')).toBe(
      'you told your mother I\'m "always sensitive"',
    );
  });
});
