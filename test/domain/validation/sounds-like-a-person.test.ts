import { describe, expect, it } from 'vitest';
import type { Label } from '../../../src/domain/reading/reading.ts';
import { answerTo } from './answer-to.ts';

type Case = readonly [message: string, label: Label, heard: string];

describe('the answer is about what was said (V6)', () => {
  it.each<Case>([
    ["Why do you never text me back when you're out with the lads?", 'criticism', "don't text you back"],
    ['Every time I try to talk about money you walk out of the room', 'criticism', 'I walk out of the room'],
    ['whenever I cry you leave the room', 'criticism', 'I leave the room'],
    [
      "I asked you to book the dentist for Milo and you still haven't done it",
      'complaint',
      "you asked me to book the dentist for Milo, and I still haven't done it",
    ],
    ["You're late. Again. The food is cold.", 'complaint', "I'm late, and the food is cold"],
    ["It's our anniversary and you're at the pub", 'criticism', "it's our anniversary, and I'm at the pub"],
    ["i'm sick of cleaning up after you like you're a child", 'criticism', 'of cleaning up after me'],
    ['how many times do I have to ask you to fix the tap', 'criticism', 'having to ask me to fix the tap'],
    ['Is it too much to ask for a hug', 'criticism', "you'd like a hug"],
    ['would it kill you to say thank you', 'criticism', "you'd like me to say thank you"],
    ['can we please talk about the wedding list', 'complaint', 'talk about the wedding list'],
    ["You promised we'd go and see my parents", 'complaint', 'us going to see your parents'],
    ['you promised not to tell anyone about the IVF', 'complaint', 'me not telling anyone about the IVF'],
    [
      'you said five minutes. that was an hour ago',
      'complaint',
      'I said five minutes, and that was an hour ago',
    ],
    ['cheers for leaving me with all the packing', 'criticism', 'me leaving you with all the packing'],
    [
      'I begged you to come to therapy and you laughed',
      'criticism',
      'you begged me to come to therapy, and I laughed',
    ],
    ['You were meant to water my plants', 'complaint', 'me watering your plants'],
    ['I only found out about the party from Jo', 'complaint', 'you only found out about the party from Jo'],
    ['you steamrolled my whole presentation', 'complaint', 'steamrolled your whole presentation'],
    ['tiktok gets more of you than i do', 'criticism', 'tiktok gets more of me than you do'],
    ['Did it even cross your mind to text me', 'criticism', 'me not texting you'],
    ['Would it be so hard to text your wife', 'criticism', "you'd like me to text you"],
    ['why is it always me reaching for your hand', 'criticism', "it's always you reaching for my hand"],
    ['not even a good morning today', 'criticism', 'there was no good morning today'],
    ["if you spent five minutes with her she'd know you", 'criticism', 'me to spend five minutes with her'],
    [
      "we argue and you go silent, that's when I panic. when we argue and you go silent i feel so anxious",
      'i_statement',
      'when we argue and I go silent',
    ],
  ])('“%s”', (message, label, heard) => {
    const { reflect, all } = answerTo(message, label);
    expect(reflect).toContain(heard);
    expect(all.join(' ')).not.toMatch(/christmas|about how I have been/);
  });

  it('names keep their capital', () => {
    const { all } = answerTo('You ruined Christmas with your sulking', 'criticism');
    expect(all.join(' ')).toMatch(/\bChristmas\b/);
    expect(all.join(' ')).not.toMatch(/ruin|sulk/);
  });
});

describe('nothing disputed is confessed (V2)', () => {
  it.each<Case>([
    [
      "you were flirting with her all evening, don't even deny it",
      'criticism',
      'flirting with her all evening',
    ],
    ['you were staring at the waitress the whole meal', 'complaint', 'staring at the waitress'],
    ['You hid the credit card bill from me', 'criticism', 'hid the credit card bill'],
    ['You lied to me about where you were', 'complaint', "wasn't straight with you about where I was"],
    ['You blamed me in front of the solicitor', 'complaint', 'put it on you'],
  ])('“%s” stays how it looked from there', (message, label, deed) => {
    const { reflect, all } = answerTo(message, label);
    expect(reflect).toMatch(/as if I /);
    expect(reflect).toContain(deed);
    expect(all.join(' ')).not.toMatch(
      /\bwhen I (?:was flirting|was staring|hid|lied)|\bme (?:flirting|staring|hiding|lying)|deny/,
    );
  });

  it.each<Case>([
    ["I didn't shout, you did", 'defensiveness', 'I did'],
    ['all you do is moan', 'criticism', 'moan'],
    ['you never grew up did you', 'criticism', 'grow'],
    ["You're a terrible listener", 'criticism', 'terrible'],
  ])('“%s” is not signed', (message, label, verdict) => {
    expect(answerTo(message, label).all.join(' ')).not.toContain(verdict);
  });
});

describe('contempt: the deed is heard, the name is not (C3, V2, V6)', () => {
  it.each<readonly [string, string]>([
    ['what kind of idiot leaves the gas on', 'me leaving the gas on'],
    ["you're such an idiot you left your passport in the printer", 'me leaving my passport in the printer'],
    ['Einstein over here parked in the residents bay', 'parking in the residents bay'],
    ['you forgot bin day again you absolute donut', 'forgetting bin day'],
    ['You laughed when your brother called me fat', 'when my brother said that about you'],
  ])('“%s”', (message, deed) => {
    const { all } = answerTo(message, 'contempt');
    expect(all.filter((words) => words.includes(deed.replace(/^me /, '')))).not.toHaveLength(0);
    expect(all.join(' ')).not.toMatch(/idiot|einstein|donut|fat\b/i);
  });

  it.each(["you're pathetic", 'You absolute pig', 'clown', "you couldn't plan a slice of pizza"])(
    '“%s” names nothing, and nothing is pretended: what happened is asked',
    (insult) => {
      const { all, understand } = answerTo(insult, 'contempt');
      expect(understand).toMatch(/(?:What|How) [^?]*\?$/);
      expect(all.join(' ')).not.toMatch(/pizza|pathetic|pig|clown/i);
      expect(all.join(' ')).toMatch(/ang(?:er|ry)|furious|rope|all you can take/);
    },
  );

  it('V2: what was meant by it is never signed', () => {
    const { all } = answerTo('you did it on purpose to embarrass me', 'criticism');
    expect(all.join(' ')).not.toMatch(/on purpose/);
  });

  it('thanks that were never said are no thanks', () => {
    const { all } = answerTo("you've not once said thank you for looking after your dad", 'appreciation');
    expect(all.join(' ')).toContain("I haven't said thank you");
  });
});

describe('their own life is kept company, not explained', () => {
  it.each<Case>([
    ['my boss never listens', 'third_party', 'Your boss never listens. That sounds so frustrating.'],
    [
      "My dad didn't recognise me on the phone today",
      'third_party',
      "Your dad didn't recognise you on the phone today. That must have been so sad.",
    ],
    ['Nobody came to my exhibition', 'third_party', 'Nobody came to your exhibition. That must have hurt.'],
    [
      'they turned down my grant application',
      'neutral',
      'They turned down your grant application. That must have been so disappointing.',
    ],
  ])('“%s”', (message, label, heard) => {
    const { reflect, understand } = answerTo(message, label);
    expect(reflect).toBe(heard);
    expect(understand).not.toMatch(/need from me/);
  });

  it.each(["I'm a terrible mother", "I'm such a failure", 'I feel like a bad wife'])(
    '“%s” is not agreed to',
    (message) => {
      const { all } = answerTo(message, 'self_criticism');
      expect(all.join(' ')).toMatch(/doubting yourself|hard on yourself|down on yourself/);
      expect(all.join(' ')).not.toMatch(/terrible|failure|\bbad\b/);
    },
  );
});

describe('warmth is taken in, and irony is not taken for warmth', () => {
  it.each<Case>([
    ['you always make me laugh', 'appreciation', 'laugh'],
    ['I love how you are with the kids', 'appreciation', 'how I am with the kids'],
    ['I appreciate you taking the bins out', 'appreciation', 'me taking the bins out'],
    ['you make me a better person', 'contempt', 'I make you a better person'],
  ])('“%s”', (message, label, heard) => {
    const { all } = answerTo(message, label);
    expect(all.filter((words) => words.includes(heard)).length).toBeGreaterThanOrEqual(2);
    expect(all.join(' ')).not.toMatch(/hurt|frustrated/);
  });

  it.each<readonly [string, Label]>([
    ['Thanks for all your help tonight. Really. I love doing everything myself.', 'appreciation'],
    ['wow, you remembered I exist', 'criticism'],
    ['congratulations, you managed to load a dishwasher', 'contempt'],
    ['oh great, another night of you gaming. lovely.', 'contempt'],
    ['thanks for nothing', 'appreciation'],
  ])('“%s” is answered for what it covers', (message, label) => {
    const { all } = answerTo(message, label);
    expect(all.join(' ')).not.toMatch(
      /thank you|makes me (?:happy|smile)|remembering|managing|meant something/i,
    );
    expect(all.join(' ')).toMatch(/fed up|frustrated|worn out|lonely/);
  });

  it('V8: a quietly told promotion or pregnancy is good news', () => {
    expect(answerTo('they offered me the promotion, can you believe it', 'neutral').goodNews).toBe(true);
    expect(answerTo("My sister's pregnant! I'm going to be an auntie", 'third_party').goodNews).toBe(true);
  });
});

describe('wordings vary, and stay a person’s', () => {
  const grievances = [
    'You forgot my birthday',
    'You left the party without me',
    'You cancelled date night',
    'You slammed the door in my face',
    'You ate the leftovers I was saving',
    'You missed the recital',
    'You snapped at me this morning',
    'You lost my ring',
  ];

  it('no frame is said to everybody', () => {
    const frames = grievances.map((text) => answerTo(text).understand.split(' ').slice(0, 4).join(' '));
    expect(new Set(frames).size).toBeGreaterThan(1);
    expect(new Set(grievances.map((text) => answerTo(text).reflect.split(' me ')[0])).size).toBeGreaterThan(
      2,
    );
  });

  it('contempt is met warmly and in more than one way', () => {
    const insults = [
      'You absolute pig',
      "You're a joke",
      'You disgust me',
      'God you are boring',
      'You make me sick',
      'Pathetic',
    ];
    const answers = insults.map((text) => answerTo(text, 'contempt').reflect);
    expect(new Set(answers).size).toBeGreaterThan(2);
  });

  it('F1: who asks for space is not asked to go on', () => {
    const { all } = answerTo('I need some space tonight', 'neutral');
    expect(all.join(' ')).toMatch(/okay with me/);
    expect(all.join(' ')).not.toMatch(/tell me more|hear more/);
  });
});
