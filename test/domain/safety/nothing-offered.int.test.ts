import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  readLaterLines,
  readSafetyLines,
  type SafetyLine,
} from '../../../adapters/cli/eval-safety/read-safety-lines.ts';
import { createGrammar } from '../../../adapters/grammar/index.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';
import { createEngine, createToneReader, type Engine } from '../../../src/index.ts';

const TOP = join(import.meta.dirname, '../../..');
const CORPUS = join(TOP, 'corpus');

const heard = (line: SafetyLine) =>
  [
    privateText(line.text),
    line.prev === undefined ? [] : [{ from: 'partner' as const, text: privateText(line.prev) }],
  ] as const;

describe('where the safety screen fires (S3, S4, R10, V7)', () => {
  let engine: Engine;
  let fired: readonly SafetyLine[] = [];

  beforeAll(async () => {
    const reader = createToneReader(await readFile(join(CORPUS, 'model/tone-model.bin')));
    engine = createEngine({ reader, grammar: createGrammar() });
    const danger = [...readSafetyLines(CORPUS), ...readLaterLines(CORPUS)].filter(
      ({ label }) => label === 'danger',
    );
    fired = danger.filter((line) => engine.analyze(...heard(line)).decision === 'safety');
  }, 300_000);

  it('there are thousands of such lines in the corpus', () => {
    expect(fired.length).toBeGreaterThan(3000);
  });

  it('no other words are offered for any of them, not even on request', () => {
    expect(
      fired.filter((line) => engine.reframe(...heard(line)).kind !== 'refused').map(({ id }) => id),
    ).toEqual([]);
  });

  it('no prompt is offered to answer any of them', () => {
    expect(
      fired.filter((line) => engine.validate(...heard(line)).kind !== 'refused').map(({ id }) => id),
    ).toEqual([]);
  });

  it('a reading carries neither a reframe nor the words to point at', () => {
    const shown = fired.filter((line) => {
      const { reframe, span } = engine.analyze(...heard(line));
      return reframe !== undefined || span !== undefined;
    });
    expect(shown.map(({ id }) => id)).toEqual([]);
  });

  it('the command line answers the same: its line commands know no other engine', () => {
    const source = readFileSync(join(TOP, 'adapters/cli/line-commands.ts'), 'utf8');
    expect(source).toContain('createEngine');
  });
});
