import { describe, expect, test } from 'vitest';
import { findEvent } from '../../../src/domain/reframe/event.ts';
import { grammar } from '../../support/grammar.ts';

const clause = (text: string): string | undefined => findEvent(text, { grammar })?.clause;

describe('how people really type', () => {
  test.each([
    ['im talking and youre looking at the tv', "I'm talking and you're looking at the tv"],
    [
      'i wrote you a whole paragraph about how i feel and you wrote lol',
      'I wrote you a whole paragraph about how I feel and you wrote lol',
    ],
    ['i was sick you went golfing', 'I was sick and you went golfing'],
    ['you never clean up the kitchen you are too lazy to do any housework', "you don't clean up the kitchen"],
    [
      "I am really angry because you keep leaving the lid off the toothpaste what's the matter with you",
      'you leave the lid off the toothpaste',
    ],
    [
      'Last night you turned off the light and left the room, Robert.',
      'you turned off the light and left the room last night',
    ],
    ['you came home drunk again last night', 'you came home drunk last night'],
    [
      'you eat dinner in front of the tv while I feed the baby',
      'you eat dinner in front of the tv while I feed the baby',
    ],
    ['you ignored me all night', "you didn't talk to me all night"],
    ["I'm upset that the garbage hasn't been taken out", "the garbage hasn't been taken out"],
    ['you were so late again that we missed the show', 'you were late and we missed the show'],
  ])('%j is heard as %j', (message, event) => {
    expect(clause(message)).toBe(event);
  });

  test.each([
    'Laundry is in the dryer. Chicken is thawing in the sink.',
    'You remembered your clients kids names',
    'the apple didnt fall, it rotted on the branch',
    'your little face when you lose 😂',
    'You couldn’t organise a bun fight in a bakery.',
    'I have a masters degree and you have opinions.',
  ])('half events and mockery stay blank: %j', (message) => {
    expect(findEvent(message, { grammar, strict: true })).toBeUndefined();
  });
});
