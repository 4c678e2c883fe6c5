import { describe, expect, test } from 'vitest';
import { findEvent } from '../../../src/domain/reframe/event.ts';
import { grammar } from '../../support/grammar.ts';

const clause = (message: string): string | undefined => findEvent(message, { grammar })?.clause;

describe('what is only half said, or said with a sneer (R2, R3)', () => {
  test.each([
    ['the limit was 80 and this is 210', "the limit was 80 and it's 210"],
    [
      'the payment was meant to go out on the 3rd and it went on the 9th',
      'the payment was meant to go out on the 3rd and it went on the 9th',
    ],
    ['your desk has been tidied and the sink has not', "your desk has been tidied and the sink hasn't"],
    ['you bought tickets for everyone but me', 'you bought tickets for everyone but me'],
    ["the recital was at 4. it's half six", "the recital was at 4 and it's half six"],
    [
      'how you got money for trainers but not for the bill',
      'you got money for trainers but not for the bill',
    ],
    [
      'you agreed to the paint and now you say you hate the paint',
      'you agreed to the paint and you say you hate the paint',
    ],
  ])('both halves of a contrast are told: %j', (message, event) => {
    expect(clause(message)).toBe(event);
  });

  test.each([
    'you were bringing the charger. that was all you had to bring',
    'you were on bath duty from 5',
    "you'd walked past that shop with me every week. and then you went in with her",
    'the plumber is coming thursday and guess who is staying home',
    'I get up at five for you and you can never set one alarm',
    'the sink just fills itself huh',
    "the wedding's in nine days",
    "I'm 38 weeks pregnant",
  ])('half of one is left blank: %j', (message) => {
    expect(clause(message)).toBeUndefined();
  });

  test.each([
    [
      "I'm grateful you cooked on Sunday. But you left me to do the whole party by myself.",
      'you left me to do the whole party by myself',
    ],
    [
      "I know you've had a long week but you walked past me without saying hello",
      'you walked past me without saying hello',
    ],
    [
      'thank you for fixing the shed, I mean it, but you shouted at Leo while you did it',
      'you shouted at Leo',
    ],
  ])('thanks before a "but" are not the grievance: %j', (message, event) => {
    expect(clause(message)).toBe(event);
  });

  test.each([
    'my salary covers the rent but sure my job is the silly one',
    'why did you even come if you were going to sit on your phone',
    "you'd not last a day with the twins",
    "you'd have been at the hospital if it was your car",
    "it's adorable that you call that a career",
    'you broken record',
  ])('a sneer is not taken at its word: %j', (message) => {
    expect(clause(message)).toBeUndefined();
  });

  test.each([
    ['nobody told me the dinner was fancy', "I wasn't told the dinner was fancy"],
    ['all i asked for was a text', "I didn't get a text"],
    ["you're glued to that phone", "you're on that phone"],
    ['you can\'t just say "later" to me', 'you say "later"'],
    ["you can't just walk off", 'you walk off'],
    [
      'maybe I\'d talk more if "talk to me" wasn\'t followed by a lecture',
      '"talk to me" is followed by a lecture',
    ],
    ['five times I asked you to lock the gate', 'I asked you to lock the gate five times'],
    ['funny how your phone dies when your mother is here', 'your phone dies when your mother is here'],
    ['bit gutted that you left before the speech', 'you left before the speech'],
    ['not happy that you told Dave about my test because he was "worried"', 'you told Dave about my test'],
    ['I was annoyed to find a dent in the door', 'I found a dent in the door'],
    ['who put my good knife in the dishwasher', 'someone put my good knife in the dishwasher'],
    ['2am shouting at the telly', "you're shouting at the telly at 2am"],
    ['"Oh. Socks." I saved for months', 'I heard "Oh. Socks"'],
    [
      "that's the third time this week you left the gate open",
      'you left the gate open for the third time this week',
    ],
    ["I shouldn't have to beg my own wife for a kind word", 'I have to beg you for a kind word'],
  ])('%j tells of something seen: %j', (message, event) => {
    expect(clause(message)).toBe(event);
  });
});
