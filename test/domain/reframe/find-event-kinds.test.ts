import { describe, expect, test } from 'vitest';
import { findEvent } from '../../../src/domain/reframe/event.ts';
import { grammar } from '../../support/grammar.ts';

const clause = (text: string): string | undefined => findEvent(text, { grammar })?.clause;

type Told = readonly (readonly [message: string, event: string])[];

const KINDS: Readonly<Record<string, Told>> = {
  'a statement, its verdict gone': [
    [
      'u left me at the party for 2 hours to go smoke with ur mates',
      'you left me at the party for 2 hours to go smoke with your mates',
    ],
    ['you never once thanked me for driving your nan', "you didn't thank me for driving your nan"],
    ['you keep forgetting to lock the back door', 'you forget to lock the back door'],
    ['you refuse to come to my mum’s', "you don't come to my mum's"],
    ['you made me wait in the rain for an hour', 'I waited in the rain for an hour'],
    ['you ghosted me', "you didn't answer me"],
    [
      'you lied about where you were on friday',
      "what you told me about where you were on friday wasn't true",
    ],
  ],
  'a question that is none': [
    ['why would you invite your ex to our housewarming', 'you invited your ex to our housewarming'],
    ['do you ever put the toilet seat down', "you don't put the toilet seat down"],
    ['Is it really so hard to rinse a cup?', "you don't rinse a cup"],
    ['can you not slam every door at 6am', 'you slam every door at 6am'],
    ['When did you last hug me?', "it's been a long time since you hugged me"],
    ['are you ever going to finish the nursery', "you haven't finished the nursery"],
    ['Why does the Airbnb have one bed?', 'the Airbnb has one bed'],
  ],
  'an order that complains': [
    ['stop telling your mother what we argue about', 'you tell your mother what we argue about'],
    ['just pick up the phone when i ring', "I ring and you don't pick up the phone"],
    ['Could you please stop correcting me in front of people', 'you correct me in front of people'],
  ],
  'a fragment': [
    ['2 hours late. again.', "you're 2 hours late"],
    [
      'leaving wet towels on my side of the bed is a hobby of yours',
      'you leave wet towels on my side of the bed',
    ],
    ['your tone last night', 'I heard your tone last night'],
    ['Shoes on the bed.', 'there are shoes on the bed'],
    ['not one question about my day since monday', "there's no question about my day since monday"],
    ['waited an hour in the rain without a text', 'I waited an hour in the rain without a text'],
  ],
  'somebody else, or a wish, in place of the listener': [
    ["my friends' husbands cook dinner", "you don't cook dinner"],
    ['what sort of man lets his wife change a tyre in the rain', 'you let me change a tyre in the rain'],
    ["i wish you'd told me before saying yes", "you didn't tell me before saying yes"],
    [
      'nobody made you buy a motorbike with the holiday money',
      'you bought a motorbike with the holiday money',
    ],
  ],
  'two halves that belong together': [
    ['You never listen when I talk about work', "I talk about work and don't get an answer"],
    ['i was sick you went golfing', 'I was sick and you went golfing'],
    [
      'You left the stove on. The whole evening. With the cat in the flat.',
      'you left the stove on the whole evening with the cat in the flat',
    ],
    [
      'Last night you turned off the light and left the room',
      'you turned off the light and left the room last night',
    ],
    [
      'My boss, my dentist and my ex all wished me happy birthday before you did',
      'my boss, my dentist and my ex all wished me happy birthday before you did',
    ],
    [
      "You missed the scan. I had to hold the nurse's hand.",
      "you missed the scan and I had to hold the nurse's hand",
    ],
  ],
  'what is denied or taken for granted': [
    ["you're not up with the baby at six", "you're not up with the baby at six"],
    ["You sold my bike and didn't even tell me", "you sold my bike and didn't tell me"],
    ['of course you left the stove on again', 'you left the stove on'],
    ["i'm not your maid, i shouldn't have to clean up your dishes", 'I have to clean up your dishes'],
    ['three beers and you insult my brother', 'you insult my brother after three beers'],
    [
      'you promised you would call the bank two weeks ago. pathetic',
      "it's been two weeks since you promised you'd call the bank",
    ],
    ['took you two hours to buy bread', 'it took you two hours to buy bread'],
    ["we agreed on 9 and it's almost 11", "we agreed on 9 and it's almost 11"],
  ],
  'things and other people': [
    ["My cello's been moved to the garage", "my cello's been moved to the garage"],
    ['garage door was left up all night', 'the garage door was left up all night'],
    [
      'the dog hasnt been out since yesterday and youre playing fifa',
      "the dog hasn't been out since yesterday and you're playing fifa",
    ],
  ],
};

describe.each(Object.entries(KINDS))('the event in %s (R1, R2)', (_kind, told) => {
  test.each(told)('%j tells that %j', (message, event) => {
    expect(clause(message)).toBe(event);
  });
});

describe('no event where none is told (R3, C3)', () => {
  test.each([
    'You act like I am your maid',
    "you couldn't run a bath",
    'your little face when you lose',
    "you've got a very flexible relationship with the truth",
    'Discipline is not a mood you have on Sundays',
    "you're never not busy",
    'thx for asking how it went. oh wait you didnt',
    "can't you see i'm on a call",
    "you're never going to change",
    'you had one job: pick up the cake',
    'you agreed to watch the kids tonight. typical',
  ])('%j stays blank', (message) => {
    expect(clause(message)).toBeUndefined();
  });
});
