/** Words that are masked, spaced or run together so that a filter may not see them; and those that stand between them. */
const GRAVE: readonly string[] = (
  'kill killed kills killing murder murdered hit hits hitting stab stabbed rape raped raping strangle strangled choke choked ' +
  'slap slapped punch punched beat beaten hurt hurting shoot burn drown die dead suicide suicidal knife gun'
).split(' ');
const BETWEEN: readonly string[] = (
  'i im ill id ive am a and the you u your youre youll he hes she shes they we me my myself yourself him her them us will ' +
  'would could going gonna to want wanna wants do dont did not please again tonight now if leave in of be is was are on so ' +
  'just really dad mum mom sister brother wife husband boyfriend girlfriend kids one day keep said'
).split(' ');

const GRAVE_WORDS: ReadonlySet<string> = new Set(GRAVE);
const KNOWN: ReadonlySet<string> = new Set([...GRAVE, ...BETWEEN]);
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

/** What hides words from a reader of words, undone. Takes and gives lower case; linear in the text. */
export const undoDisguise = (text: string): string =>
  respelled(
    text.replace(STARRED, unstarred).replace(DOTS_FOR_SPACES, (words) => words.replace(/\.+/g, ' ')),
  ).replace(RUN_TOGETHER, spaced);
