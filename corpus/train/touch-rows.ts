import type { Encoded, SparseRows } from './encode.ts';
import type { Chance } from './prng.ts';
import type { TrainingState } from './training-state.ts';

/** Lines whose features are named by their rows in the embedding. */
export type KnownLines = Pick<Encoded, 'messages' | 'previous' | 'previousOf'>;

/** How often a line keeps its `prev`, and how often one without gets a stranger's: its presence must say nothing. */
const PREVIOUS_KEPT = 0.8;
const PREVIOUS_STRANGER = 0.4;

/** Picks the embedding's rows that line `row` is learned from this time. */
export const touchRows = (state: TrainingState, lines: KnownLines, row: number, chance: Chance): void => {
  state.touched.count = 0;
  addHalf(state, lines.messages, row, chance);
  const previous = previousRow(lines, row, chance);
  if (previous >= 0) addHalf(state, lines.previous, previous, chance);
};

const previousRow = ({ previous, previousOf }: KnownLines, row: number, { random }: Chance): number => {
  const own = previousOf[row] ?? -1;
  const chance = random();
  if (own >= 0) return chance < PREVIOUS_KEPT ? own : -1;
  return chance < PREVIOUS_STRANGER ? Math.floor(random() * (previous.starts.length - 1)) : -1;
};

const COINS = 32;

/** Each feature by the toss of a coin, for twice what it counts: none must be leaned on. */
const addHalf = (
  { hidden, touched }: TrainingState,
  { starts, places, values }: SparseRows,
  row: number,
  { word }: Chance,
): void => {
  const first = starts[row] ?? 0;
  const end = starts[row + 1] ?? 0;
  let { count } = touched;
  let coins = 0;
  for (let at = first; at < end; at++) {
    coins = (at - first) % COINS === 0 ? word() : coins >>> 1;
    if ((coins & 1) === 0) continue;
    const known = places[at] ?? 0;
    touched.rows[count] = known;
    touched.starts[count] = known * hidden;
    touched.values[count] = 2 * (values[at] ?? 0);
    count += 1;
  }
  touched.count = count;
};

/** The most rows that one message and the one before it can touch. */
export const mostTouched = ({ messages, previous }: KnownLines): number =>
  longestRow(messages) + longestRow(previous);

const longestRow = ({ starts }: SparseRows): number => {
  let most = 0;
  for (let row = 1; row < starts.length; row++)
    most = Math.max(most, (starts[row] ?? 0) - (starts[row - 1] ?? 0));
  return most;
};
