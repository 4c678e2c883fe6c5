import { describe, expect, test } from 'vitest';
import type { Label } from '../../../src/domain/reading/reading.ts';
import { composeReframes } from '../../../src/domain/reframe/compose-reframes.ts';
import { review } from '../../../src/domain/reframe/review.ts';
import { AFTER_CONTEMPT, PLAIN_FEELINGS, THEMES } from '../../../src/domain/reframe/themes-catalogue.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';
import { grammar } from '../../support/grammar.ts';
import { aReading } from '../../support/readings.ts';

const compose = (text: string, label: Label = 'criticism') =>
  composeReframes({ text: privateText(text), context: [], grammar, reading: aReading(label, 0.95) });
const offers = (text: string, label?: Label): readonly string[] =>
  compose(text, label).offers.map((offer) => offer.reveal());

describe('the feeling that is offered first (R4)', () => {
  test.each([
    ['you told your sister about my miscarriage', 'hurt'],
    ['you interrupted me three times', 'frustrated'],
    ["You said you'd pick up Mia from nursery at 5 and they rang me at half past", 'stressed'],
    ['You missed the school play', 'disappointed'],
    ['Your dog threw up on the rug and you walked past it', 'frustrated'],
    ['I was throwing up all night and you slept through it', 'alone'],
    ['you left the hob on', 'scared'],
    ["You didn't come to bed until 3", 'lonely'],
    ['I told you I was scared and you laughed', 'hurt'],
    ['You drove home after four pints with Mia in the back', 'scared'],
    ['you went to the cinema with Jess and told me you were working late', 'hurt'],
    ['you never say good morning to me', 'lonely'],
    ['You never back me up with the kids', 'alone'],
    ['You unplugged my charger and my phone died', 'hurt'],
    ['you drank my kombucha', 'annoyed'],
  ])('%j calls for %s', (message, feeling) => {
    expect(compose(message).feelings[0]).toBe(feeling);
  });

  test('R9 an author who named one feeling is given no second', () => {
    expect(offers('I felt sad when you left before dessert', 'i_statement')).toEqual([
      'When you left before dessert, I felt sad.',
      expect.stringMatching(/^I felt sad when you left before dessert\./),
    ]);
  });

  test('a feeling the event itself names is not said twice', () => {
    expect(offers("you turn everything into a joke when I'm upset").join(' ')).not.toContain('feel upset');
  });
});

describe('how strong it is (R6)', () => {
  test.each([
    ["I'm furious. You left the gate open", 'furious'],
    ['im so angry, you left the gate open', 'angry'],
    ['I feel so ignored when you scroll through dinner', 'lonely'],
    ['you cancelled on me and I felt betrayed', 'hurt'],
  ])('R4 R6 after %j it is %s that is offered first, not something milder', (message, feeling) => {
    const [first = ''] = offers(message);
    expect(compose(message).feelings[0]).toBe(feeling);
    expect(first).toContain(feeling);
    expect(first).not.toMatch(/(?:feel|felt) (?:a bit|a little|kind of|somewhat)/);
  });

  test('R6 shouting is heard without being repeated', () => {
    const [first = ''] = offers('YOU LEFT THE GATE OPEN ALL NIGHT!!!');
    expect(first).toMatch(/I felt really \w+\./);
    expect(first).not.toMatch(/[A-Z]{3}|!/);
  });

  test('a name that was called hurts, whatever it was', () => {
    expect(compose('you called me a waste of space in front of the bank').feelings[0]).toBe('hurt');
  });
});

describe('the ask and the theme (R3, R7)', () => {
  test.each([
    ['you told your brother he could stay two weeks', 'talk it over with me first next time'],
    ['you shout at the kids', 'speak more gently to the kids'],
    ['you left the candle on', 'put it out'],
    ['you left the dog in the car', undefined],
    ["you didn't tell her you had a girlfriend", undefined],
    ['you called my therapist "that woman"', undefined],
  ])('R7 %j is followed by an ask that fits: %s', (message, ask) => {
    const request = compose(message).request?.reveal().toLowerCase();
    expect(request).toBe(ask === undefined ? undefined : `would you be willing to ${ask}?`);
  });
});

describe('the needs', () => {
  test('R7 R9 every one is positive and passes review', () => {
    for (const need of [...THEMES, PLAIN_FEELINGS, AFTER_CONTEMPT].flatMap((theme) => theme.needs)) {
      expect(review({ text: need, source: '', kind: 'request', grammar }), need).toEqual([]);
      expect(need).not.toMatch(/^(?:Don't|Stop|You)/);
    }
  });

  test('R9 vary with the event, and are the same for the same event', () => {
    const second = (text: string): string => (offers(text)[1] ?? '').replace(/^.*?\. /, '');
    const needs = ['the milk', 'the plates', 'the towels', 'the bins', 'the pans', 'the mugs'].map((thing) =>
      second(`you left ${thing} in the kitchen`),
    );
    expect(new Set(needs).size).toBeGreaterThan(1);
    expect(second('you left the milk in the kitchen')).toBe(needs[0]);
  });
});

describe('messages that are no grievance (C7)', () => {
  test.each<[string, Label]>([
    ['You forgot the keys, can I bring them?', 'neutral'],
    ['You forgot your lunch, shall I drop it off?', 'neutral'],
    ['Thank you for doing the dishes last night', 'appreciation'],
    ['My boss never listens to me', 'third_party'],
    ['I always lose my keys', 'self_criticism'],
    ['Sorry I shouted at you in the car', 'repair'],
    ['What time are you home tonight?', 'neutral'],
    ['You missed a spot, hand me the cloth?', 'neutral'],
    ['you never get jealous and I love that about you', 'neutral'],
  ])('C7 %j is answered with the blank template, not with a grievance', (message, label) => {
    const reframes = compose(message, label);
    expect(reframes.template).toBe(true);
    expect(reframes.question).toBeDefined();
  });
});

describe('a thank-you with a sting (C7)', () => {
  test('a "but" after the thanks is heard', () => {
    expect(compose('Thanks for cooking, but you left the pans in the sink', 'appreciation').template).toBe(
      false,
    );
  });
});

describe('the ask (R7)', () => {
  test.each([
    [
      'you forgot to pick up my prescription and I was out of tablets',
      'Would you be willing to pick up my prescription next time?',
    ],
    ["You didn't come to bed until 3", 'Would you be willing to come to bed earlier?'],
    ["why didn't you tell me you lost your job", 'Would you be willing to tell me things like that sooner?'],
    [
      'You ordered takeaway just for yourself',
      'Would you be willing to ask me next time if I want some, too?',
    ],
  ])('R7 after %j it is %j', (message, request) => {
    expect(compose(message).request?.reveal().toLowerCase()).toBe(request.toLowerCase());
  });

  test('R7 nothing is asked to be done again that cannot come again', () => {
    expect(compose("you wouldn't hold my hand at the funeral").request).toBeUndefined();
    expect(compose('you booked the restaurant for eight and showed up at nine').request).toBeUndefined();
  });

  test('R7 a phone that is only spoken of is not asked to be put away', () => {
    expect(compose('you went through my phone while I was in the shower').request?.reveal()).not.toContain(
      'put the phone',
    );
    expect(compose('You turned your phone face down').request).toBeUndefined();
  });
});
