/** Text as the features see it, with the way back to the author's own characters. */
export type Normalised = {
  readonly text: string;
  /** For each code unit of `text`, the original code unit it came from; one more entry closes the last. */
  readonly origin: Int32Array;
};

const REPLACED: Readonly<Record<string, string>> = {
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
};

const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/u;
const COMBINING = /[\u0300-\u036F]/g;
const LETTER = /[a-z]/;
const MAX_RUN = 2;
/** "what ?" and "what?" are one. */
const CLINGING = new Set(['.', ',', '?', '!', ';']);

/** NFKC, lower case, plain quotes, no accents, nothing invisible, "sooooo" → "soo". Linear; never throws. */
export const normalise = (original: string): Normalised => {
  const units: string[] = [];
  const origin: number[] = [];
  let run = 0;
  let last = '';
  let offset = 0;
  for (const character of original) {
    for (const unit of plain(character)) {
      run = unit === last ? run + 1 : 1;
      last = unit;
      if (CLINGING.has(unit) && units.at(-1) === ' ') {
        units.pop();
        origin.pop();
      }
      if (run > MAX_RUN && (LETTER.test(unit) || unit === ' ')) continue;
      units.push(unit);
      for (let part = 0; part < unit.length; part++) origin.push(offset);
    }
    offset += character.length;
  }
  origin.push(offset);
  return { text: units.join(''), origin: Int32Array.from(origin) };
};

const plain = (character: string): string => {
  const code = character.charCodeAt(0);
  if (code >= 97 && code <= 122) return character;
  if (code >= 65 && code <= 90) return String.fromCharCode(code + 32);
  if (code < 32 || code === 127) return ' ';
  if (code < 127) return code === 96 ? "'" : character;
  const replaced = REPLACED[character];
  if (replaced !== undefined) return replaced;
  if (INVISIBLE.test(character)) return '';
  const folded = character.normalize('NFKD').toLowerCase().replace(COMBINING, '');
  return REPLACED[folded] ?? folded.replace(/\s/g, ' ');
};
