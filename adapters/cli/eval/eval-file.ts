import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { createReader } from '../../../src/domain/reading/read-message.ts';
import type { Reading } from '../../../src/domain/reading/reading.ts';
import { parseToneModel } from '../../../src/domain/reading/tone-model.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';
import { EvaluationError } from './evaluation-error.ts';

export type FileRequest = {
  readonly model: Uint8Array;
  readonly path: string;
  readonly print: (line: string) => void;
};

const LINE = z.object({ text: z.string(), prev: z.string().nullish(), label: z.string().nullish() });
type Line = z.infer<typeof LINE>;
type Read = { readonly line: Line; readonly reading: Reading };

/** Prints what the committed model would nudge in an outside file, surest first, and how many per label if labelled. */
export const evalFile = ({ model, path, print }: FileRequest): void => {
  const { thresholds, version, ...rest } = parseToneModel(model);
  const reader = createReader({ thresholds, version, ...rest });
  const readings = linesOf(path).map((line): Read => {
    const context = line.prev ? [{ from: 'partner' as const, text: privateText(line.prev) }] : [];
    return { line, reading: reader(privateText(line.text), context) };
  });
  const fires = readings.filter(({ reading }) => reading.attack >= thresholds.balanced);
  print(`${path}: model ${version}, ${readings.length} lines`);
  for (const step of ['gentle', 'balanced', 'open'] as const) {
    const nudged = readings.filter(({ reading }) => reading.attack >= thresholds[step]).length;
    print(
      `${step.padEnd(9)} nudges ${nudged} (${((100 * nudged) / Math.max(1, readings.length)).toFixed(2)} %)`,
    );
  }
  for (const label of new Set(readings.map(({ line }) => line.label ?? undefined))) {
    if (label === undefined) continue;
    const own = readings.filter(({ line }) => line.label === label);
    const nudged = own.filter((read) => fires.includes(read)).length;
    print(`${label.padEnd(16)} nudged ${nudged} of ${own.length}`);
  }
  for (const { line, reading } of [...fires].sort((a, b) => b.reading.attack - a.reading.attack))
    print(`${reading.attack.toFixed(3)} ${reading.label}: ${line.text.replaceAll('\n', ' ')}`);
};

const linesOf = (path: string): readonly Line[] =>
  textOf(path)
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [lineOf(line, `${path}, line ${at + 1}`)]));

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new EvaluationError('bad-file', `${path} cannot be read. Name a file of JSON lines.`, cause);
  }
};

const lineOf = (line: string, place: string): Line => {
  try {
    return LINE.parse(JSON.parse(line));
  } catch (cause) {
    throw new EvaluationError('bad-file', `${place} is not {"text": …, "prev"?: …, "label"?: …}.`, cause);
  }
};
