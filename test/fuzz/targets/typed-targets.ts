import assert from 'node:assert/strict';
import fc from 'fast-check';
import { z } from 'zod';
import { answerLine, lineShape } from '../../../adapters/cli/json-lines.ts';
import { analyzeLine, reframeLine, validateLine } from '../../../adapters/cli/line-commands.ts';
import { CONFIG_VARIABLES } from '../../../adapters/config/config-variables.ts';
import { parseConfig } from '../../../adapters/config/parse-config.ts';
import { COMMANDS } from '../../../src/app/command-table.ts';
import { createEngine } from '../../../src/app/engine.ts';
import { parseCommandLine } from '../../../src/app/parse-command-line.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';
import { type FuzzTarget, fuzzTarget } from '../fuzz-target.ts';
import { bentPayload } from '../hostile-payloads.ts';
import { planted } from '../hostile-texts.ts';
import { expectNoCanary } from '../promises.ts';
import type { WordsDeps } from './words-targets.ts';

const WORDS = COMMANDS.flatMap(({ name, subcommands, options }) => [
  name,
  `/${name}`,
  ...subcommands.map((sub) => sub.name),
  ...[...options, ...subcommands.flatMap((sub) => sub.options)].flatMap((option) => [
    `${option.name}:`,
    ...(option.choices ?? []),
  ]),
]);

const TYPED = [
  ...WORDS,
  'mon,wed',
  'weekdays',
  '20:30',
  '25:99',
  'Europe/Berlin',
  '1h',
  '45',
  '-1',
  '1e9',
  '@sam',
];

/** Some of a command's own words, in any order, and something hostile behind them. */
const commandLine = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(fc.array(fc.constantFrom(...TYPED), { maxLength: 6 }), fc.oneof(planted(text), fc.constant('')))
    .map(([words, rest]) => [...words, rest].join(' '));

const understandsTheLine = (line: string): void => {
  const parsed = parseCommandLine(privateText(line));
  expectNoCanary(parsed);
  if (parsed.kind === 'problem') return;
  const { command, sub, options } = parsed.invocation;
  const spec = COMMANDS.find(({ name }) => name === command);
  const form = sub === undefined ? spec : spec?.subcommands.find(({ name }) => name === sub);
  assert.ok(form !== undefined, 'a command that is not in the table');
  const names = form.options.map(({ name }) => name);
  assert.ok(
    Object.keys(options).every((name) => names.includes(name)),
    'an option that is not in the table',
  );
};

const answersTheLine = ({ reader, grammar }: WordsDeps): ((line: string) => void) => {
  const engine = createEngine({ reader, grammar });
  const shape = lineShape.extend({ feeling: z.string().nullish() });
  const handlers = [analyzeLine(engine), reframeLine(engine), validateLine(engine)];
  return (line) => {
    for (const handle of handlers) {
      const { answer, ok } = answerLine(line, shape, handle);
      assert.equal('error' in answer, !ok, 'an error without its place');
      assert.ok(!JSON.stringify(answer).includes('\n'), 'more than one line for one');
      if (!ok) expectNoCanary(answer.error);
    }
  };
};

const jsonLine = (text: fc.Arbitrary<string>): fc.Arbitrary<string> => {
  const valid = fc.record({
    id: fc.oneof(fc.nat(), fc.string()),
    text: planted(text),
    prev: fc.option(text),
  });
  const bent = bentPayload(valid, planted(text)).map((payload) => JSON.stringify(payload));
  return fc.oneof({ weight: 5, arbitrary: bent }, { weight: 1, arbitrary: planted(text) });
};

type Settings = { readonly environment: Readonly<Record<string, string>>; readonly dotenv: string };

const NAMES = [...CONFIG_VARIABLES.map(({ name }) => name), '__proto__', 'constructor', 'PATH'];
const VALUES = CONFIG_VARIABLES.flatMap((variable) => [variable.default, variable.example]);

const settings = (text: fc.Arbitrary<string>): fc.Arbitrary<Settings> => {
  const value = fc.oneof(fc.constantFrom(...VALUES), planted(fc.constantFrom(...VALUES)), planted(text));
  const pair = fc.tuple(fc.constantFrom(...NAMES), value);
  const line = fc.oneof(
    fc
      .tuple(pair, fc.constantFrom('', '"', "'", '`'))
      .map(([[name, v], quote]) => `${name}=${quote}${v}${quote}`),
    planted(text),
  );
  return fc.record({
    environment: fc.array(pair, { maxLength: 6 }).map((pairs) => Object.fromEntries(pairs)),
    dotenv: fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n')),
  });
};

const namesProblemsOnly = ({ environment, dotenv }: Settings): void => {
  const parsed = parseConfig(environment, dotenv);
  assert.equal(parsed.ok, !('problems' in parsed), 'both right and wrong');
  if (!parsed.ok) expectNoCanary(parsed.problems);
};

/** What somebody types, pipes in or writes into a file. */
export const typedTargets = (deps: WordsDeps): readonly FuzzTarget[] => [
  fuzzTarget({ name: 'command lines', weight: 10, input: commandLine(deps.text), holds: understandsTheLine }),
  fuzzTarget({ name: 'JSON lines', weight: 3, input: jsonLine(deps.text), holds: answersTheLine(deps) }),
  fuzzTarget({ name: 'settings', weight: 4, input: settings(deps.text), holds: namesProblemsOnly }),
];
