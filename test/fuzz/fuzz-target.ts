import fc from 'fast-check';
import { expectPrototypesUntouched } from './promises.ts';

/** A part of the product with the inputs it gets here, and what must hold for each of them. */
type Fuzzing<Input> = {
  readonly name: string;
  /** Its share of all inputs, compared with the other targets. */
  readonly weight: number;
  readonly input: fc.Arbitrary<Input>;
  /** Throws, or rejects, when a promise was broken. */
  readonly holds: (input: Input) => void | Promise<void>;
};

export type FuzzRun = {
  readonly seed: number;
  readonly runs: number;
  /** Of a failure told before: tries that one case only. */
  readonly path?: string | undefined;
  /** Told before each input, with its number. */
  readonly onInput?: (number: number) => void;
};

/** By the clock, because several targets share one process: what else runs on the machine lengthens it. */
export type Slowest = { readonly ms: number; readonly input: string };

export type Fuzzed = {
  readonly inputs: number;
  readonly slowest: Slowest;
  /** Seed and path bring back the shrunk case. */
  readonly failure:
    | { readonly seed: number; readonly path: string; readonly input: string; readonly why: string }
    | undefined;
};

export type FuzzTarget = {
  readonly name: string;
  readonly weight: number;
  readonly fuzz: (run: FuzzRun) => Promise<Fuzzed>;
};

const MOST_SHOWN = 600;
const shown = (value: unknown, most: number): string => {
  const text = fc.stringify(value);
  return text.length <= most ? text : `${text.slice(0, most)}… (${text.length} characters)`;
};

const reasonOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message.slice(0, MOST_SHOWN)}` : String(error);

export const fuzzTarget = <Input>({ name, weight, input, holds }: Fuzzing<Input>): FuzzTarget => ({
  name,
  weight,
  fuzz: async ({ seed, runs, path, onInput }) => {
    let inputs = 0;
    let slowest: { readonly ms: number; readonly value: unknown } = { ms: 0, value: undefined };
    const property = fc.asyncProperty(input, async (value) => {
      onInput?.(inputs);
      inputs += 1;
      const before = performance.now();
      await holds(value);
      const ms = performance.now() - before;
      if (ms > slowest.ms) slowest = { ms, value };
      expectPrototypesUntouched();
    });
    const result = await fc.check(property, {
      seed,
      numRuns: runs,
      ...(path === undefined ? {} : { path }),
    });
    const failure = result.failed
      ? {
          seed,
          path: result.counterexamplePath ?? '',
          input: shown(result.counterexample?.[0], MOST_SHOWN),
          why: reasonOf(result.errorInstance),
        }
      : undefined;
    return { inputs, slowest: { ms: slowest.ms, input: shown(slowest.value, 60) }, failure };
  },
});
