import { createPrng } from './prng.ts';
import { PROTOTYPES, SLOTS } from './prototype-catalogue.ts';
import { CorpusError, type Example } from './read-corpus.ts';

const SLOT = /\{([a-zA-Z]+)\}/g;
const FILLINGS = 6;

/** Every plain form, filled and typed in several ways; the same every time. Trained on, never measured on. */
export const makePrototypes = (): readonly Example[] => {
  const random = createPrng(99);
  const pick = (choices: readonly string[]): string => choices[Math.floor(random() * choices.length)] ?? '';
  const fill = (form: string): string =>
    form.replace(SLOT, (_, name: string) => {
      const choices = SLOTS[name];
      if (choices === undefined) throw new CorpusError(`prototype-catalogue.ts has no slot "${name}"`);
      return pick(choices);
    });
  const texts = new Set<string>();
  return PROTOTYPES.flatMap(([label, forms]) =>
    forms.flatMap((form) =>
      Array.from({ length: form.includes('{') ? FILLINGS : 2 }, () => typed(fill(form), random)).flatMap(
        (text) => {
          if (texts.has(text)) return [];
          texts.add(text);
          const id = `prototype-${texts.size}`;
          return [{ id, source: 'prototypes', label, text, previous: undefined, danger: 'none' as const }];
        },
      ),
    ),
  );
};

/** As people type: with and without apostrophes, capitals and stops. */
const typed = (text: string, random: () => number): string => {
  const spelled = random() < 0.8 ? contracted(text, random() < 0.5) : text;
  const capital =
    random() < 0.5 ? spelled.charAt(0).toUpperCase() + spelled.slice(1).replace(/\bi\b/g, 'I') : spelled;
  const ending = random();
  if (/[?!]$/.test(capital)) return ending < 0.3 ? capital.slice(0, -1) : capital;
  if (ending < 0.35) return `${capital}.`;
  if (ending < 0.45) return `${capital}!`;
  return capital;
};

const contracted = (text: string, apostrophes: boolean): string =>
  CONTRACTIONS.reduce((result, [long, short]) => result.replaceAll(long, short), ` ${text}`)
    .trim()
    .replaceAll("'", apostrophes ? "'" : '');

const CONTRACTIONS: readonly (readonly [string, string])[] = [
  [' you are ', " you're "],
  [' i am ', " i'm "],
  [' can not ', " can't "],
  [' do not ', " don't "],
  [' did not ', " didn't "],
  [' does not ', " doesn't "],
  [' what is ', " what's "],
  [' it is ', " it's "],
  [' you have ', " you've "],
];
