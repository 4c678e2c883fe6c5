/** Words that say the same of a man and of a woman; `her` stands for two of the first. */
const GENDERED: readonly (readonly [male: string, female: string])[] = [
  ['he', 'she'],
  ["he's", "she's"],
  ["he'd", "she'd"],
  ["he'll", "she'll"],
  ['hes', 'shes'],
  ['himself', 'herself'],
  ['husband', 'wife'],
  ['boyfriend', 'girlfriend'],
  ['dad', 'mum'],
  ['daddy', 'mummy'],
  ['father', 'mother'],
  ['brother', 'sister'],
  ['son', 'daughter'],
  ['uncle', 'aunt'],
  ['nephew', 'niece'],
  ['grandad', 'grandma'],
  ['grandpa', 'granny'],
  ['man', 'woman'],
  ['men', 'women'],
  ['guy', 'girl'],
  ['boy', 'girl'],
  ['boys', 'girls'],
  ['bloke', 'lady'],
  ['sir', 'madam'],
];

/** The same word as it is written elsewhere, or in a hurry. */
const DIALECT: readonly (readonly [plain: string, other: string])[] = [
  ['mom', 'mum'],
  ['mommy', 'mummy'],
  ['you', 'u'],
  ['your', 'ur'],
  ['are', 'r'],
  ['going to', 'gonna'],
  ['want to', 'wanna'],
  ['got to', 'gotta'],
  ['because', 'cos'],
  ["don't", 'dont'],
  ["can't", 'cant'],
  ["didn't", 'didnt'],
  ["i'm", 'im'],
  ["you're", 'youre'],
  ['though', 'tho'],
  ['please', 'pls'],
  ['color', 'colour'],
  ['favorite', 'favourite'],
  ['apartment', 'flat'],
  ['trash', 'rubbish'],
  ['diaper', 'nappy'],
  ['vacation', 'holiday'],
  ['them', 'em'],
  ['about', 'abt'],
];

/** First names from many places, women's and men's in turn, so that a neighbour differs in both. */
export const NAMES: readonly string[] = [
  ...['Emily', 'Jamal', 'Priya', 'Lars', 'Aisha', 'Diego', 'Mei', 'Kwame', 'Olga', 'Ravi', 'Fatima', 'Liam'],
];

/** Names in the corpus that no word, day or place shares. */
export const NAMES_FOUND: readonly string[] = [
  ...['Marcus', 'Denise', 'Moira', 'Kath', 'Leo', 'Nia', 'Tony', 'Nora', 'Gav', 'Brian', 'Dominic', 'Pete'],
  ...['Ana', 'Tyler', 'Ramu', 'Pappu', 'Sarah', 'Emma', 'Dave', 'Mike', 'Tom', 'Ben', 'Jess', 'Kate', 'Sam'],
  ...['Alex', 'Anna', 'Lisa', 'Karen', 'Steve', 'Chris', 'Maria', 'Omar', 'Priya', 'Olivia', 'Lucy', 'James'],
];

/** From one way to write a line to the other. */
export type Swap = (text: string) => string;

const cased = (found: string, word: string): string =>
  found.charAt(0) === found.charAt(0).toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);

const LETTERS = "[\\p{L}']";
const wholeWord = (words: readonly string[]): RegExp =>
  new RegExp(`(?<!${LETTERS})(?:${words.join('|')})(?!${LETTERS})`, 'giu');

const byTable = (pairs: readonly (readonly [string, string])[]): Swap => {
  const to = new Map([...pairs].reverse());
  const pattern = wholeWord([...to.keys()]);
  return (text) =>
    text.replaceAll('’', "'").replace(pattern, (found) => cased(found, to.get(found.toLowerCase()) ?? found));
};

const turned = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([one, other]) => [other, one] as const);

/** "her" before a thing is "his", anywhere else "him". */
const HERS =
  /\bher(?= (?!and\b|to\b|for\b|in\b|on\b|at\b|that\b|about\b|with\b|if\b|i\b|you\b|so\b|but\b|a\b|the\b|not\b|when\b)\p{L})/giu;

const womens = byTable([...GENDERED, ['him', 'her'], ['his', 'her']]);
const mens = byTable([...turned(GENDERED), ['hers', 'his'], ['her', 'him'], ['mom', 'dad']]);

/** Two ways to write every line; a line in which they do not differ says nothing. */
export type Comparison = { readonly one: Swap; readonly other: Swap };

const HERE = wholeWord(NAMES_FOUND);

const named =
  (shift: number): Swap =>
  (text) =>
    text.replace(new RegExp(HERE.source, 'gu'), (found) => {
      const at = NAMES_FOUND.indexOf(found);
      return NAMES[(at + shift) % NAMES.length] ?? found;
    });

const addressed =
  (name: string): Swap =>
  (text) =>
    `${name}, ${text}`;

export const COMPARISONS = {
  genders: { one: (text) => mens(text.replace(HERS, 'his')), other: womens },
  names: { one: named(0), other: named(1) },
  "a woman's name → a man's": { one: addressed('Emily'), other: addressed('Jamal') },
  "a man's name → a woman's": { one: addressed('Liam'), other: addressed('Fatima') },
  'husband → wife': { one: addressed('husband'), other: addressed('wife') },
  dialect: { one: byTable(turned(DIALECT)), other: byTable(DIALECT) },
  'you → u': { one: byTable([['u', 'you']]), other: byTable([['you', 'u']]) },
} as const satisfies Record<string, Comparison>;
