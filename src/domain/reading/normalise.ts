/** Text as the features see it, with the way back to the author's own characters. */
export type Normalised = {
  readonly text: string;
  /** For each code unit of `text`, the original code unit it came from; one more entry closes the last. */
  readonly origin: Int32Array;
};

const REPLACED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\u2018': "'",
    '\u2019': "'",
    '\u201B': "'",
    '\u02BC': "'",
    '\u0060': "'",
    '\u00B4': "'",
    '\u201C': '"',
    '\u201D': '"',
    '\u201E': '"',
    '\u00AB': '"',
    '\u00BB': '"',
    '\u2013': '-',
    '\u2014': '-',
    '\u2212': '-',
    '\u2026': '...',
    // Cyrillic and Greek letters that look Latin; a lone one inside a Latin word is a disguise.
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    у: 'y',
    х: 'x',
    і: 'i',
    ѕ: 's',
    ο: 'o',
    α: 'a',
    ı: 'i',
  }),
);

const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/u;
const COMBINING = /[\u0300-\u036F]/g;
const MAX_RUN = 2;
const SPACE = ' ';

/** NFKC, lower case, plain quotes, no accents, nothing invisible, "sooooo" → "soo". Linear; never throws. */
export const normalise = (original: string): Normalised => {
  const units: string[] = [];
  const origin: number[] = [];
  let run = 0;
  let last = '';
  const write = (unit: string, from: number): void => {
    run = unit === last ? run + 1 : 1;
    last = unit;
    if (clings(unit) && units.at(-1) === SPACE) {
      units.pop();
      origin.pop();
    }
    if (run > MAX_RUN && (unit === SPACE || isLetter(unit))) return;
    units.push(unit);
    for (let part = 0; part < unit.length; part++) origin.push(from);
  };
  for (let at = 0; at < original.length; ) {
    const code = original.charCodeAt(at);
    if (code < 128) {
      write(PLAIN_ASCII[code] ?? '', at);
      at += 1;
    } else {
      const character = String.fromCodePoint(original.codePointAt(at) ?? code);
      for (const unit of plain(character)) write(unit, at);
      at += character.length;
    }
  }
  origin.push(original.length);
  return { text: units.join(''), origin: Int32Array.from(origin) };
};

/** "what ?" and "what?" are one. */
const clings = (unit: string): boolean =>
  unit === '.' || unit === ',' || unit === '?' || unit === '!' || unit === ';';

const isLetter = (unit: string): boolean => unit.length === 1 && unit >= 'a' && unit <= 'z';

const plainAscii = (code: number): string => {
  if (code < 32 || code === 127) return SPACE;
  return code === 96 ? "'" : String.fromCharCode(code).toLowerCase();
};

const PLAIN_ASCII: readonly string[] = Array.from({ length: 128 }, (_, code) => plainAscii(code));

const plain = (character: string): string => {
  const replaced = REPLACED.get(character);
  if (replaced !== undefined) return replaced;
  if (INVISIBLE.test(character)) return '';
  const folded = character.normalize('NFKD').toLowerCase().replace(COMBINING, '');
  return REPLACED.get(folded) ?? folded.replace(/\s/g, SPACE);
};
