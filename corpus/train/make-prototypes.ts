import type { Label } from '../../src/domain/reading/reading.ts';
import { SAFETY_KINDS } from '../../src/domain/safety/safety-finding.ts';
import { DANGER_PROTOTYPES, LOOK_ALIKES } from './danger-prototype-catalogue.ts';
import { createPrng } from './prng.ts';
import { PROTOTYPES, SLOTS } from './prototype-catalogue.ts';
import { CorpusError, type Example } from './read-corpus.ts';

const SLOT = /\{([a-zA-Z]+)\}/g;
const FILLINGS = 8;

/** Every plain form, filled and typed in several ways; the same every time. Trained on, never measured on. */
export const makePrototypes = (): readonly Example[] => {
  const random = createPrng(99);
  const variants = (form: string): readonly string[] => {
    const times = form.includes('{') ? FILLINGS : 2;
    return [...new Set(Array.from({ length: times }, () => typed(filled(form, random), random)))];
  };
  const lines = (forms: readonly string[], label: Label, danger: Example['danger']): readonly Example[] =>
    forms
      .flatMap(variants)
      .map((text) => ({ id: 'prototype', source: 'prototypes', label, text, previous: undefined, danger }));
  return [
    ...PROTOTYPES.flatMap(([label, forms]) => lines(forms, label, 'none')),
    ...SAFETY_KINDS.flatMap((kind) => lines(DANGER_PROTOTYPES[kind], 'danger', kind)),
    ...lines(LOOK_ALIKES, 'neutral', 'none'),
  ];
};

const filled = (form: string, random: () => number): string =>
  form.replace(SLOT, (_, name: string) => {
    const choices = SLOTS[name];
    if (choices === undefined) throw new CorpusError(`prototype-catalogue.ts has no slot "${name}"`);
    return choices[Math.floor(random() * choices.length)] ?? '';
  });

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
