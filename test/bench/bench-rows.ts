import type { Measured } from './bench-protocol.ts';

export type Silence = {
  readonly cpuMs: number;
  readonly at1k: Measured;
  readonly at10k: Measured;
  readonly late?: Measured;
};

/** The time below which this part of all, sorted, lies. */
export const share = (times: readonly number[], part: number): string =>
  (times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN).toFixed(1).padStart(6);

export const row = (name: string, ...cells: readonly string[]): string =>
  `${name.padEnd(44)}${cells.map((cell) => cell.padStart(12)).join('')}\n`;

export const silenceRow = (name: string, { cpuMs, at1k, at10k }: Silence, bare: Silence): string => {
  const added = cpuMs - bare.cpuMs;
  const cells = [
    `${(cpuMs * 1000).toFixed(0)} µs`,
    added === 0 ? '' : `+${(added * 1000).toFixed(0)} µs`,
    added === 0 ? '' : `${((added / bare.cpuMs) * 100).toFixed(0)} %`,
    `${at1k.heapMiB.toFixed(1)} MiB`,
    `${at10k.heapMiB.toFixed(1)} MiB`,
  ];
  return row(name, ...cells);
};

/** What memory comes to once everything that is bounded has filled. */
export const lateLine = (messages: number, { late }: Silence): string =>
  late === undefined
    ? ''
    : `Attune's heap after ${messages.toLocaleString('en')} messages: ${late.heapMiB.toFixed(1)} MiB\n`;
