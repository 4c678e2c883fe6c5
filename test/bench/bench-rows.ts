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

/** What a bot that does as good as nothing costs, by itself and where it answers every message. In ms a message. */
export type Bare = { readonly silent: number; readonly echo: number };

const µs = (ms: number): string => `${(ms * 1000).toFixed(0)} µs`;

const shareOf = (added: number, whole: number): string => `${((added / whole) * 100).toFixed(0)} %`;

/** What is added is told as a share of both: of hearing a message, and of hearing and answering one. */
export const silenceRow = (name: string, { cpuMs, at1k, at10k }: Silence, bare: Bare): string => {
  const added = cpuMs - bare.silent;
  const shares =
    added === 0 ? ['', '', ''] : [`+${µs(added)}`, shareOf(added, bare.silent), shareOf(added, bare.echo)];
  const heaps = [at1k, at10k].map(({ heapMiB }) => `${heapMiB.toFixed(1)} MiB`);
  return row(name, µs(cpuMs), ...shares, ...heaps);
};

export const SILENCE_HEAD = row('', 'a message', 'added', 'of silent', 'of echo', 'heap at 1k', 'at 10k');

export const echoRow = (name: string, { echo }: Bare): string => row(name, µs(echo));

/** What memory comes to once everything that is bounded has filled. */
export const lateLine = (messages: number, { late }: Silence): string =>
  late === undefined
    ? ''
    : `Attune's heap after ${messages.toLocaleString('en')} messages: ${late.heapMiB.toFixed(1)} MiB\n`;
