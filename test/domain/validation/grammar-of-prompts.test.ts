import { describe, expect, it } from 'vitest';
import { turnRound } from '../../../src/domain/validation/turn-round.ts';
import { grammar } from '../../support/grammar.ts';
import { answerTo } from './answer-to.ts';

describe('every verb of a row turns', () => {
  it.each([
    ['you left me at the station and then went to bed', 'leaving you at the station and then going to bed'],
    [
      'you shouted at me, slammed the door and drove off',
      'shouting at you, slamming the door and driving off',
    ],
    ["you didn't call and didn't text", 'not calling and not texting'],
    ['you misgendered me in front of my friends', 'misgendering you in front of your friends'],
  ])('“%s” is me %s', (message, nominal) => {
    expect(answerTo(message).all.join(' ')).toContain(`me ${nominal}`);
  });

  it('what somebody else did is no part of the deed', () => {
    const { reflect } = answerTo('You were meant to fetch Noor at three and school rang me');
    expect(reflect).toBe('It sounds like you were counting on me fetching Noor at three.');
  });
});

describe('persons turn round wherever they stand (V4)', () => {
  it.each([
    ['you asked me not to tell your mum', 'I asked you not to tell my mum'],
    [
      'I wanted to crawl under the table when you said that',
      'you wanted to crawl under the table when I said that',
    ],
    ['when you and your mum were laughing', 'when my mum and I were laughing'],
    ['the photo of you all at dinner', 'the photo of us all at dinner'],
    ["mine's on 1%", 'yours is on 1%'],
  ])('“%s” becomes “%s”', (said, turned) => {
    expect(turnRound(said, grammar)).toBe(turned);
  });

  it('harsh words the listener said are not said again', () => {
    const { all } = answerTo('You told Dave "she\'ll get over it" while I was standing there');
    expect(all.join(' ')).toContain('telling Dave that while you were standing there');
  });
});

describe('questions and orders say what they ask for', () => {
  it.each([
    ["why didn't you call?", 'neutral', 'not calling'],
    ['stop ignoring me', 'complaint', "you'd like me to answer you"],
    ['are you going to help or just stand there?', 'criticism', "you'd like me to help"],
    ['Is it too much to ask that you look up', 'criticism', "you'd like me to look up"],
    ['u nvr txt me bk', 'criticism', "don't text you back"],
  ] as const)('“%s”', (message, label, heard) => {
    expect(answerTo(message, label).reflect).toContain(heard);
  });

  it('“I hate you” is no joke, whatever it was read as', () => {
    const { all } = answerTo('I hate you', 'playful');
    expect(all.join(' ')).toMatch(/angry/);
    expect(all.join(' ')).not.toMatch(/smile|grin|mood/);
  });
});

describe('what was only granted is not told alone', () => {
  it('“you say … but …” without its second half says nothing', () => {
    const { all } = answerTo("you say family comes first but you've never once acted like it", 'criticism');
    expect(all.join(' ')).not.toMatch(/I say family comes first/);
  });

  it('thanks before a “but” are no appreciation', () => {
    const { all } = answerTo('yes, thank you, but you threw my letters out with it', 'appreciation');
    expect(all.join(' ')).toContain('throwing your letters out');
    expect(all.join(' ')).not.toMatch(/glad|happy/);
  });

  it('a feeling in somebody else’s story is not how they feel', () => {
    expect(answerTo('you told them I was scared of the dark').feeling).not.toContain('scared');
  });
});

describe('what they think of themselves is not said back', () => {
  it.each([
    "I'm impossible when I'm hungry",
    'i lack all discipline',
    'left my wallet in my other coat again',
  ])('“%s”', (message) => {
    expect(answerTo(message, 'self_criticism').reflect).toMatch(
      /doubting yourself|hard on yourself|down on yourself/,
    );
  });

  it('good news is glad for somebody here', () => {
    expect(answerTo('The committee voted me off', 'third_party').goodNews).toBe(false);
    expect(answerTo('They promoted Steve. Steve, who can’t open a PDF', 'third_party').goodNews).toBe(false);
    expect(answerTo("I won't be going back there, it was overcooked", 'neutral').goodNews).toBe(false);
  });
});
