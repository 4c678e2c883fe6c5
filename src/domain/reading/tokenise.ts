import type { Normalised } from './normalise.ts';

export type TokenKind = 'word' | 'number' | 'mark' | 'emoji';

/** One word, number, punctuation mark or emoji; offsets are into the normalised text. */
export type Token = {
  readonly kind: TokenKind;
  /** The word without apostrophes ("you're" → "youre"); shorthand spelled out ("u" → "you"). */
  readonly word: string;
  readonly start: number;
  readonly end: number;
};

const PICTURE = /\p{Extended_Pictographic}/u;

const wordsOf = (spellings: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(spellings).map(([short, long]) => [short, long.split(' ')]));

/** Typed shorthand, as people write to each other. */
const SHORTHAND = wordsOf({
  u: 'you',
  ya: 'you',
  yu: 'you',
  r: 'are',
  ur: 'your',
  urself: 'yourself',
  bc: 'because',
  cuz: 'because',
  coz: 'because',
  cos: 'because',
  cause: 'because',
  thx: 'thanks',
  pls: 'please',
  plz: 'please',
  rn: 'now',
  idk: 'i dont know',
  tho: 'though',
  nothin: 'nothing',
  somethin: 'something',
  gonna: 'going to',
  wanna: 'want to',
  youre: 'you are',
  yourre: 'you are',
  youve: 'you have',
  youll: 'you will',
  youd: 'you would',
  im: 'i am',
  ive: 'i have',
  whats: 'what is',
  thats: 'that is',
  hes: 'he is',
  shes: 'she is',
  theyre: 'they are',
  cant: 'can not',
  cannot: 'can not',
  wont: 'will not',
  dont: 'do not',
  doesnt: 'does not',
  didnt: 'did not',
  isnt: 'is not',
  arent: 'are not',
  wasnt: 'was not',
  werent: 'were not',
  havent: 'have not',
  hasnt: 'has not',
  couldnt: 'could not',
  wouldnt: 'would not',
  shouldnt: 'should not',
  aint: 'is not',
});

/** Splits into tokens; "you're", "youre" and "you are" come out alike, each part keeping the whole word's place. */
export const tokenise = (normalised: Normalised): readonly Token[] => {
  const { text } = normalised;
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === SPACE) {
      at += 1;
    } else if (isOfWord(code)) {
      const end = wordEnd(text, at);
      pushWord(tokens, text.slice(at, end), at, end);
      at = end;
    } else if (isDigit(code)) {
      const end = runEnd(text, at, isDigit);
      tokens.push({ kind: 'number', word: '0', start: at, end });
      at = end;
    } else {
      at = pushSymbol(tokens, text, at);
    }
  }
  return tokens;
};

const SPACE = 32;
const APOSTROPHE = 39;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Letters of the scripts people write in, after normalising: lower case, without accents. */
const isOfWord = (code: number): boolean => (code < 128 ? code >= 97 && code <= 122 : isForeignLetter(code));

const isForeignLetter = (code: number): boolean =>
  (code >= 0xdf && code <= 0x24f) ||
  (code >= 0x370 && code <= 0x1fff) ||
  (code >= 0x2c00 && code <= 0xd7ff) ||
  (code >= 0xf900 && code <= 0xfdff) ||
  (code >= 0xfe70 && code <= 0xfefc);

const runEnd = (text: string, from: number, belongs: (code: number) => boolean): number => {
  let end = from + 1;
  while (end < text.length && belongs(text.charCodeAt(end))) end += 1;
  return end;
};

const wordEnd = (text: string, from: number): number => {
  let end = runEnd(text, from, isOfWord);
  while (text.charCodeAt(end) === APOSTROPHE && isOfWord(text.charCodeAt(end + 1)))
    end = runEnd(text, end, isOfWord);
  return end;
};

const pushWord = (tokens: Token[], written: string, start: number, end: number): void => {
  const bare = written.replaceAll("'", '');
  const spelled = SHORTHAND.get(bare);
  if (spelled === undefined) tokens.push({ kind: 'word', word: shortened(bare), start, end });
  else for (const word of spelled) tokens.push({ kind: 'word', word, start, end });
};

/** "soo" and "heyy" are "so" and "hey" drawn out; "see" and "all" are not. */
const shortened = (word: string): string => {
  const last = word.length - 1;
  if (last < 2 || word.charCodeAt(last) !== word.charCodeAt(last - 1)) return word;
  return DRAWN_OUT.test(word) && !KEPT_DOUBLE.has(word) ? word.slice(0, -1) : word;
};

const DRAWN_OUT = /(?:[^aeiou]oo|[^eo]ee|aa|ii|uu|yy|hh|mm|ww|xx)$/;
const KEPT_DOUBLE: ReadonlySet<string> = new Set(
  'too see bee fee tee free three tree knee agree moo boo zoo woo loo poo shoo tattoo igloo hmm mmm coffee flee glee wee pee gee committee'.split(
    ' ',
  ),
);

const pushSymbol = (tokens: Token[], text: string, at: number): number => {
  const code = text.codePointAt(at) ?? 0;
  const symbol = String.fromCodePoint(code);
  const end = at + symbol.length;
  const kind = code >= 128 && PICTURE.test(symbol) ? 'emoji' : 'mark';
  const previous = tokens.at(-1);
  const repeats = previous !== undefined && previous.word === symbol && previous.end === at;
  if (repeats) tokens[tokens.length - 1] = { ...previous, end };
  else tokens.push({ kind, word: symbol, start: at, end });
  return end;
};
