/** Letters of other scripts that look Latin; used to slip words past a filter. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    с: 'c',
    ԁ: 'd',
    е: 'e',
    ѕ: 's',
    һ: 'h',
    і: 'i',
    ј: 'j',
    к: 'k',
    ӏ: 'l',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    ԛ: 'q',
    т: 't',
    у: 'y',
    х: 'x',
    ԝ: 'w',
    α: 'a',
    β: 'b',
    ε: 'e',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    ı: 'i',
    ł: 'l',
    ɑ: 'a',
    ɡ: 'g',
    ɩ: 'i',
    '@': 'a',
    $: 's',
    '0': 'o',
    '1': 'i',
    '3': 'e',
  }),
);

/** How people type, brought to one spelling. Keys are whole words after apostrophes are gone. */
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    u: 'you',
    ya: 'you',
    ye: 'you',
    yu: 'you',
    ull: 'youll',
    yall: 'you',
    ur: 'your',
    yr: 'your',
    yer: 'your',
    r: 'are',
    n: 'and',
    ure: 'youre',
    uve: 'youve',
    urself: 'yourself',
    thru: 'through',
    tho: 'though',
    ppl: 'people',
    pls: 'please',
    plz: 'please',
    tmrw: 'tomorrow',
    tmr: 'tomorrow',
    tmw: 'tomorrow',
    '2nite': 'tonight',
    '2day': 'today',
    cuz: 'because',
    cos: 'because',
    bc: 'because',
    coz: 'because',
    wanna: 'want to',
    gonna: 'going to',
    gon: 'going to',
    imma: 'im going to',
    ima: 'im going to',
    gotta: 'have to',
    tryna: 'trying to',
    kms: 'kill myself',
    kys: 'kill yourself',
    unalive: 'kill',
    cannot: 'cant',
    mins: 'minutes',
    min: 'minutes',
    minute: 'minutes',
    mom: 'mum',
    mommy: 'mummy',
    mam: 'mum',
    mama: 'mum',
    hubby: 'husband',
    fone: 'phone',
    pw: 'password',
    passcode: 'password',
    pic: 'photo',
    pics: 'photos',
    picture: 'photo',
    pictures: 'photos',
    nite: 'night',
    em: 'them',
    til: 'until',
    till: 'until',
    alot: 'a lot',
    tae: 'to',
    naw: 'no',
    meds: 'medicine',
    medication: 'medicine',
    medications: 'medicine',
    pills: 'tablets',
    pill: 'tablet',
    noone: 'nobody',
  }),
);

/** Pairs that are also written as one; brought to the short form so that a cue needs one spelling. */
const PAIRS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'i am': 'im',
    'i will': 'ill',
    'i shall': 'ill',
    'i have': 'ive',
    'i would': 'id',
    'you are': 'youre',
    'you will': 'youll',
    'you have': 'youve',
    'you would': 'youd',
    'you had': 'youd',
    'he is': 'hes',
    'she is': 'shes',
    'it is': 'its',
    'it will': 'itll',
    'they will': 'theyll',
    'they are': 'theyre',
    'he will': 'hell',
    'there will': 'therell',
    'do not': 'dont',
    'does not': 'doesnt',
    'did not': 'didnt',
    'will not': 'wont',
    'can not': 'cant',
    'could not': 'couldnt',
    'would not': 'wouldnt',
    'was not': 'wasnt',
    'have not': 'havent',
    'has not': 'hasnt',
    'no one': 'nobody',
    'there is': 'theres',
    'that is': 'thats',
    'should not': 'shouldnt',
    'were not': 'werent',
    'any more': 'anymore',
  }),
);

const INVISIBLE = /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
const MARKS = /[\u0300-\u036f]|[\ufe00-\ufe0f]/g;
const APOSTROPHES = /[\u0027\u2018\u2019\u201b\u02b9\u02bc\u0060\u00b4\u2032]/g;
const QUOTES = /[\u201c-\u201f\u00ab\u00bb\u2033]/g;
const OTHER_LETTERS = /[\u0080-\uffff]/g;
/** A digit or sign that stands for a letter: only with letters on both sides. */
const INNER_SIGN = /(?<=[a-z])[013@$](?=[a-z])/g;
const DOTTED_WORD = /\b[a-z](?:[.*_-][a-z]){2,}\b/g;
const STRETCHED = /([a-z])\1{2,}/g;
const UNIT = /(\d)([a-z])/g;
const SENTENCE_END = /[.!?\n\r\u2026]+/g;
const NOT_A_WORD = /[^a-z0-9."]+/g;

const unstretch = (_run: string, letter: string): string =>
  letter === 'l' || letter === 's' ? letter + letter : letter;

const pairAt = (words: readonly string[], at: number): string | undefined =>
  PAIRS.get(`${words[at]} ${words[at + 1] ?? ''}`);

/** In "I will not" it is "will not" that belongs together. */
const negatedNext = (words: readonly string[], at: number): boolean =>
  words[at + 2] === 'not' && pairAt(words, at + 1) !== undefined;

const joinPairs = (words: readonly string[]): string => {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const pair = negatedNext(words, at) ? undefined : pairAt(words, at);
    joined.push(pair ?? words[at] ?? '');
    if (pair !== undefined) at += 1;
  }
  return joined.join(' ');
};

/**
 * One spelling for the screen: lower case, no apostrophes, look-alike letters and invisible characters undone, short
 * forms joined, every sentence end a ` . `; starts and ends with one. Double quotes stay as words of their own.
 */
export const foldText = (text: string): string => {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(MARKS, '')
    .replace(APOSTROPHES, '')
    .replace(QUOTES, '"')
    .replace(OTHER_LETTERS, (letter) => LOOK_ALIKES.get(letter) ?? ' ')
    .replace(INNER_SIGN, (sign) => LOOK_ALIKES.get(sign) ?? sign)
    .replace(DOTTED_WORD, (word) => word.replace(/[.*_-]/g, ''))
    .replace(STRETCHED, unstretch)
    .replace(UNIT, '$1 $2')
    .replace(SENTENCE_END, ' . ')
    .replace(/"/g, ' " ')
    .replace(NOT_A_WORD, ' ');
  const words = plain.split(' ').filter((word) => word !== '');
  const spelled = words.flatMap((word) => (WORDS.get(word) ?? word).split(' '));
  return ` . ${joinPairs(spelled)} . `;
};
