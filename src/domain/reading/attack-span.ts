import { type Clause, splitClauses } from '../language/clauses.ts';
import type { Span } from '../shared/card.ts';
import { rowOfBucket } from './bucket-rows.ts';
import { CONTEMPT, CRITICISM } from './evidence.ts';
import { emitPlaced, type ReadableText } from './features.ts';
import { HEADS, type Network } from './network.ts';
import type { Scored } from './score-message.ts';
import type { Token } from './tokenise.ts';
import type { ToneModel } from './tone-model.ts';

const LONGEST = 12;
/** A clause up to so many characters is marked whole: half a clause reads like a slip of the pen. */
const WHOLE_CLAUSE = 60;
const NEIGHBOUR_SHARE = 0.25;

/**
 * The words that carry the attack, as offsets into the original: the run of words within one clause whose features speak
 * most for an attack, widened to the phrase or the short clause it stands in. Undefined when no word speaks for it.
 */
export const attackSpan = (model: ToneModel, message: ReadableText, scored: Scored): Span | undefined => {
  const words = message.tokens.filter((token) => token.kind !== 'mark');
  const weights = weightPerWord({ model, message, scored, words });
  const clauses = splitClauses(message.text);
  const run = heaviestRun(weights, clauseOf(words, clauses));
  if (run === undefined) return undefined;
  const first = words[run[0]];
  const last = words[run[1]];
  if (first === undefined || last === undefined) return undefined;
  const cued = widenedToCues(message, first.start, last.end);
  const [start, end] = widenedToClause(clauses, cued);
  return [message.origin[start] ?? 0, message.origin[end] ?? 0];
};

const widenedToClause = (clauses: readonly Clause[], [start, end]: Span): Span => {
  const around = clauses.find((clause) => clause.start <= start && clause.end >= end);
  if (around === undefined || around.end - around.start > WHOLE_CLAUSE) return [start, end];
  return [around.start, around.end];
};

/** A phrase the catalogue knows is marked whole: "what is wrong with you", not "with you". */
const widenedToCues = ({ cues }: ReadableText, start: number, end: number): Span => {
  const touching = cues.filter(
    (match) => match.cue.speaksFor === 'attack' && match.start < end && match.end > start,
  );
  return [
    Math.min(start, ...touching.map((match) => match.start)),
    Math.max(end, ...touching.map((match) => match.end)),
  ];
};

type Weighing = {
  readonly model: ToneModel;
  readonly message: ReadableText;
  readonly scored: Scored;
  readonly words: readonly Token[];
};

/** Each n-gram's pull towards an attack, shared among the words it touches. */
const weightPerWord = ({ model, message, scored, words }: Weighing): Float64Array => {
  const { network } = model;
  const pull = pullOf(network, scored);
  const wordAt = new Int32Array(message.text.length + 1).fill(-1);
  for (const [index, { start, end }] of words.entries()) wordAt.fill(index, start, end);
  const weights = new Float64Array(words.length);
  emitPlaced(message, (bucket, start, end) => {
    const row = rowOfBucket(network.rows, bucket);
    if (row < 0) return;
    let weight = 0;
    for (let unit = 0; unit < network.hidden; unit++)
      weight += (pull[unit] ?? 0) * (network.embedding[row * network.hidden + unit] ?? 0);
    const length = Math.max(1, end - start);
    for (let at = Math.max(0, start); at < end; at++) {
      const word = wordAt[at] ?? -1;
      if (word >= 0) weights[word] = (weights[word] ?? 0) + weight / length;
    }
  });
  return weights;
};

/** How much one more of each hidden unit adds to the attack's score, here. */
const pullOf = (network: Network, scored: Scored): Float64Array => {
  const pull = new Float64Array(network.hidden);
  const others = 1 - scored.attack;
  for (let unit = 0; unit < network.hidden; unit++) {
    if ((scored.hidden[unit] ?? 0) <= 0) continue;
    let sum = network.output[HEADS.attack[0] * network.hidden + unit] ?? 0;
    for (const [label, probability] of scored.labels.entries()) {
      const weight = network.output[label * network.hidden + unit] ?? 0;
      const isAttack = label === CRITICISM || label === CONTEMPT;
      const share = isAttack
        ? probability / Math.max(scored.attack, 1e-9)
        : -probability / Math.max(others, 1e-9);
      sum += share * weight;
    }
    pull[unit] = sum;
  }
  return pull;
};

/** The number of the clause each word stands in, so that a mark never runs from one clause into the next. */
const clauseOf = (words: readonly Token[], clauses: readonly Clause[]): Int32Array => {
  const numbers = new Int32Array(words.length);
  let clause = 0;
  for (const [at, { start }] of words.entries()) {
    while (clause + 1 < clauses.length && (clauses[clause + 1]?.start ?? 0) <= start) clause += 1;
    numbers[at] = clause;
  }
  return numbers;
};

/** The best-weighing run (Kadane), with light neighbours allowed inside it; at most LONGEST words. */
const heaviestRun = (weights: Float64Array, clauses: Int32Array): readonly [number, number] | undefined => {
  const strongest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  if (strongest <= 0) return undefined;
  const cost = strongest * NEIGHBOUR_SHARE;
  let best = 0;
  let bestRun: readonly [number, number] | undefined;
  for (let from = 0; from < weights.length; from++) {
    let sum = 0;
    for (let to = from; to < Math.min(weights.length, from + LONGEST); to++) {
      if (clauses[to] !== clauses[from]) break;
      sum += (weights[to] ?? 0) - cost;
      if (sum > best) {
        best = sum;
        bestRun = [from, to];
      }
    }
  }
  return bestRun;
};
