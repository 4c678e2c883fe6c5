import { describe, expect, it } from 'vitest';
import type { Label } from '../../../src/domain/reading/reading.ts';
import { answerTo } from './answer-to.ts';

type Case = readonly [message: string, label: Label, unsaid: RegExp];

describe('what was meant the other way round is not told as what happened (V2, R3)', () => {
  it.each<Case>([
    ["don't pretend you were asleep", 'criticism', /asleep/],
    ['WANTED: flatmate who also sleeps with me', 'criticism', /flatmate who/],
    ['must be nice having someone who irons your shirts', 'criticism', /iron|shirts/],
    ['oh well done, you emptied one bin. shall we alert the papers', 'contempt', /emptying|papers/],
    ["If I'd wanted to raise a teenager I'd have adopted one", 'criticism', /adopted/],
    ['other mothers manage to get theirs to school in shoes', 'criticism', /shoes/],
    ['i could drop dead in this kitchen', 'criticism', /kitchen/],
    ["you repulse me, four days and you haven't showered", 'criticism', /repulse/],
  ])('“%s”', (message, label, unsaid) => {
    expect(answerTo(message, label).all.join(' ')).not.toMatch(unsaid);
  });

  it('“I bet you haven’t …” is how it looks from there', () => {
    const { all } = answerTo("I bet you haven't even looked at the letter", 'criticism');
    expect(all.join(' ')).toMatch(/as if I haven't looked at the letter/);
  });
});

describe('a feeling is guessed from what was done, not from a word that stands nearby (V3)', () => {
  it.each<readonly [string, RegExp]>([
    ["what kind of adult leaves a wet towel on someone's laptop", /lonely|unimportant/],
    ["I bet you've never once had to think about what's for dinner", /frightening|worried/],
    ['I can see you are very busy lying down', /trust/],
    ['thanks for asking how it went. oh wait', /waiting/],
    ['why is it always my job to fix what you break', /worried/],
  ])('“%s”', (message, absurd) => {
    expect(answerTo(message, 'criticism').all.join(' ')).not.toMatch(absurd);
  });

  it('what was merely told is no cause of a feeling', () => {
    const { understand } = answerTo('I cooked for your parents on Sunday', 'complaint');
    expect(understand).not.toMatch(/feel \w+ when/);
    expect(understand).toContain('what it was like for you when you cooked for my parents');
  });

  it('where the charge cannot be read, what stood beside it is not taken for it', () => {
    const { all } = answerTo('You had one thing to collect. One. I put a note on the wheel.', 'criticism');
    expect(all.join(' ')).not.toMatch(/note|wheel/);
  });
});

describe('other Englishes stay as they were said (V4)', () => {
  it.each(['Yesterday you talk say I no fit manage money', 'we say 6 you come 9'])('“%s”', (message) => {
    const { reflect, all } = answerTo(message, 'complaint');
    expect(reflect).toBe(`I heard you: "${message}."`);
    expect(all.join(' ')).not.toMatch(/\bI talk say|I come 9/);
  });

  it('nothing that turns the writing round comes along with a quotation', () => {
    const { all } = answerTo('\u202eI dey feel somehow since that talk. e pain me small', 'criticism');
    expect(all.join(' ')).toContain('"I dey feel somehow since that talk."');
    expect(all.join(' ')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
  });

  it('an insult is not quoted either', () => {
    expect(answerTo('yuh face favour dutty dishcloth', 'contempt').all.join(' ')).not.toMatch(/dishcloth/);
  });
});

describe('contempt: what there was to see is heard (V6)', () => {
  it.each<readonly [string, string]>([
    ["You're pathetic, spending the holiday money on trainers", 'me spending the holiday money on trainers'],
    ['Look at you. Sweatpants at a funeral home. Class act.', 'there were sweatpants at a funeral home'],
    [
      'what a waste of space, three hours and the shelf is still on the floor',
      'the shelf is still on the floor',
    ],
  ])('“%s”', (message, seen) => {
    expect(answerTo(message, 'contempt').all.join(' ')).toContain(seen);
  });
});

describe('what they call themselves for is not signed (V2)', () => {
  it.each(['I put us in this hole. Me and my big ideas.', 'I never read the small print, never have'])(
    '“%s”',
    (message) => {
      expect(answerTo(message, 'self_criticism').all.join(' ')).not.toMatch(/hole|small print/);
    },
  );
});

describe('V8: gladness in quiet words, and in words read as trouble', () => {
  it.each<readonly [string, Label]>([
    ['the visa came through!!! we can book it', 'neutral'],
    ['Leo slept in his own bed the whole night', 'third_party'],
    ["Mam's bloods came back fine", 'neutral'],
  ])('“%s”', (message, label) => {
    expect(answerTo(message, label).goodNews).toBe(true);
  });

  it.each<readonly [string, Label]>([
    ['the back door was unlocked when i got in', 'complaint'],
    ['the queue was out the door and I had the baby', 'defensiveness'],
    ['oh brilliant, you got the promotion and told your mother first', 'criticism'],
  ])('“%s” is none', (message, label) => {
    expect(answerTo(message, label).goodNews).toBe(false);
  });
});
