import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadingContext } from '../../../src/domain/reading/reading.ts';
import type { SafetyKind } from '../../../src/domain/safety/safety-finding.ts';
import { screenMessage } from '../../../src/domain/safety/screen-message.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';

const NO_DANGER: Readonly<Record<SafetyKind, number>> = {
  threat: 0,
  control: 0,
  fear: 0,
  selfharm: 0,
  disclosure: 0,
};

/** What the trained head says of many a harmless line too; enough for a hint, far from enough alone. */
const A_TRACE = { ...NO_DANGER, fear: 0.15 };

const screen = (text: string, context: ReadingContext = [], danger = A_TRACE) =>
  screenMessage({ text: privateText(text), context, danger, dangerThreshold: 0.5 });

const fromPartner = (text: string): ReadingContext => [{ from: 'partner', text: privateText(text) }];

describe('the safety screen', () => {
  it.each([
    ["If you leave I'll break your neck", 'threat'],
    ["I'm going to kill the dog if you're not back by ten", 'threat'],
    ['i have a gun and you know i would use it', 'threat'],
    ["I'll put my hands around your throat until you shut up", 'threat'],
    ["you don't get to say no to me, you're my wife", 'threat'],
    ["come back or I'll post the videos of you to everyone you know", 'threat'],
    ["I'll call immigration and have you deported", 'threat'],
    ['you will never see the kids again', 'threat'],
    ['you know what happens when you talk back', 'threat'],
    ['I put a tracker in your bag so I always know', 'control'],
    ['give me your phone and the pin, now', 'control'],
    ["you'll get money when you've earned it", 'control'],
    ["you'll eat when I say you eat", 'control'],
    ["I threw away your pills. You won't be needing them.", 'control'],
    ["you're not going out in that dress", 'control'],
    ["you don't need friends, you've got me", 'control'],
    ['I told your sister you moved away and want no visits', 'control'],
    ["I've locked the door and I have the key, you're staying here", 'control'],
    ["I'm scared of you when you've been drinking", 'fear'],
    ['please don’t hit me again', 'fear'],
    ['you punched the wall right next to my head', 'fear'],
    ['please let me go to my mum, I will not tell anyone', 'fear'],
    ['I want to die', 'selfharm'],
    ["I've been saving up the tablets", 'selfharm'],
    ['the password is in the blue notebook, feed Olive', 'selfharm'],
    ['my father beat me with a belt when I was little', 'disclosure'],
    ["I think Mia's husband is hitting her", 'disclosure'],
  ] as const)('hears “%s” as %s (S2)', (text, kind) => {
    expect(screen(text)?.kind).toBe(kind);
  });

  it.each([
    'this commute is killing me',
    'I could murder a curry',
    'kill me now',
    "I'll kill you if you finish the ice cream 😂",
    "i'm dying of embarrassment",
    "you're dead to me in scrabble",
    'i died laughing at your voice note',
    "the villain in that film says he'll burn the house down with her in it",
    'in the game you have to stab the dragon before it kills you',
    'we beat them 3-1, absolutely murdered them in the second half',
    'i killed the basil again',
    'cut the chicken, then beat the eggs and throw it all in the pan',
    '“I will find you and I will kill you” – best line in any film',
    'news says a man was arrested for threatening a bus driver',
    'can you share your location so i know when to put the pasta on?',
    'you forgot the keys, can I bring them?',
    'I was hurt when you left before dessert',
    "please don't shout at me",
    "you never listen, it's like talking to a wall",
    'do we need cash or can we pay by card?',
    "I'm scared of the scan on Monday",
    'my boss is a nightmare, she wants everything by noon',
    'home by seven, shall I cook?',
    "i can't believe you, you absolute idiot",
  ])('stays silent on “%s” (S2, S8)', (text) => {
    expect(screen(text)).toBeUndefined();
  });

  it('hears self-harm said to hold somebody as both (S5)', () => {
    expect(screen("if you leave me I'll kill myself")).toMatchObject({ kind: 'selfharm', also: 'threat' });
  });

  it('hears proof of minutes as placating only after the question that asked for it (S2)', () => {
    const answer = '14 minutes, I took a photo of the receipt';
    expect(screen(answer, fromPartner('where are you'))?.kind).toBe('fear');
  });

  it('hears the answer in the second message of two as well, and no later', () => {
    const asked = fromPartner('where are you');
    const mine = { from: 'author', text: privateText('ok') } as const;
    const answer = '14 minutes, I took a photo of the receipt';
    expect(screen(answer, [...asked, mine])?.kind).toBe('fear');
    expect(screen('good', [...fromPartner("you're scaring me"), mine, mine])).toBeUndefined();
  });

  it('hears what is commoner still only together with a suspicion', () => {
    const answer = 'Photo. With him in it. Now';
    const asked = fromPartner("I'm at Tom's birthday");
    expect(screen(answer, asked, { ...NO_DANGER, control: 0.1 })).toBeUndefined();
    expect(screen(answer, asked, { ...NO_DANGER, control: 0.25 })?.kind).toBe('control');
  });

  it('does not take the author’s own earlier line for the partner’s', () => {
    const own: ReadingContext = [{ from: 'author', text: privateText("you're scaring me") }];
    expect(screen('good', own)).toBeUndefined();
    expect(screen('good', fromPartner("you're scaring me"))?.kind).toBe('threat');
  });

  it('gives the frightened their own text when one message also quotes the threat (S3 before S4)', () => {
    expect(screen("I'm scared of you. You said you'd kill me if I left.")?.kind).toBe('fear');
  });

  it.each([
    ['no-width characters', 'I’ll ki\u200bll y\u200bou if you le\u2060ave'],
    ['letters of another script', 'I’ll kіll yоu if you leаve'],
    ['full-width letters', 'Ｉ’ll ｋｉｌｌ ｙｏｕ if you leave'],
    ['accents', 'I’ll kíll yöu if you leave'],
    ['digits for letters', "I'll k1ll you if you leave"],
    ['dots between letters', "I'll k.i.l.l you if you leave"],
    ['stretched letters', "I'll killlll youuuu if you leave"],
    ['capitals and short spelling', 'ILL KILL U IF U LEAVE'],
    ['tags that are not shown', 'I’ll ki\u{e0041}ll you if you leave'],
    ['blanks of other scripts', 'I’ll ki\u2800ll y\u180bou if you leave'],
    ['small capitals', 'I’ll ᴋɪʟʟ ʏᴏᴜ if you leave'],
    ['letters of Cherokee and Armenian', 'I’ll Ꮶill yօu if you leave'],
    ['letters struck out', 'I’ll k\u0336i\u0336l\u0336l\u0336 you if you leave'],
    ['flags for letters', 'I’ll 🇰🇮🇱🇱 you if you leave'],
    ['letters apart', "I'll k i l l you if you leave"],
    ['slashes between letters', "I'll k/i/l/l you if you leave"],
    ['signs for letters', "I'll k!ll you if you le4ve"],
    ['a star for a letter', "I'll k*ll you if you leave"],
    ['half a word in bold', "I'll k**ill** you if you leave"],
    ['a doubled vowel', "I'll kiill you if you leave"],
    ['a word on each line', "I'll\nkill\nyou\nif\nyou\nleave"],
    ['quotation of Markdown', "> I'll kill you if you leave"],
    ['a spoiler', "||I'll kill you if you leave||"],
    ['a code block', "```\nI'll kill you if you leave\n```"],
    ['a link', "[I'll kill you if you leave](https://example.org)"],
    ['text turned round by a sign', "\u202eI'll kill you if you leave"],
  ])('is not defeated by %s', (_trick, text) => {
    expect(screen(text)?.kind).toBe('threat');
  });

  it('is not taken in by a threat that is nothing but a quotation', () => {
    expect(screen('"I\'ll kill you if you leave"')?.kind).toBe('threat');
  });

  it.each([
    ['you hit me again last night haha', 'fear'],
    ['i am going to kill myself lol', 'selfharm'],
    ['my ex choked me 😂', 'disclosure'],
  ] as const)('hears “%s” although it laughs: people laugh about what hurts (S8)', (text, kind) => {
    expect(screen(text)?.kind).toBe(kind);
  });

  it('takes a laugh back when the author does', () => {
    expect(screen("haha maybe I'll just kill myself. no seriously, I've been thinking about it")?.kind).toBe(
      'selfharm',
    );
  });

  it('is not silenced by a household word in another sentence', () => {
    expect(screen("There is pizza left. I'll break your jaw.")?.kind).toBe('threat');
  });

  it('fires on the trained head alone, and names the likeliest kind (S8)', () => {
    const danger = { ...NO_DANGER, fear: 0.3, control: 0.25 };
    expect(screen('nothing said outright', [], danger)).toEqual({ kind: 'fear', cue: 'model' });
  });

  it('fires on an explicit signal alone, whatever the trained head says (S8)', () => {
    expect(screen('I want to die')?.cue).not.toBe('model');
    expect(
      screenMessage({
        text: privateText('I want to die'),
        context: [],
        danger: undefined,
        dangerThreshold: 0,
      }),
    ).toMatchObject({ kind: 'selfharm' });
  });

  it.each([
    "why can't you just answer your phone when I call",
    'you never let me see my friends any more',
    'are you in a good mood today?',
    'you will regret skipping the sun cream',
  ])('takes “%s” for what couples say when the trained head hears no trace of danger (S8)', (text) => {
    expect(screen(text, [], NO_DANGER)).toBeUndefined();
  });

  it('hears a hint of control only together with a trace of danger', () => {
    const hint = "you're not going out in that dress";
    expect(screen(hint, [], NO_DANGER)).toBeUndefined();
    expect(screen(hint, [], A_TRACE)?.kind).toBe('control');
  });

  it('hears every hint where there is no trained head', () => {
    const text = privateText("you're not going out in that dress");
    const input = { text, context: [], danger: undefined, dangerThreshold: 1 };
    expect(screenMessage(input)?.kind).toBe('control');
  });

  it.each([
    'I will kill you if you leave',
    'I want to die',
    'you hit me again last night',
    "I'm scared of you when you drink",
    'if you leave me you will never see the kids again',
    'I have hidden your passport',
  ])('hears “%s” even where the trained head hears nothing (S8)', (text) => {
    expect(screen(text, [], NO_DANGER)).toBeDefined();
  });

  it('stays silent below the threshold', () => {
    expect(screen('nothing said outright', [], { ...NO_DANGER, fear: 0.49 })).toBeUndefined();
  });

  it('never throws, whatever is typed', { timeout: 60_000 }, () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string());
    fc.assert(
      fc.property(anything, anything, (text, before) => {
        screen(text, fromPartner(before));
      }),
      { numRuns: 30, seed: 7 },
    );
    for (const text of ['', '\ud800', '\udc00"', 'constructor __proto__ toString', '"'.repeat(99)])
      screen(text);
  });
});
