import type { Token } from './tokenise.ts';
import { isGrammar } from './word-class.ts';

/** A phrase that says something about a message on its own; language data with its reason and its proof. */
export type Cue = {
  readonly id: string;
  /** The clinical rule it serves. */
  readonly rule: string;
  /** attack: speaks for criticism or contempt · calm: speaks for silence. */
  readonly speaksFor: 'attack' | 'calm';
  /**
   * Steps parted by spaces: `word`, `this|that`, `<class>` of the word-class catalogue, `?step` may be missing,
   * `*3` up to three words of any kind, `^` the start of a sentence, `$` the end of one.
   */
  readonly pattern: string;
  readonly note: string;
  readonly source: string;
  readonly fires: readonly string[];
  readonly silent: readonly string[];
};

export type CueMatch = { readonly cue: Cue; readonly start: number; readonly end: number };

type Step =
  | { readonly kind: 'one'; readonly choices: ReadonlySet<string>; readonly optional: boolean }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' };

type Compiled = {
  readonly cue: Cue;
  readonly steps: readonly Step[];
  /** Words or classes of which one must be there; most messages are told apart by this alone. */
  readonly needs: readonly string[];
};

export type CueReader = (
  tokens: readonly Token[],
  /** The class of each token, such as `<insult>`; undefined for none. */
  classes: readonly (string | undefined)[],
) => readonly CueMatch[];

/** Finds every cue once, at its first place. Gaps are bounded, so the work is linear in the tokens. */
export const createCueReader = (cues: readonly Cue[]): CueReader => {
  const compiled = cues.map(compile);
  const needing = cuesByNeed(compiled);
  return (tokens, classes) => {
    const worthTrying = new Uint8Array(compiled.length);
    const mark = (need: string | undefined): void => {
      if (need !== undefined) for (const at of needing.get(need) ?? NONE) worthTrying[at] = 1;
    };
    for (const [at, { word }] of tokens.entries()) {
      mark(word);
      mark(classes[at]);
    }
    return compiled.flatMap((cue, at) => (worthTrying[at] === 1 ? firstMatch(cue, { tokens, classes }) : []));
  };
};

const NONE: readonly number[] = [];

/** Under each word and class the numbers of the cues that may match only where it is. */
const cuesByNeed = (compiled: readonly Compiled[]): ReadonlyMap<string, readonly number[]> => {
  const needing = new Map<string, number[]>();
  for (const [at, { needs }] of compiled.entries())
    for (const need of needs) needing.set(need, [...(needing.get(need) ?? []), at]);
  return needing;
};

const firstMatch = ({ cue, steps }: Compiled, sequence: Sequence): readonly CueMatch[] => {
  const { tokens } = sequence;
  for (let from = 0; from < tokens.length; from++) {
    const end = matchEnd(sequence, steps, 0, from);
    const first = tokens[from];
    const last = tokens[(end ?? 0) - 1];
    if (end !== undefined && end > from && first && last) return [{ cue, start: first.start, end: last.end }];
  }
  return [];
};

const compile = (cue: Cue): Compiled => {
  const steps = cue.pattern.split(' ').map(stepOf);
  const required = steps.flatMap((step) => (step.kind === 'one' && !step.optional ? [step.choices] : []));
  const [first = new Set<string>(), ...others] = required;
  const rarest = others.reduce((best, next) => (howCommon(next) < howCommon(best) ? next : best), first);
  return { cue, steps, needs: [...rarest] };
};

/** A rough measure: grammar's words are in nearly every message, a class has many words. */
const howCommon = (choices: ReadonlySet<string>): number =>
  [...choices].reduce((sum, choice) => sum + (isGrammar(choice) ? 50 : choice.startsWith('<') ? 10 : 1), 0);

const stepOf = (written: string): Step => {
  if (written === '^') return { kind: 'start' };
  if (written === '$') return { kind: 'end' };
  if (/^\*\d$/.test(written)) return { kind: 'gap', most: Number(written.slice(1)) };
  const optional = written.startsWith('?') && written.length > 1;
  return { kind: 'one', choices: new Set((optional ? written.slice(1) : written).split('|')), optional };
};

type Sequence = { readonly tokens: readonly Token[]; readonly classes: readonly (string | undefined)[] };

/** The token after the match, or undefined. Recursion is as deep as the pattern has steps. */
const matchEnd = (
  sequence: Sequence,
  steps: readonly Step[],
  at: number,
  token: number,
): number | undefined => {
  const step = steps[at];
  if (step === undefined) return token;
  switch (step.kind) {
    case 'start':
      return token === 0 || isStop(sequence.tokens[token - 1])
        ? matchEnd(sequence, steps, at + 1, token)
        : undefined;
    case 'end':
      return token === sequence.tokens.length || isStop(sequence.tokens[token])
        ? matchEnd(sequence, steps, at + 1, token)
        : undefined;
    case 'gap':
      return matchGap(sequence, step.most, token, (after) => matchEnd(sequence, steps, at + 1, after));
    case 'one':
      return (
        (fits(sequence, step.choices, token) ? matchEnd(sequence, steps, at + 1, token + 1) : undefined) ??
        (step.optional ? matchEnd(sequence, steps, at + 1, token) : undefined)
      );
  }
};

const matchGap = (
  sequence: Sequence,
  most: number,
  from: number,
  next: (after: number) => number | undefined,
): number | undefined => {
  for (let skipped = 0; skipped <= most; skipped++) {
    const end = next(from + skipped);
    if (end !== undefined) return end;
    const token = sequence.tokens[from + skipped];
    if (token === undefined || isStop(token)) return undefined;
  }
  return undefined;
};

const fits = ({ tokens, classes }: Sequence, choices: ReadonlySet<string>, at: number): boolean => {
  const token = tokens[at];
  if (token === undefined) return false;
  const known = classes[at];
  return choices.has(token.word) || (known !== undefined && choices.has(known));
};

const isStop = (token: Token | undefined): boolean =>
  token?.kind === 'mark' &&
  (token.word === '.' || token.word === '?' || token.word === '!' || token.word === ';');
