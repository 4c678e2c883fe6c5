import { describe, expect, it } from 'vitest';
import { answerTo } from './answer-to.ts';

describe('three prompts about this message', () => {
  it('V1: go from simple to deep', () => {
    expect(answerTo("You didn't call me last night.").levels).toEqual(['reflect', 'feeling', 'understand']);
  });

  it.each([
    ["You didn't call me when you landed.", 'me not calling you when I landed', "I didn't call you"],
    ["you forgot my mum's birthday", "me forgetting your mum's birthday", "I forgot your mum's birthday"],
    [
      'You laughed at my accent in front of your friends.',
      'me laughing at your accent in front of my friends',
      'I laughed at your accent',
    ],
    [
      'u told ur sister about our fight',
      'me telling my sister about our fight',
      'I told my sister about our fight',
    ],
  ])('V3, V4: “%s” is seen from the listener', (message, reflected, understood) => {
    const { reflect, understand } = answerTo(message);
    expect([reflected, understood].filter((words) => reflect.includes(words))).toHaveLength(1);
    expect([reflected, understood].filter((words) => understand.includes(words))).toHaveLength(1);
  });

  it('V4: what the partner did is handed back as theirs', () => {
    const { reflect } = answerTo("I've done the dishes every night this week");
    expect(reflect).toContain("you've done the dishes every night this week");
  });

  it('V4: what belongs together is said together', () => {
    expect(answerTo('your mum criticised my cooking and you said nothing').reflect).toContain(
      'my mum criticised your cooking, and I said nothing',
    );
  });

  it('a broken promise is heard as something they were counting on', () => {
    expect(answerTo("You said you'd be home for bath time.").reflect).toBe(
      'It sounds like you were counting on me being home for bath time.',
    );
  });

  it('an ask is heard as an ask', () => {
    expect(answerTo('please stop answering calls during dinner').reflect).toContain(
      "you'd like me to stop answering calls during dinner",
    );
  });

  it('V3: exactly one question, open, and only in the deepest prompt', () => {
    const { reflect, feeling, understand } = answerTo('You left without saying goodbye');
    expect(reflect + feeling).not.toContain('?');
    expect(understand.match(/\?/g)).toHaveLength(1);
    expect(understand).toMatch(/(?:How|What|Can you help me understand)[^.?]*\?$/);
  });

  it('V2: a global claim is answered as how it feels, never signed as a fact', () => {
    const { all } = answerTo('you never cook', 'criticism');
    expect(all.join(' ')).toMatch(/as if I don't cook/);
    expect(all.join(' ')).not.toMatch(/\bI never\b|when I don't cook/);
    expect(answerTo('you never help', 'criticism').reflect).toContain(
      "felt as if you're doing it on your own",
    );
  });

  it('V2: what goes on in a mind is not confessed', () => {
    expect(answerTo('You never got over her', 'criticism').all.join(' ')).not.toMatch(
      /me not getting over her/,
    );
  });

  it.each([
    ["you're a lazy pig", /lazy|pig/i],
    ['you are so selfish, honestly', /selfish/i],
    ['what a pathetic excuse for a husband', /pathetic|excuse/i],
    ["you're just like your father", /father/i],
    ['liar', /liar/i],
  ])('V2: “%s” is not repeated; the feeling behind it is named', (insult, word) => {
    const { all, feeling } = answerTo(insult, 'contempt');
    expect(all.join(' ')).not.toMatch(word);
    expect(feeling).toMatch(/feel|fed up|anger|angry|hurt/);
  });

  it('R4: “I felt ignored” is answered with a real feeling', () => {
    const { all } = answerTo('I felt ignored at the party', 'i_statement');
    expect(all.join(' ')).not.toContain('ignored');
    expect(all.join(' ')).toContain('lonely');
  });

  it('a feeling they name is the feeling that is answered', () => {
    expect(answerTo("I'm scared about the scan on Monday", 'i_statement').feeling).toContain('scared');
    expect(answerTo('I was so embarrassed when you said that', 'i_statement').feeling).toContain(
      'embarrassed',
    );
  });

  it.each(['whatever', 'fine', 'k', '😒😒', '', '   ', '...', 'ok', '???'])(
    'R3: “%s” is met with presence and nothing invented',
    (vague) => {
      const { reflect, understand } = answerTo(vague);
      expect(reflect).toMatch(
        /^I'm here, (?:and I'm listening|and there's no rush|whenever you want to talk)\.$/,
      );
      expect(understand).toMatch(/What would (?:you most like me to hear|help right now)\?$/);
    },
  );

  it('R3: names, numbers and times come only from the message', () => {
    const { all } = answerTo('You spent 300 from the joint account without telling me, Sam.');
    expect(all.join(' ').match(/\d+/g) ?? []).toEqual(expect.arrayContaining(['300']));
    expect(new Set(all.join(' ').match(/\d+/g))).toEqual(new Set(['300']));
  });

  it('V6: different messages get different words', () => {
    const [one, two] = [answerTo('You forgot our anniversary'), answerTo('You cancelled on me again')];
    expect(new Set([...one.all, ...two.all]).size).toBe(6);
  });

  it('the same message always gets the same words', () => {
    expect(answerTo('You rolled your eyes').all).toEqual(answerTo('You rolled your eyes').all);
  });

  it('a plain question gets interest and no guess at feelings', () => {
    const { all } = answerTo('did you book the train?', 'neutral');
    expect(all.join(' ')).toContain('the train');
    expect(all.join(' ')).not.toMatch(/hurt|upset|lonely/);
  });

  it('an apology is received, not used against the one who makes it (F1)', () => {
    const { all } = answerTo("I broke a promise and made it your fault. I'm really sorry.", 'repair');
    expect(all.join(' ')).toContain('came back to this');
    expect(all.join(' ')).not.toContain('broke a promise');
  });

  it('somebody who has closed the door is given room', () => {
    expect(answerTo("I'm not talking about this", 'stonewalling').reflect).toContain("I don't want to push");
  });
});
