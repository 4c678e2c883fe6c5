/** One clause of a message, trimmed, with UTF-16 offsets into the original: `text === message.slice(start, end)`. */
export type Clause = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Index of the sentence it stands in. */
  readonly sentence: number;
  /** The conjunction that opened it, lower case and not part of `text`; empty for none. */
  readonly joiner: string;
  /** The mark that closes it: `.`, `!`, `?`, `,`, `;`, `:`, `-`, `…`, a line break, or empty. */
  readonly ending: string;
};

type Piece = { readonly start: number; readonly end: number; readonly ending: string };

/** Longer messages are read this far: nobody's one event lies beyond it, and time stays bounded. */
const READ_AHEAD = 6000;
const QUOTE_REACH = 160;
const ABBREVIATION = /(?:^|\s)(?:mr|mrs|ms|dr|st|vs|etc|approx|e\.g|i\.e|a\.m|p\.m|a|p)$/i;
const JOINERS =
  'and then|and|but|because|cause|cos|coz|bc|so that|so|since|when|whenever|while|whilst|after|before|until|till|if|unless|although|though|as if';
/** A bare "and" joins nouns as often as clauses; it parts clauses only before a new subject. */
const NEW_SUBJECT = /^(?:i|you|u|he|she|it|we|they|there|then|now|nobody|everyone|someone)(?:['’][a-z]+)?\s/i;
const NEW_NOUN_SUBJECT =
  /^(?:my|your|ur|our|the|his|her|that|this)\s\S{1,20}\s(?:\S{1,20}\s)?(?:is|was|were|are|has|had|have|did|does|do|said|got|went|came|will|can)(?:n['’]?t)?\s/i;

const SPACE = /\s/;
const LETTER = /[\p{L}\p{N}]/u;
const PICTURE = /\p{Extended_Pictographic}/u;
const isSpace = (char: string | undefined): boolean => char === undefined || char === ' ' || SPACE.test(char);
const isLetter = (char: string | undefined): boolean => char !== undefined && LETTER.test(char);

/** Nine of ten characters of a message: nothing begins or ends at them. */
const isPlain = (code: number): boolean =>
  (code >= 97 && code <= 122) || code === 32 || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** Where a quotation that opens at `at` closes, or `at` itself when none does within reach. */
const quoteEnd = (text: string, at: number): number => {
  const open = text[at];
  const close = open === '“' ? '”' : open === '‘' ? '’' : open;
  const limit = Math.min(text.length, at + QUOTE_REACH);
  for (let i = at + 2; i < limit; i += 1) {
    if (text[i] === '\n') return at;
    if (text[i] === close && !isLetter(text[i + 1]) && !isSpace(text[i - 1])) return i;
  }
  return at;
};

const opensQuote = (text: string, at: number): boolean =>
  !isPlain(text.charCodeAt(at)) &&
  /["“‘']/.test(text[at] ?? '') &&
  (at === 0 || !isLetter(text[at - 1])) &&
  !isSpace(text[at + 1]);

const isFullStop = (text: string, at: number): boolean =>
  text[at] === '.' &&
  (isSpace(text[at + 1]) || /[.!?"'”’)]/.test(text[at + 1] ?? '')) &&
  !ABBREVIATION.test(text.slice(Math.max(0, at - 8), at));

const isDash = (text: string, at: number): boolean =>
  text[at] === '—' || (/[-–]/.test(text[at] ?? '') && isSpace(text[at - 1]) && isSpace(text[at + 1]));

const sentenceMark = (text: string, at: number): string => {
  if (isPlain(text.charCodeAt(at))) return '';
  const char = text[at] ?? '';
  if (char === '\n' || char === ';' || char === '…' || char === '!' || char === '?') return char;
  if (isFullStop(text, at)) return '.';
  if (isDash(text, at)) return '-';
  return PICTURE.test(String.fromCodePoint(text.codePointAt(at) ?? 0)) ? '.' : '';
};

/** "… 'I chose you anyway.' Nearly bought it.": the stop inside the quotation closes the sentence around it. */
const endsWithQuote = (text: string, close: number): boolean =>
  /[.!?…]/.test(text[close - 1] ?? '') && /^\s\p{Lu}/u.test(text.slice(close + 1, close + 4));

const trimmed = (text: string, piece: Piece): Piece => {
  let { start, end } = piece;
  // An emoji is two code units; the mark was found at the first of them.
  while (start < end && /[\s,.;:!?…)\-–—]|[\uDC00-\uDFFF]|\uFE0F/.test(text[start] ?? '')) start += 1;
  while (end > start && /[\s,;:(\-–—]/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end, ending: piece.ending };
};

const sentencesOf = (text: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  const limit = Math.min(text.length, READ_AHEAD);
  let start = 0;
  for (let i = 0; i < limit; i += 1) {
    const mark = sentenceMark(text, i);
    if (mark !== '') {
      pieces.push(trimmed(text, { start, end: i, ending: mark }));
      start = i + 1;
    } else if (opensQuote(text, i)) {
      i = quoteEnd(text, i);
      if (endsWithQuote(text, i)) {
        pieces.push(trimmed(text, { start, end: i + 1, ending: text[i - 1] ?? '' }));
        start = i + 1;
      }
    }
  }
  pieces.push(trimmed(text, { start, end: limit, ending: '' }));
  return pieces.filter((piece) => piece.end > piece.start);
};

const JOINER_AT = new RegExp(`^(?:${JOINERS})(?=\\s)`, 'i');

const joinerAt = (text: string, at: number, end: number): string => {
  const found = JOINER_AT.exec(text.slice(at, Math.min(end, at + 12)))?.[0] ?? '';
  const bare = /^(?:and|so|since|as if)$/i.test(found);
  const rest = `${text.slice(at + found.length, at + found.length + 64).trimStart()} `;
  if (/^so$/i.test(found) && /^(?:why|what|how|where|don['’]?t|do|did|is|are)\s/i.test(rest)) return found;
  return bare && !NEW_SUBJECT.test(rest) && !NEW_NOUN_SUBJECT.test(rest) ? '' : found;
};

/** "look after the twins" and "clean up after you" are one verb each. */
const looksAfter = (text: string, at: number): boolean =>
  /^\safter\s/i.test(text.slice(at, at + 7)) &&
  /\s(?:look(?:s|ed|ing)?|up)$/i.test(text.slice(Math.max(0, at - 9), at));

/** Cuts inside one sentence: at commas and colons, and before conjunctions, but never inside a quotation. */
const cutsOf = (text: string, sentence: Piece): readonly { at: number; ending: string }[] => {
  const cuts: { at: number; ending: string }[] = [];
  for (let i = sentence.start + 1; i < sentence.end; i += 1) {
    const char = text[i] ?? '';
    if ((char === ',' || char === ':') && isSpace(text[i + 1])) cuts.push({ at: i, ending: char });
    else if (isSpace(char) && !looksAfter(text, i) && joinerAt(text, i + 1, sentence.end) !== '')
      cuts.push({ at: i, ending: '' });
    else if (opensQuote(text, i)) i = quoteEnd(text, i);
  }
  return cuts;
};

const clauseOf = (text: string, piece: Piece, sentence: number): Clause => {
  const outer = trimmed(text, piece);
  const joiner = joinerAt(text, outer.start, outer.end);
  const inner = trimmed(text, { ...outer, start: outer.start + joiner.length });
  return {
    ...inner,
    text: text.slice(inner.start, inner.end),
    sentence,
    joiner: joiner.toLowerCase(),
  };
};

/** Whole sentences, in the shape of clauses. */
export const splitSentences = (text: string): readonly Clause[] =>
  sentencesOf(text).map((piece, index) => ({
    ...piece,
    text: text.slice(piece.start, piece.end),
    sentence: index,
    joiner: '',
  }));

/** The message cut into clauses, in order. Linear in the text's length; accepts any string. */
export const splitClauses = (text: string): readonly Clause[] =>
  sentencesOf(text).flatMap((sentence, index) => {
    const cuts = cutsOf(text, sentence);
    const starts = [sentence.start, ...cuts.map((cut) => cut.at)];
    return starts
      .map((start, i): Piece => {
        const cut = cuts[i];
        return { start, end: cut?.at ?? sentence.end, ending: cut?.ending ?? sentence.ending };
      })
      .map((piece) => clauseOf(text, piece, index))
      .filter((clause) => clause.end > clause.start);
  });
