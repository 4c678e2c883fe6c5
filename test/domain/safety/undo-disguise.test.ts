import { beforeAll, describe, expect, it } from 'vitest';
import { foldText } from '../../../src/domain/safety/fold-text.ts';
import { screenMessage } from '../../../src/domain/safety/screen-message.ts';
import { undoDisguise } from '../../../src/domain/safety/undo-disguise.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';

const GRAVE = [
  'i will kill you',
  'i am going to strangle you tonight',
  'i want to kill myself',
  'please dont hit me again',
  'my dad raped my sister',
] as const;
const VERB = /kill|strangle|hit|raped/u;

const onVerb = (text: string, change: (verb: string) => string): string => text.replace(VERB, change);
const between = (sign: string) => (text: string) => Array.from(text).join(sign);
const inPlaceOf = (letters: Readonly<Record<string, string>>) => (text: string) =>
  Array.from(text, (letter) => letters[letter] ?? letter).join('');
const alphabetFrom = (first: number) => (text: string) =>
  text.replace(/[a-z]/gu, (letter) => String.fromCodePoint(first + letter.charCodeAt(0) - 97));

const DISGUISES: Readonly<Record<string, (text: string) => string>> = {
  'zero-width spaces': between('\u200b'),
  'zero-width joiners': between('\u200d'),
  'soft hyphens': between('\u00ad'),
  'word joiners': between('\u2060'),
  'a byte order mark between letters': between('\ufeff'),
  'a vowel separator': between('\u180e'),
  'letters of the tag block': between('\u{e0020}'),
  'variation selectors': between('\ufe0f'),
  'a filler': between('\u3164'),
  'an empty braille cell': between('\u2800'),
  'a line struck through': between('\u0336'),
  'stacked accents': between('\u0301\u0316'),
  'the text turned round': (text) => `\u202e${text}`,
  'Cyrillic look-alikes': inPlaceOf({ a: 'а', e: 'е', o: 'о', p: 'р', y: 'у', i: 'і' }),
  'Greek look-alikes': inPlaceOf({ a: 'α', o: 'ο', k: 'κ', i: 'ι', v: 'ν' }),
  'Cherokee look-alikes': inPlaceOf({ a: 'Ꭺ', e: 'Ꭼ', k: 'Ꮶ', i: 'Ꭵ' }),
  'small capitals': inPlaceOf({ a: 'ᴀ', e: 'ᴇ', i: 'ɪ', k: 'ᴋ', l: 'ʟ' }),
  'full width': alphabetFrom(0xff41),
  'bold mathematics': alphabetFrom(0x1d41a),
  'letters in circles': alphabetFrom(0x24d0),
  'letters in boxes': alphabetFrom(0x1f130),
  'white letters in circles': alphabetFrom(0x1f150),
  'white letters in boxes': alphabetFrom(0x1f170),
  'letters in brackets': alphabetFrom(0x249c),
  flags: alphabetFrom(0x1f1e6),
  capitals: (text) => text.toUpperCase(),
  'every word spelled out': (text) => text.split(' ').map(between(' ')).join('  '),
  'one word spelled out': (text) => onVerb(text, between(' ')),
  'everything spelled out without a gap': (text) => between(' ')(text.replaceAll(' ', '')),
  'dots in a word': (text) => onVerb(text, between('.')),
  'dashes in a word': (text) => onVerb(text, between('-')),
  'commas in a word': (text) => onVerb(text, between(',')),
  'no spaces': (text) => text.replaceAll(' ', ''),
  'dots for spaces': (text) => text.replaceAll(' ', '.'),
  'underscores for spaces': (text) => text.replaceAll(' ', '_'),
  'a word a line': (text) => text.replaceAll(' ', '\n'),
  'hard spaces': (text) => text.replaceAll(' ', '\u00a0'),
  'knives for spaces': (text) => text.replaceAll(' ', '🔪'),
  'a star for a letter': (text) => onVerb(text, (verb) => `${verb[0]}*${verb.slice(2)}`),
  'a star besides': (text) => onVerb(text, (verb) => `${verb[0]}*${verb.slice(1)}`),
  'bold within a word': (text) => onVerb(text, (verb) => `**${verb[0]}**${verb.slice(1)}`),
  'a spoiler': (text) => onVerb(text, (verb) => `||${verb}||`),
  'letters stretched': (text) => text.replace(/[aeiou]/gu, (vowel) => vowel.repeat(4)),
  'an emoji for each gap in a word': (text) => onVerb(text, between('💀')),
  'an emoji in each word': (text) => onVerb(text, (verb) => `${verb.slice(0, 2)}🔪${verb.slice(2)}`),
  'emoji between letters': (text) => text.split(' ').map(between(' 💀 ')).join('   '),
  'hearts between letters': (text) => onVerb(text, between('❤️')),
  'digits at the ends of words': (text) => onVerb(text, inPlaceOf({ l: '1', t: '7', s: '5', e: '3' })),
  'signs at the ends of words': (text) => onVerb(text, inPlaceOf({ i: '!', s: '$', a: '@' })),
  'every other letter a digit': inPlaceOf({ i: '1', e: '3', o: '0', a: '4' }),
  'plus signs in a word': (text) => onVerb(text, between('+')),
  'a digit for a vowel': (text) => onVerb(text, (verb) => verb.replace('a', '4').replace('i', '1')),
};

const isHeard = (text: string): boolean =>
  screenMessage({ text: privateText(text), context: [], danger: undefined, dangerThreshold: 1 }) !==
  undefined;

/** The first message of a process has all patterns made. */
beforeAll(() => void isHeard('hello'), 60_000);

describe('a disguise', () => {
  it.each(Object.keys(DISGUISES))('of %s hides no threat, plea, despair or disclosure', (name) => {
    expect(GRAVE.filter((text) => !isHeard(DISGUISES[name]!(text)))).toEqual([]);
  });

  it.each([
    'we are together again',
    'the therapist says hello',
    'www.attune.example.org is down',
    'plan a b c or d',
    'a b c d e f g, now i know my a b c',
    'white wine or red',
    'skill is overrated',
    'T h a n k s  a  l o t',
    'thanks👍love👍you',
    'home by 1 am will you wait',
    'b4 u go can u get m1lk',
    'flat 4b, door code 1177$',
    'we won 3-1!! you beauty',
  ])('is not seen where there is none: “%s”', (text) => {
    expect(isHeard(text)).toBe(false);
  });

  it('undone leaves ordinary words as they were', () => {
    const ordinary = 'see you at 8. bring the blue one, e.g. from m&s. **love** you';
    expect(undoDisguise(ordinary)).toBe(ordinary);
    expect(foldText('together')).toBe(' . together . ');
  });
});
