import { describe, expect, it } from 'vitest';
import { parseLines, runAttune } from '../../support/run-attune.ts';

const NESTED = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
const LINES = [
  `{"id":1,"text":${NESTED}}`,
  `{"id":2,"__proto__":{"text":"you never call"},"prev":null}`,
  `{"id":3,"constructor":{"prototype":{"text":"x"}},"text":"you never call"}`,
  JSON.stringify({ id: 4, text: 'you never '.repeat(400_000) }),
  `{"id":5,"text":"you never call","text":"thank you for the tea"}`,
  NESTED,
  `{"id":7,"text":"thank you for the tea"}`,
];

describe('lines that are made to break the command line', () => {
  it.each(['analyze', 'reframe', 'validate'])(
    '%s answers each on its place, whatever it holds',
    async (command) => {
      const { status, out, err } = await runAttune([command], `${LINES.join('\n')}\n`);
      const answers = parseLines(out);
      expect({ status, err }).toEqual({ status: 1, err: '' });
      expect(answers.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, undefined, 7]);
      expect(answers.map(({ error }) => error !== undefined)).toEqual([
        true,
        true,
        false,
        false,
        false,
        true,
        false,
      ]);
    },
  );
});
