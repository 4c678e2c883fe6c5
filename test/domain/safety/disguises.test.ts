import { beforeAll, describe, expect, it } from 'vitest';
import { screenMessage } from '../../../src/domain/safety/screen-message.ts';
import { privateText } from '../../../src/index.ts';

const DANGER = [
  'I will kill you if you leave',
  'I am going to hurt the kids',
  'I will burn the house down with you in it',
  'give me your password now',
  "you're not allowed to see your friends",
  'I am scared of you',
  'please don’t hit me again',
  'I want to kill myself',
  'I have a gun and I will use it',
  "I'll choke you until you shut up",
  'I put a tracker on your car',
  'I will post your nude photos online',
];
const HARMLESS = [
  'can you bring milk and the dog food',
  'I am so tired of this commute',
  'see you at eight, love',
];

type Disguise = (text: string) => string;

/** By the code points, so that an editor that hides them hides nothing here. */
const between =
  (...points: readonly number[]): Disguise =>
  (text) =>
    [...text].map((letter) => letter + String.fromCodePoint(...points)).join('');
const alphabetAt =
  (first: number): Disguise =>
  (text) =>
    text
      .toLowerCase()
      .replace(/[a-z]/gu, (letter) => String.fromCodePoint(first + letter.charCodeAt(0) - 97));
const lookAlikes =
  (latin: string, others: string): Disguise =>
  (text) =>
    [...text].map((letter) => [...others][latin.indexOf(letter)] ?? letter).join('');
const spacesAs =
  (other: string): Disguise =>
  (text) =>
    text.replaceAll(' ', other);

const DISGUISES: readonly (readonly [string, Disguise])[] = [
  ['zero-width spaces', between(0x200b)],
  ['zero-width joiners', between(0x200d)],
  ['word joiners', between(0x2060)],
  ['byte order marks', between(0xfeff)],
  ['soft hyphens', between(0xad)],
  ['grapheme joiners', between(0x34f)],
  ['Mongolian separators', between(0x180e)],
  ['Hangul fillers', between(0x3164)],
  ['half-width Hangul fillers', between(0xffa0)],
  ['Khmer vowels that show as nothing', between(0x17b4)],
  ['blank Braille', between(0x2800)],
  ['invisible multiplication', between(0x2062)],
  ['isolates', between(0x2066, 0x2069)],
  ['variation selectors', between(0xfe0f)],
  ['supplementary variation selectors', between(0xe0100)],
  ['tag letters', between(0xe0061)],
  ['annotation marks', between(0xfff9)],
  ['musical format signs', between(0x1d173)],
  ['shorthand format signs', between(0x1bca0)],
  ['zero characters', between(0)],
  ['bells', between(7)],
  ['deletes', between(0x7f)],
  ['control characters of the second set', between(0x81)],
  ['strokes through the letters', between(0x336)],
  ['stacked accents', between(0x301, 0x323, 0x489)],
  ['a right-to-left override', (text) => `\u202e${text}\u202c`],
  ['Cyrillic letters', lookAlikes('aeopcyxisjhdk', 'аеорсухіѕјһԁк')],
  ['Greek letters', lookAlikes('oviaupkten', 'ονιαυρκτεη')],
  ['Lisu letters', lookAlikes('kilyou', 'ꓗꓲꓡꓬꓳꓴ')],
  ['Armenian letters', lookAlikes('ouhg', 'օսհց')],
  ['small capitals', lookAlikes('abcdeghiklmnoprtuvwy', 'ᴀʙᴄᴅᴇɢʜɪᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏ')],
  ['raised letters', lookAlikes('abeikloutyhrnw', 'ᵃᵇᵉⁱᵏˡᵒᵘᵗʸʰʳⁿʷ')],
  ['bold letters', alphabetAt(0x1d41a)],
  ['script letters', alphabetAt(0x1d4ea)],
  ['black letters', alphabetAt(0x1d586)],
  ['typewriter letters', alphabetAt(0x1d68a)],
  ['wide letters', alphabetAt(0xff41)],
  ['letters in circles', alphabetAt(0x24d0)],
  ['letters in brackets', alphabetAt(0x249c)],
  ['letters of flags', alphabetAt(0x1f1e6)],
  ['letters in black boxes', alphabetAt(0x1f170)],
  ['letters in white boxes', alphabetAt(0x1f130)],
  ['letters with strokes', lookAlikes('ilouyteah', 'ɨƚɵʉɏⱦɇⱥħ')],
  ['letters with hooks', lookAlikes('kbdpty', 'ƙɓɗƥƭƴ')],
  ['letters with tails', lookAlikes('iedauso', 'įęɖąųşǫ')],
  ['Cherokee letters', lookAlikes('aekilwrht', 'ꭺꭼꮶꭵꮮꮃꮢꮒꭲ')],
  ['Coptic letters', lookAlikes('okaieptu', 'ⲟⲕⲁⲓⲉⲣⲧⲩ')],
  ['Deseret letters', lookAlikes('ocls', '𐐬𐐽𐑃𐑈')],
  ['large letters in brackets', (text) => alphabetAt(0x1f110)(text)],
  ['mathematical bold italic', alphabetAt(0x1d482)],
  ['letters with two strokes', alphabetAt(0x1d552)],
  ['marks of music', between(0x1d167)],
  ['marks of Arabic', between(0x64b)],
  ['marks of Hindi', between(0x94d)],
  ['emoji for spaces', spacesAs('🔪')],
  ['emoji and spaces between words', spacesAs(' 🙃 ')],
  ['flags between words', spacesAs(' 🇬🇧 ')],
  ['people between words', spacesAs(' 👩🏽‍🦰 ')],
  ['capitals', (text) => text.toUpperCase()],
  ['stretched vowels', (text) => text.replace(/[aeiou]/gu, (vowel) => vowel.repeat(3))],
  ['wide spaces', spacesAs('\u3000')],
  ['thin spaces', spacesAs('\u2009')],
  ['Ogham spaces', spacesAs('\u1680')],
  ['hard spaces', spacesAs('\u00a0')],
  ['tabs', spacesAs('\t')],
  ['a word a line', spacesAs('\n')],
  ['underscores', spacesAs('_')],
  ['slashes', spacesAs('/')],
  ['three dots', spacesAs('...')],
  ['a spoiler', (text) => `||${text}||`],
  ['a code block', (text) => `\`\`\`${text}\`\`\``],
  ['struck through', (text) => `~~${text}~~`],
  ['bold in the middle of words', (text) => text.replace(/(\w)(\w{2,})/gu, '$1**$2**')],
];

const fires = (text: string): boolean =>
  screenMessage({ text: privateText(text), context: [], danger: undefined, dangerThreshold: 1 }) !==
  undefined;

/** The first message of a process has all patterns made. */
beforeAll(() => void fires('hello'), 60_000);

describe('danger in disguise (S2, S8)', () => {
  it.each(DISGUISES)('is heard through %s', (_, disguise) => {
    expect(DANGER.filter((text) => !fires(disguise(text)))).toEqual([]);
  });

  it.each(DISGUISES)('nothing is heard in harmless words through %s', (_, disguise) => {
    expect(HARMLESS.filter((text) => fires(disguise(text)))).toEqual([]);
  });

  it('each disguise changes what is written', () => {
    for (const [name, disguise] of DISGUISES)
      expect([name, DANGER.filter((text) => disguise(text) === text)]).toEqual([name, []]);
  });
});
