import { LOOK_ALIKES } from './spellings-catalogue.ts';

/** Words that are masked, spaced or run together so that a filter may not see them; and those that stand between them. */
const GRAVE: readonly string[] = (
  'kill killed kills killing murder murdered hit hits hitting stab stabbed rape raped raping strangle strangled choke choked ' +
  'slap slapped punch punched beat beaten hurt hurting shoot burn drown die dead suicide suicidal knife gun'
).split(' ');
const BETWEEN: readonly string[] = (
  'i im ill id ive am a and the you u your youre youll he hes she shes they we me my myself yourself him her them us will ' +
  'would could going gonna to want wanna wants do dont did not please again tonight now if leave in of be is was are on so ' +
  'scared afraid allowed leave house phone never always just really dad mum mom sister brother wife husband boyfriend girlfriend kids one day keep said'
).split(' ');

const GRAVE_WORDS: ReadonlySet<string> = new Set(GRAVE);
const KNOWN_WORDS: readonly string[] = [...GRAVE, ...BETWEEN];
const KNOWN: ReadonlySet<string> = new Set(KNOWN_WORDS);
const LONGEST = Math.max(...[...KNOWN].map((word) => word.length));
const RUN_TOGETHER = /[a-z]{7,}/g;

/** The word before each place that can be reached from the start by known words; undefined where none can. */
const stepsThrough = (run: string): readonly (string | undefined)[] => {
  const steps: (string | undefined)[] = ['', ...Array.from(run, () => undefined)];
  for (let from = 0; from < run.length; from += 1) {
    if (steps[from] === undefined) continue;
    for (let length = 1; length <= LONGEST && from + length <= run.length; length += 1) {
      const word = run.slice(from, from + length);
      if (KNOWN.has(word)) steps[from + length] = word;
    }
  }
  return steps;
};

/** "iwillkillyou" → "i will kill you"; a run with no grave word, or with an unknown one, stays. */
const spaced = (run: string): string => {
  const steps = stepsThrough(run);
  const words: string[] = [];
  for (let at = run.length; at > 0; ) {
    const word = steps[at];
    if (word === undefined) return run;
    words.push(word);
    at -= word.length;
  }
  return words.some((word) => GRAVE_WORDS.has(word)) ? words.reverse().join(' ') : run;
};

const STARRED = /\b[a-z*#]{3,10}(?![a-z*#])/g;

/** "k*ll", "h*t": each star is one letter. */
const unstarred = (word: string): string => {
  if (!/[*#]/.test(word)) return word;
  const fits = (known: string): boolean =>
    known.length === word.length &&
    Array.from(word).every((letter, at) => letter === known[at] || letter === '*' || letter === '#');
  return GRAVE.find(fits) ?? word;
};

const SPELLED_OUT = /(?<!\b[a-z] )\b[a-z](?: [a-z]){2,}\b(?! [a-z]\b)/g;
const PAIR_SPELLED_OUT = /(?<!\b[a-z] )\b[a-z] [a-z]\b(?! [a-z]\b)/g;
const DOTS_FOR_SPACES = /\b[a-z]{1,14}(?:\.{1,3}[a-z]{1,14}){2,}\b/g;

const joined = (letters: string): string => letters.replaceAll(' ', '');

/** One word spelled out may be chance; a message of nothing else is spelled out down to its shortest words. */
const respelled = (text: string): string => {
  const whole = text.replace(SPELLED_OUT, joined);
  const runs = text.match(SPELLED_OUT)?.length ?? 0;
  return runs < 2 ? whole : whole.replace(PAIR_SPELLED_OUT, joined);
};

/** Stands for emoji until it is clear whether they part words or letters. */
export const PICTURE_MARK = '\ue000';
const MARKED = /(?<![a-z])[a-z]+(?:\ue000[a-z]+)+/g;
const MARKS = /\ue000/g;
const ANY_MARK = / ?\ue000+ ?/g;

/** Emoji in the middle of a word are taken out where that makes words that are known; else they part words. */
const withoutPictures = (marked: string): string => {
  const run = marked.replace(MARKS, '');
  const inWords = KNOWN.has(run) ? run : spaced(run);
  return KNOWN.has(run) || inWords !== run ? inWords : marked.replace(MARKS, ' ');
};

const LETTERS_OF: ReadonlyMap<string, string> = new Map([
  ...['0o', '1il', '3e', '4a', '5s', '6gb', '7t', '8b', '9g', '@a', '$s', '!il', '|il', '+t'].map(
    (pair): [string, string] => [pair.charAt(0), pair.slice(1)],
  ),
]);
const TYPED_ODDLY = /(?=[a-z0-9@$!|+]{0,11}[a-z])[a-z0-9@$!|+]{2,12}/g;
const ODD = /[^a-z]/;

const readsAs = (word: string, odd: string): boolean =>
  word.length === odd.length &&
  Array.from(odd).every((sign, at) => sign === word[at] || LETTERS_OF.get(sign)?.includes(word.charAt(at)));

/** "ki11", "$trangle": where the digits and signs for letters make a word that is known. */
const unleeted = (odd: string): string =>
  ODD.test(odd) ? (KNOWN_WORDS.find((word) => readsAs(word, odd)) ?? odd) : odd;

/** A digit or sign that stands for a letter: only with letters on both sides. */
const INNER_SIGN = /(?<=[a-z])(?:[013457@$|]|(?<=\b[a-z])!)(?=[a-z])/g;
/** A spoiler of Discord's; else it would be read as two letters. */
const SPOILER = /(?<![a-z])\|\||\|\|(?![a-z])/g;
const ODD_I =
  /(?<=^|[.?\n] ?|\b(?:and|or|then|if|because|so) )[1!|](?= (?:will|am|ll|want|would|swear|wish)\b)/g;

/** What hides words from a reader of words, undone. Takes and gives lower case; linear in the text. */
export const undoDisguise = (text: string): string =>
  respelled(
    text
      .replace(MARKED, withoutPictures)
      .replace(ANY_MARK, ' ')
      .replace(SPOILER, ' ')
      .replace(TYPED_ODDLY, unleeted)
      .replace(INNER_SIGN, (sign) => LOOK_ALIKES.get(sign) ?? sign)
      .replace(ODD_I, 'i')
      .replace(STARRED, unstarred)
      .replace(DOTS_FOR_SPACES, (words) => words.replace(/\.+/g, ' ')),
  ).replace(RUN_TOGETHER, spaced);
