import { describe, expect, test } from 'vitest';
import { findEvent } from '../../../src/domain/reframe/event.ts';
import { grammar } from '../../support/grammar.ts';

const clause = (text: string): string | undefined => findEvent(text, { grammar })?.clause;

describe('events that the grammar of a sentence hides (R2, R3)', () => {
  test.each([
    ["if you cared you would have come to my mum's birthday", "you didn't come to my mum's birthday"],
    [
      "maybe if you didn't wake me at 5 with your blender I wouldn't be in a mood",
      'you wake me at 5 with your blender',
    ],
    ["I just wish you hadn't told Ben about the tests", 'you told Ben about the tests'],
    [
      "You can text your mates all day but you can't text me back",
      "you text your mates all day and don't text me back",
    ],
    ["you were supposed to call the landlord today and you didn't", "you didn't call the landlord today"],
    ['you never want to have sex anymore', "we don't have sex anymore"],
    ['Since the baby came you haven’t touched me once', "you haven't touched me since the baby came"],
  ])('R2 what an unreal sentence takes for granted: %j → %j', (message, event) => {
    expect(clause(message)).toBe(event);
  });

  test.each([
    [
      'Oh great, another night of you scrolling while I do bedtime alone',
      "I do bedtime alone while you're scrolling",
    ],
    [
      "Must be nice to nap while I'm cleaning up after your party",
      "I'm cleaning up after your party while you nap",
    ],
    ["Nice of you to finally turn up, the food's been cold for an hour", "the food's been cold for an hour"],
    ["What kind of father forgets his daughter's recital", "you forgot your daughter's recital"],
    ['Did you really just tell the waiter I was on a diet?', 'you told the waiter I was on a diet'],
  ])('R2 C3 behind irony stands what was seen: %j → %j', (message, event) => {
    expect(clause(message)).toBe(event);
  });

  test.each([
    [
      "I asked you to book the dentist for the kids two weeks ago and you still haven't done it",
      "I asked you to book the dentist for the kids two weeks ago and it isn't done yet",
    ],
    [
      'how many times do I have to ask you to close the bloody fridge',
      "I've asked you more than once to close the fridge",
    ],
    ["I shouldn't have to remind you to feed the cat", 'I have to remind you to feed the cat'],
    ["why is it my job to remember your mum's birthday", "it's left to me to remember your mum's birthday"],
    ["I'm sick of you leaving your plates in the sink", 'you leave your plates in the sink'],
    ['Why is the dishwasher still full', 'the dishwasher is still full'],
    ["I can't even mention money without you storming off", 'I mention money and you storm off'],
  ])('R2 what is left to one of two: %j → %j', (message, event) => {
    expect(clause(message)).toBe(event);
  });

  test.each([
    ["you always take your mum's side over mine", "you take your mum's side over mine"],
    [
      'you eat all the leftovers and never leave me any',
      "you eat all the leftovers and don't leave any for me",
    ],
    [
      'you came in at 2, turned all the lights on and woke the baby',
      'you came in at 2, turned all the lights on and woke the baby',
    ],
    [
      'you invited your mother for three weeks and told me the day before she arrived',
      'you invited your mother for three weeks and told me the day before she arrived',
    ],
    [
      "You told Jack he could have the iPad after I'd said no",
      "you told Jack he could have the iPad after I'd said no",
    ],
    [
      "you said you'd be 10 minutes. That was two hours ago.",
      "you said you'd be 10 minutes and it's been two hours",
    ],
    ['You laughed when I told you I was scared', 'I told you I was scared and you laughed'],
  ])('R10 nothing that matters is cut away: %j → %j', (message, event) => {
    expect(clause(message)).toBe(event);
  });

  test.each([
    [
      'You embarrassed me at the dinner last night telling everyone about my panic attacks',
      'you told everyone about my panic attacks at the dinner last night',
    ],
    [
      "I've told you a hundred times not to put my jumpers in the dryer",
      "I've asked you more than once not to put my jumpers in the dryer",
    ],
    ['I feel lonely when you spend every evening in the garage', 'you spend the evening in the garage'],
    ['Thanks a lot for waking me up at 5 with your blender', 'you woke me up at 5 with your blender'],
    ['you have never once got up with the baby at night', "you haven't got up with the baby at night"],
    ["When you didn't call last night I was worried", "you didn't call last night"],
    ["I'm tired of cleaning up after you and your friends", 'I clean up after you and your friends'],
    ["i had to hear it from your dad that we're moving", "I had to hear from your dad that we're moving"],
    [
      'I felt left out when you and Sam planned the trip without me',
      'you and Sam planned the trip without me',
    ],
    ["I get anxious when you don't tell me you got there safely", "you don't tell me you got there safely"],
    [
      'you promised the kids a day out and then went to the office',
      'you promised the kids a day out and went to the office',
    ],
    ['why are there beer cans all over the living room', 'there are beer cans all over the living room'],
    ['You chose a sofa without me and it’s hideous', 'you chose a sofa without me'],
    [
      'Your mum criticised my cooking and you laughed along',
      'your mum criticised my cooking and you laughed along',
    ],
    [
      'Three nights this week you’ve come home after midnight',
      "you've come home after midnight three nights this week",
    ],
    ['your mum knew about the job before I did', 'your mum heard about the job before I did'],
    ['You said my sister was fat', "you said my sister was 'fat'"],
  ])('R1 R2 said the way people type it: %j → %j', (message, event) => {
    expect(clause(message)).toBe(event);
  });

  test('R10 C3 a name given to the author is kept as a quoted word, and only there', () => {
    expect(clause('You called me crazy in front of the therapist')).toBe(
      "you called me 'crazy' in front of the therapist",
    );
    expect(clause("You're crazy")).toBeUndefined();
  });

  test('R3 a chat spelling written out is the message’s own word', () => {
    expect(clause("u said we'd go out for my bday n u went out w ur mates")).toBe(
      "you said we'd go out for my birthday and you went out with your mates",
    );
  });

  test.each([
    'You made me look like an idiot in front of your friends last night',
    'You always pick the film',
    'if you cared you would know',
    "Maybe if you weren't so selfish I'd be happier",
    'What kind of person are you',
    "You'd rather be at work than with us",
    'You need to rest, you look exhausted',
    'You did brilliantly today',
    'you act like a stranger around my family',
    'Thanks for picking up the kids',
  ])('R3 where such a sentence holds only a verdict, none is made up: %j', (message) => {
    expect(clause(message)).toBeUndefined();
  });

  test.each([
    ['if you cared you would '.repeat(4000)],
    ["I can't say anything without you ".repeat(3000)],
    ['another night of you at golf while I '.repeat(3000)],
    ['call me a '.repeat(10_000)],
  ])('long runs of such beginnings are answered without delay', (message) => {
    const before = performance.now();
    findEvent(message, { grammar });
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
