import { describe, expect, test } from 'vitest';
import { FAUX_FEELINGS, FEELINGS } from '../../../src/domain/language/feelings-catalogue.ts';
import type { Label } from '../../../src/domain/reading/reading.ts';
import { composeReframes } from '../../../src/domain/reframe/compose-reframes.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';
import { grammar } from '../../support/grammar.ts';
import { aReading } from '../../support/readings.ts';

type Asked = { readonly label?: Label; readonly prev?: string; readonly feeling?: string };

const compose = (text: string, { label = 'criticism', prev, feeling }: Asked = {}) =>
  composeReframes({
    grammar,
    text: privateText(text),
    context: prev === undefined ? [] : [{ from: 'partner', text: privateText(prev) }],
    reading: aReading(label),
    ...(feeling === undefined ? {} : { feeling }),
  });

const offers = (text: string, asked: Asked = {}): readonly string[] =>
  compose(text, asked).offers.map((offer) => offer.reveal());

describe('reframes', () => {
  test('R1 say what happened, what it felt like, and ask for something small', () => {
    expect(offers('You never help with the kids.')[0]).toBe(
      "When you don't help with the kids, I feel overwhelmed. Would you be willing to help with the kids this week?",
    );
  });

  test('R1 R9 two offers start differently and neither runs over', () => {
    const [first = '', second = ''] = offers("You're always on your phone at dinner, you're so rude.");
    expect(first.split(' ')[0]).toBe('When');
    expect(second.split(' ')[0]).toBe('I');
    expect(Math.max(first.length, second.length)).toBeLessThanOrEqual(240);
  });

  test('R3 without an event they are the blank template and exactly one question', () => {
    const reframes = compose("You're so selfish.");
    expect(reframes.template).toBe(true);
    expect(reframes.event).toBeUndefined();
    expect(reframes.request).toBeUndefined();
    expect(reframes.offers[0]?.reveal()).toBe('When ______ happened, I felt hurt.');
    expect(reframes.question?.match(/\?/g)).toHaveLength(1);
  });

  test('R4 only real feelings are written, two to four of them', () => {
    const { feelings } = compose('i feel so ignored when you scroll through dinner');
    expect(feelings.length).toBeGreaterThanOrEqual(2);
    expect(feelings.length).toBeLessThanOrEqual(4);
    expect(feelings.every((feeling) => FEELINGS.some((real) => real === feeling))).toBe(true);
  });

  test('R4 every accusing word maps to two to four real ones', () => {
    for (const [word, real] of Object.entries(FAUX_FEELINGS)) {
      expect(real.length, word).toBeGreaterThanOrEqual(2);
      expect(real.length, word).toBeLessThanOrEqual(4);
    }
  });

  test('R4 a chosen feeling comes first and is the one written', () => {
    const reframes = compose('You forgot my birthday.', { feeling: 'lonely' });
    expect(reframes.feelings[0]).toBe('lonely');
    expect(reframes.offers.every((offer) => offer.reveal().includes('lonely'))).toBe(true);
  });

  test('R4 a word that is no feeling of the catalogue is not written', () => {
    expect(offers('You forgot my birthday.', { feeling: 'betrayed' }).join(' ')).not.toContain('betrayed');
  });

  test('R6 anger is kept, not turned into thanks', () => {
    const reframes = compose('YOU FORGOT MY BIRTHDAY AGAIN!!! I am furious');
    expect(reframes.feelings).toContain('furious');
    expect(reframes.offers.map((offer) => offer.reveal()).join(' ')).not.toMatch(/thank|appreciate/i);
  });

  test('R7 the ask is positive and can be refused', () => {
    expect(compose("You're always late.").request?.reveal()).toBe(
      "Would you be willing to text me when you're running late?",
    );
    expect(compose('You skipped your tablets again.').request).toBeUndefined();
  });

  test('R8 R11 an acknowledgement comes only from what the partner said just before', () => {
    const message = "Why didn't you call? You just don't care.";
    expect(offers(message, { prev: 'sorry, I was stuck at work' })[1]).toBe(
      "I get that you were stuck at work. When you didn't call, I felt worried.",
    );
    expect(offers(message).join(' ')).not.toContain('I get that');
    expect(offers(message, { prev: 'whatever, you are mad' }).join(' ')).not.toContain('I get that');
  });

  test('R9 an author who writes without capitals gets words without capitals', () => {
    expect(offers("you're always late")[0]).toBe(
      "when you're late, I feel worried. would you be willing to text me when you're running late?",
    );
  });

  test('R2 R5 tense and wording of the form', () => {
    expect(offers("Why didn't you call?")[0]).toMatch(/^When you didn't call, I felt worried\./);
    expect(offers('You never call.')[0]).toMatch(/^When you don't call, I feel worried\./);
  });

  test('C3 after contempt the first words are the feeling', () => {
    const [first = ''] = offers(
      "You left the stair gate open on Sunday, you're a pathetic excuse for a father.",
      {
        label: 'contempt',
      },
    );
    expect(first).toMatch(/^I felt scared/);
    expect(first).not.toMatch(/pathetic|father/);
  });

  test('C3 a bare insult gives the blank template and a start from the feeling', () => {
    expect(offers('you pathetic little man', { label: 'contempt' })).toEqual([
      'When ______ happened, I felt hurt.',
      "I'm hurt right now, and I'd like us to talk about ______.",
    ]);
  });
});

describe('a defence', () => {
  test("C4 C6 may begin with one small part of one's own", () => {
    expect(offers('I was on call, you knew that', { label: 'defensiveness' })).toEqual([
      'When ______ happened, I felt hurt.',
      'My part in it was ______, and I felt hurt when ______ happened.',
    ]);
  });
});

describe('boundaries', () => {
  test('R10 a boundary is carried over whole, not made into something to refuse', () => {
    const reframes = compose("Don't shout at me. You're always doing it.");
    expect(reframes.offers.every((offer) => offer.reveal().endsWith("Don't shout at me."))).toBe(true);
    expect(reframes.request).toBeUndefined();
  });

  test('R10 a boundary keeps what it is about', () => {
    expect(offers("Don't you dare talk to me like I'm your employee").at(-1)).toMatch(
      /Don't you dare talk to me like I'm your employee\.$/,
    );
  });

  test('R10, R2 the limit stays and the motive that was put to it goes', () => {
    const said = offers("please don't wake the baby up to punish me");
    expect(said.join(' ')).not.toContain('punish');
    expect(said[0]).toContain("lease don't wake the baby up.");
  });

  test('R10 a "no" stays a no, also in the blank template', () => {
    expect(offers("You're so selfish. I said no.")[0]).toBe('When ______ happened, I felt hurt. I said no.');
  });
});
