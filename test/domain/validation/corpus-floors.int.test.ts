import { describe, expect, it } from 'vitest';
import { brokenRules } from '../../../adapters/cli/eval-validations/broken-rules.ts';
import { measureValidations } from '../../../adapters/cli/eval-validations/measure-validations.ts';
import { readValidationLines } from '../../../adapters/cli/eval-validations/read-validation-lines.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';
import { composePrompts } from '../../../src/domain/validation/compose-prompts.ts';
import { grammar } from '../../support/grammar.ts';
import { readAs } from './answer-to.ts';

const lines = readValidationLines('corpus');

const answers = new Map(
  lines.map((line) => {
    const { prompts, goodNews } = composePrompts({
      text: privateText(line.text),
      context: [],
      reading: readAs(line.label),
      grammar,
    });
    return [line, { goodNews, prompts: prompts.map(({ level, text }) => ({ level, text: text.reveal() })) }];
  }),
);

const measured = (group?: string) =>
  measureValidations(
    group ?? 'all',
    lines.filter((line) => group === undefined || line.group === group),
    (line) => answers.get(line),
  );

describe('prompts over the whole corpus', () => {
  it('V2-V4, R3, R4: no rule is broken, as written apart from the composer', () => {
    expect(measured().examples.map(({ rule }) => rule)).toEqual([]);
  });

  it.each([
    ['complaint', 0.92],
    ['i_statement', 0.88],
    ['validations', 0.85],
    // Lower than it was: what cannot be read for certain is answered in general rather than guessed at.
    ['criticism', 0.62],
  ])('V6: two of three prompts are about the message for most of %s', (group, floor) => {
    expect(measured(group).figures.specific).toBeGreaterThan(floor);
  });

  it('V8: good news is met as such, and nobody is congratulated on a grievance', () => {
    expect(measured('good news').figures.goodNews).toBeGreaterThan(0.7);
    for (const group of ['complaint', 'criticism', 'contempt', 'defensiveness']) {
      expect(measured(group).figures.goodNews).toBe(0);
    }
  });

  it.each([
    ['my mum rang', 'reflect', 'I hear you: my mum rang.'],
    ['you are late', 'reflect', "You're right, I was late."],
    ['call me', 'understand', 'It makes sense.'],
    ['wait', 'reflect', 'You waited 40 minutes.'],
    ['I felt it', 'reflect', 'It sounds like you felt ignored.'],
  ])('the measure itself would notice: %s', (message, level, text) => {
    expect(brokenRules(message, { level, text })).not.toEqual([]);
  });
});
