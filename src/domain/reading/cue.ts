import type { Token } from './tokenise.ts';

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
  classes: readonly (string | undefined)[],
) => readonly CueMatch[];

/** Finds every cue once, at its first place. Gaps are bounded, so the work is linear in the tokens. */
export const createCueReader = (cues: readonly Cue[]): CueReader => {
  const compiled = cues.map(compile);
  return (tokens, classes) => {
    const sequence: Sequence = { tokens, classes };
    const present = new Set(tokens.flatMap(({ word }, at) => [word, `<${classes[at] ?? ''}>`]));
    return compiled.flatMap(({ cue, steps, needs }) => {
      if (!needs.some((need) => present.has(need))) return [];
      for (let from = 0; from < tokens.length; from++) {
        const end = matchEnd(sequence, steps, 0, from);
        const first = tokens[from];
        const last = tokens[(end ?? 0) - 1];
        if (end !== undefined && end > from && first && last)
          return [{ cue, start: first.start, end: last.end }];
      }
      return [];
    });
  };
};

const compile = (cue: Cue): Compiled => {
  const steps = cue.pattern.split(' ').map(stepOf);
  const required = steps.flatMap((step) => (step.kind === 'one' && !step.optional ? [step.choices] : []));
  const fewest = required.reduce(
    (best, choices) => (choices.size < best.size ? choices : best),
    required[0] ?? new Set(),
  );
  return { cue, steps, needs: [...fewest] };
};

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
  const next = (after: number) => matchEnd(sequence, steps, at + 1, after);
  switch (step.kind) {
    case 'start':
      return token === 0 || isStop(sequence.tokens[token - 1]) ? next(token) : undefined;
    case 'end':
      return token === sequence.tokens.length || isStop(sequence.tokens[token]) ? next(token) : undefined;
    case 'gap':
      return matchGap(sequence, step.most, token, next);
    case 'one':
      return (
        (fits(sequence, step.choices, token) ? next(token + 1) : undefined) ??
        (step.optional ? next(token) : undefined)
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
  return choices.has(token.word) || (token.kind === 'word' && choices.has(`<${classes[at] ?? ''}>`));
};

const isStop = (token: Token | undefined): boolean => token?.kind === 'mark' && /[.?!;]/.test(token.word);
