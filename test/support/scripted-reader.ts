import type { ToneReader } from '../../src/app/deps.ts';
import { LABELS, type Label, type WholeReading } from '../../src/domain/reading/reading.ts';
import type { SafetyKind } from '../../src/domain/safety/safety-finding.ts';

const NO_DANGER: Readonly<Record<SafetyKind, number>> = {
  threat: 0,
  control: 0,
  fear: 0,
  selfharm: 0,
  disclosure: 0,
};

/** First match wins; what matches nothing is neutral. */
const SCRIPT: readonly (readonly [RegExp, Label])[] = [
  [/pathetic|idiot/u, 'contempt'],
  [/you (?:always|never)/u, 'criticism'],
  [/sorry|my fault/u, 'repair'],
  [/makes sense that you/u, 'validation'],
  [/thank/u, 'appreciation'],
];

const readingOf = (label: Label): WholeReading => {
  const rest = 0.04 / (LABELS.length - 1);
  const scores = Object.fromEntries(LABELS.map((known) => [known, known === label ? 0.96 : rest]));
  return {
    label,
    confidence: 0.96,
    scores: scores as Record<Label, number>,
    attack: label === 'criticism' || label === 'contempt' ? 0.96 : 0.02,
    danger: NO_DANGER,
    span: undefined,
  };
};

/** A reader for tests of the mediator: plain rules, so that a scene says what it means. */
export const scriptedReader = (): ToneReader & { readonly readTexts: readonly string[] } => {
  const readTexts: string[] = [];
  return {
    readTexts,
    readMessage: (text) => {
      readTexts.push(text.reveal());
      return readingOf(SCRIPT.find(([pattern]) => pattern.test(text.reveal()))?.[1] ?? 'neutral');
    },
    thresholds: { gentle: 0.95, balanced: 0.9, open: 0.8 },
    dangerThreshold: 0.9,
  };
};
