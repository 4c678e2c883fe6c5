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

const WORD = /[a-z\u00DF-\u024F\u0370-\u1FFF\u2C00-\uD7FF\uF900-\uFDFF\uFE70-\uFEFC]/;
const DIGIT = /[0-9]/;
const PICTURE = /\p{Extended_Pictographic}/u;

/** Typed shorthand, as people write to each other. */
const SHORTHAND: Readonly<Record<string, string>> = {
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
};

/** Splits into tokens; "you're", "youre" and "you are" come out alike, each part keeping the whole word's place. */
export const tokenise = (normalised: Normalised): readonly Token[] => {
  const { text } = normalised;
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === ' ') {
      at += 1;
    } else if (WORD.test(character)) {
      const end = wordEnd(text, at);
      pushWord(tokens, text.slice(at, end), at, end);
      at = end;
    } else if (DIGIT.test(character)) {
      const end = runEnd(text, at, DIGIT);
      tokens.push({ kind: 'number', word: '0', start: at, end });
      at = end;
    } else {
      at = pushSymbol(tokens, text, at);
    }
  }
  return tokens;
};

const runEnd = (text: string, from: number, pattern: RegExp): number => {
  let end = from + 1;
  while (end < text.length && pattern.test(text.charAt(end))) end += 1;
  return end;
};

const wordEnd = (text: string, from: number): number => {
  let end = runEnd(text, from, WORD);
  while (text.charAt(end) === "'" && WORD.test(text.charAt(end + 1))) end = runEnd(text, end, WORD);
  return end;
};

const pushWord = (tokens: Token[], written: string, start: number, end: number): void => {
  const bare = written.replaceAll("'", '');
  const spelled = Object.hasOwn(SHORTHAND, bare) ? SHORTHAND[bare] : undefined;
  for (const word of (spelled ?? shortened(bare)).split(' ')) tokens.push({ kind: 'word', word, start, end });
};

/** "soo" and "heyy" are "so" and "hey" drawn out; "see" and "all" are not. */
const shortened = (word: string): string => {
  const drawnOut = word.length > 2 && /(?:[^aeiou]oo|[^eo]ee|aa|ii|uu|yy|hh|mm|ww|xx)$/.test(word);
  return drawnOut && !KEPT_DOUBLE.has(word) ? word.slice(0, -1) : word;
};

const KEPT_DOUBLE: ReadonlySet<string> = new Set(
  'too see bee fee tee free three tree knee agree moo boo zoo woo loo poo shoo tattoo igloo hmm mmm coffee flee glee wee pee gee committee'.split(
    ' ',
  ),
);

const pushSymbol = (tokens: Token[], text: string, at: number): number => {
  const code = text.codePointAt(at) ?? 0;
  const symbol = String.fromCodePoint(code);
  const end = at + symbol.length;
  const kind = PICTURE.test(symbol) ? 'emoji' : 'mark';
  const previous = tokens.at(-1);
  const repeats = previous !== undefined && previous.word === symbol && previous.end === at;
  if (repeats) tokens[tokens.length - 1] = { ...previous, end };
  else tokens.push({ kind, word: symbol, start: at, end });
  return end;
};
