/** What a part of a regular expression can match, as far as it is worth knowing. */
type Part = {
  /** Every string it can match; undefined when they are too many or unknown. */
  readonly exact: ReadonlySet<string> | undefined;
  /** One of these stands in whatever it matches; undefined when nothing is known to. */
  readonly needs: readonly string[] | undefined;
};

/** More spellings of one part than this are not written out. */
const MOST_EXACT = 16;
const LONG = 12;
const MOST_NEEDED = 2000;
/** A shorter literal is in nearly every message and tells nothing. */
export const SHORTEST_NEED = 3;

const NOTHING: Part = { exact: new Set(['']), needs: undefined };
const ANYTHING: Part = { exact: undefined, needs: undefined };

/**
 * Literals of which at least one stands in every text that the pattern matches, so that most patterns need not be tried
 * on most messages. Undefined when the pattern does not give any; never wrong: what is not understood counts as unknown.
 */
export const neededLiterals = ({ source, flags }: RegExp): readonly string[] | undefined => {
  if (/[^gsuy]/.test(flags)) return undefined;
  const reader = { source, at: 0 };
  const whole = readAlternatives(reader);
  return whole !== undefined && reader.at === source.length ? needsOf(whole) : undefined;
};

type Reader = { readonly source: string; at: number };

const peek = ({ source, at }: Reader): string => source.charAt(at);

const takes = (reader: Reader, expected: string): boolean => {
  if (!reader.source.startsWith(expected, reader.at)) return false;
  reader.at += expected.length;
  return true;
};

/** Undefined, here and below: something that is not understood. */
const readAlternatives = (reader: Reader): Part | undefined => {
  const branches: Part[] = [];
  do {
    const branch = readSequence(reader);
    if (branch === undefined) return undefined;
    branches.push(branch);
  } while (takes(reader, '|'));
  return either(branches);
};

const readSequence = (reader: Reader): Part | undefined => {
  const parts: Part[] = [];
  while (reader.at < reader.source.length && peek(reader) !== '|' && peek(reader) !== ')') {
    const item = readItem(reader);
    if (item === undefined) return undefined;
    parts.push(repeated(item, readQuantifier(reader)));
  }
  return inARow(parts);
};

const readItem = (reader: Reader): Part | undefined => {
  if (takes(reader, '(')) return readGroup(reader);
  if (takes(reader, '[')) return readClass(reader);
  if (takes(reader, '^') || takes(reader, '$') || takes(reader, '\\b') || takes(reader, '\\B'))
    return NOTHING;
  if (takes(reader, '.')) return ANYTHING;
  if (takes(reader, '\\')) return readEscape(reader);
  return readLetters(reader);
};

/** As many plain letters as stand together; the last one is left alone where a quantifier follows that is about it only. */
const readLetters = (reader: Reader): Part | undefined => {
  const { source, at: from } = reader;
  while (/[^*+?{}[\]().|^$\\]/.test(peek(reader))) reader.at += 1;
  if (reader.at > from + 1 && /[*+?{]/.test(peek(reader))) reader.at -= 1;
  return reader.at > from ? literally(source.slice(from, reader.at)) : undefined;
};

const readGroup = (reader: Reader): Part | undefined => {
  const looks = ['?=', '?!', '?<=', '?<!'].some((sign) => takes(reader, sign));
  if (!looks && !takes(reader, '?:') && peek(reader) === '?') return undefined;
  const inner = readAlternatives(reader);
  if (inner === undefined || !takes(reader, ')')) return undefined;
  return looks ? NOTHING : inner;
};

const readClass = (reader: Reader): Part | undefined => {
  const end = reader.source.indexOf(']', reader.at);
  const inside = reader.source.slice(reader.at, end);
  if (end < 0 || inside.includes('[')) return undefined;
  if (inside.endsWith('\\')) return undefined;
  reader.at = end + 1;
  return /^[a-z]+$/.test(inside) ? { exact: new Set(inside), needs: undefined } : ANYTHING;
};

const readEscape = (reader: Reader): Part | undefined => {
  const escaped = peek(reader);
  reader.at += 1;
  if (/[wWdDsS]/.test(escaped)) return ANYTHING;
  return /[^a-zA-Z0-9]/.test(escaped) ? literally(escaped) : undefined;
};

type Times = { readonly least: number; readonly most: number };
const ONCE: Times = { least: 1, most: 1 };

const readQuantifier = (reader: Reader): Times => {
  const written = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(reader.source.slice(reader.at, reader.at + 12));
  if (written === null) return ONCE;
  const [all, least = '', comma = '', most = ''] = written;
  reader.at += all.length;
  if (all.startsWith('?')) return { least: 0, most: 1 };
  if (least === '') return { least: all.startsWith('+') ? 1 : 0, most: Number.POSITIVE_INFINITY };
  return { least: Number(least), most: comma === '' ? Number(least) : Number(most || 'Infinity') };
};

const literally = (text: string): Part => ({ exact: new Set([text]), needs: undefined });

const repeated = (part: Part, { least, most }: Times): Part => {
  if (least === 1 && most === 1) return part;
  if (least === 0)
    return most === 1 && part.exact ? { exact: new Set([...part.exact, '']), needs: undefined } : ANYTHING;
  return { exact: undefined, needs: needsOf(part) };
};

const either = (branches: readonly Part[]): Part => {
  const exact = branches.flatMap((branch) => [...(branch.exact ?? [])]);
  if (branches.every((branch) => branch.exact !== undefined) && exact.length <= MOST_EXACT)
    return { exact: new Set(exact), needs: undefined };
  const needs = branches.map(needsOf);
  const all = needs.flatMap((some) => some ?? []);
  const isKnown = needs.every((some) => some !== undefined) && all.length <= MOST_NEEDED;
  return { exact: undefined, needs: isKnown ? all : undefined };
};

/** Strings that follow each other are joined as long as there are not too many; of all that is needed the rarest counts. */
const inARow = (parts: readonly Part[]): Part => {
  const needs: (readonly string[] | undefined)[] = [];
  let run: ReadonlySet<string> = new Set(['']);
  let isExact = true;
  for (const part of parts) {
    const joined = part.exact === undefined ? undefined : joinedTo(run, part.exact);
    if (joined === undefined) {
      needs.push(needsOf({ exact: run, needs: undefined }), part.needs);
      isExact = false;
    }
    run = joined ?? part.exact ?? new Set(['']);
  }
  if (isExact) return { exact: run, needs: undefined };
  return { exact: undefined, needs: rarest([...needs, needsOf({ exact: run, needs: undefined })]) };
};

const joinedTo = (run: ReadonlySet<string>, next: ReadonlySet<string>): ReadonlySet<string> | undefined => {
  if (run.size * next.size > MOST_EXACT || isLongEnough(run)) return undefined;
  return new Set([...run].flatMap((start) => [...next].map((end) => start + end)));
};

/** What stands in few messages as it is need not be told apart further. */
const isLongEnough = (run: ReadonlySet<string>): boolean => {
  for (const { length } of run) if (length < LONG) return false;
  return true;
};

const needsOf = ({ exact, needs }: Part): readonly string[] | undefined => {
  if (exact === undefined) return needs;
  const written = [...exact];
  return written.length > 0 && written.every(({ length }) => length >= SHORTEST_NEED) ? written : undefined;
};

/** Fewer and longer strings are in fewer messages. */
const rarest = (choices: readonly (readonly string[] | undefined)[]): readonly string[] | undefined =>
  choices.reduce(
    (best, next) => (next !== undefined && (best === undefined || oddsOf(next) < oddsOf(best)) ? next : best),
    undefined,
  );

const oddsOf = (strings: readonly string[]): number =>
  strings.reduce((sum, text) => sum + 4 ** -Math.min(tellingLetters(text), 6), 0);

/** How many of its letters are in words that not every other message holds. */
const tellingLetters = (text: string): number =>
  text.split(/[ .]/).reduce((sum, word) => sum + (EVERYWHERE.has(word) ? 0 : word.length), 0);

const EVERYWHERE: ReadonlySet<string> = new Set(
  'you your i ill im me my the a to it and in on at of for is are if when not do dont so that this will was be have with get go just'.split(
    ' ',
  ),
);
