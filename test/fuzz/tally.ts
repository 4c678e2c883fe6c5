import type { FuzzReport } from './fuzz-protocol.ts';
import type { Slowest } from './fuzz-target.ts';

type LotReport = Extract<FuzzReport, { kind: 'lot' }>;

/** What is known of one target by now. */
export type TargetTally = {
  readonly name: string;
  readonly inputs: number;
  /** Milliseconds that one worker would have needed. */
  readonly ms: number;
  readonly slowest: Slowest;
  readonly failures: readonly string[];
};

const none = (name: string): TargetTally => ({
  name,
  inputs: 0,
  ms: 0,
  slowest: { ms: 0, input: '' },
  failures: [],
});

export const withLot = (before: TargetTally | undefined, lot: LotReport): TargetTally => {
  const sofar = before ?? none(lot.name);
  return {
    name: lot.name,
    inputs: sofar.inputs + lot.inputs,
    ms: sofar.ms + lot.ms,
    slowest: lot.slowest.ms > sofar.slowest.ms ? lot.slowest : sofar.slowest,
    failures: [...sofar.failures, ...lot.failures],
  };
};

export const perSecond = (inputs: number, ms: number): number =>
  Math.round((1000 * inputs) / Math.max(ms, 1));

/** One line per target, and what it broke. */
export const tallyLines = ({ name, inputs, ms, slowest, failures }: TargetTally): readonly string[] => [
  [
    name.padEnd(20),
    String(inputs).padStart(9),
    `${perSecond(inputs, ms)}/s`.padStart(10),
    failures.length === 0 ? '  held' : 'FAILED',
    `  slowest ${Math.ceil(slowest.ms)} ms: ${slowest.input}`,
  ].join(' '),
  ...failures.map((failure) => `  ${failure}`),
];
