import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ToneReader } from '../../../src/app/deps.ts';
import { createEngine } from '../../../src/app/engine.ts';
import type { Grammar } from '../../../src/domain/language/grammar.ts';
import { isFeeling } from '../../../src/domain/language/named-feelings.ts';
import { LABELS, type Label, type ReadingContext } from '../../../src/domain/reading/reading.ts';
import { composeReframes } from '../../../src/domain/reframe/compose-reframes.ts';
import { review } from '../../../src/domain/reframe/review.ts';
import { SAFETY_KINDS } from '../../../src/domain/safety/safety-finding.ts';
import { screenMessage } from '../../../src/domain/safety/screen-message.ts';
import { type PrivateText, privateText } from '../../../src/domain/shared/private-text.ts';
import { composePrompts } from '../../../src/domain/validation/compose-prompts.ts';
import { composeDraftHelp } from '../../../src/domain/validation/draft-help.ts';
import { reviewPrompt } from '../../../src/domain/validation/review-prompt.ts';
import type { ValidationPrompt } from '../../../src/domain/validation/validation.ts';
import { aReading } from '../../support/readings.ts';
import { type FuzzTarget, fuzzTarget } from '../fuzz-target.ts';

export type WordsDeps = {
  readonly reader: ToneReader;
  readonly grammar: Grammar;
  readonly text: fc.Arbitrary<string>;
};

type Said = {
  readonly text: string;
  readonly prev: string | undefined;
  readonly label: Label;
  readonly feeling: string;
};

const contextOf = (prev: string | undefined): ReadingContext =>
  prev === undefined ? [] : [{ from: 'partner', text: privateText(prev) }];

const isShare = (p: number): boolean => p >= 0 && p <= 1;

const readsSensibly =
  ({ reader }: WordsDeps) =>
  ({ text, prev }: Said): void => {
    const reading = reader.readMessage(privateText(text), contextOf(prev));
    const shares = Object.values(reading.scores);
    assert.ok(LABELS.includes(reading.label), 'reads a label that there is not');
    assert.ok([...shares, ...Object.values(reading.danger), reading.attack].every(isShare), 'no probability');
    assert.ok(Math.abs(shares.reduce((sum, p) => sum + p, 0) - 1) < 1e-6, 'the scores are no whole');
    const [start, end] = reading.span ?? [0, 1];
    const isWithin = start >= 0 && start < end && end <= Math.max(text.length, 1);
    assert.ok(isWithin, 'marks words that are not in the message');
  };

const screensSensibly =
  ({ reader }: WordsDeps) =>
  ({ text, prev }: Said): void => {
    const input = {
      text: privateText(text),
      context: contextOf(prev),
      dangerThreshold: reader.dangerThreshold,
    };
    const found = screenMessage({ ...input, danger: undefined });
    assert.ok(found === undefined || SAFETY_KINDS.includes(found.kind), 'a danger that there is not');
    assert.deepEqual(screenMessage({ ...input, danger: undefined }), found, 'answers differ for one message');
  };

/** What nobody may see in words that leave, told without the review's own code. Names after an @ are shown as text. */
const UNSENDABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ue000-\uf8ff<>`]|https?:/u;

const isSendable = (text: PrivateText, mostLong: number): void => {
  const words = text.reveal();
  assert.ok(words.trim() !== '', 'offers nothing as if it were something');
  assert.ok(words.length <= mostLong, 'offers too much');
  assert.doesNotMatch(words, UNSENDABLE);
};

const passesReview = (broken: readonly unknown[]): void => assert.deepEqual(broken, []);

const MOST_IN_OFFER = 240;
const MOST_IN_PROMPT = 320;

const rewordsFitly =
  ({ grammar }: WordsDeps) =>
  ({ text, prev, label, feeling }: Said): void => {
    const input = { text: privateText(text), context: contextOf(prev), reading: aReading(label), grammar };
    const { offers, request, feelings } = composeReframes({ ...input, feeling });
    const judge = { source: text, heard: prev ?? '', grammar };
    assert.ok(offers.length === 1 || offers.length === 2, 'one or two offers');
    assert.ok(feelings.every(isFeeling), 'a feeling that the catalogue does not have');
    for (const offer of offers) {
      passesReview(review({ ...judge, text: offer.reveal(), kind: 'reframe' }));
      isSendable(offer, MOST_IN_OFFER);
    }
    if (request !== undefined) passesReview(review({ ...judge, text: request.reveal(), kind: 'request' }));
  };

const isFitPrompt = ({ text, level }: ValidationPrompt): void => {
  passesReview(reviewPrompt(text.reveal(), level));
  isSendable(text, MOST_IN_PROMPT);
};

const answersFitly =
  ({ grammar }: WordsDeps) =>
  ({ text, prev, label }: Said): void => {
    const input = { text: privateText(text), context: contextOf(prev), reading: aReading(label), grammar };
    const { prompts } = composePrompts(input);
    assert.deepEqual(
      prompts.map(({ level }) => level),
      ['reflect', 'feeling', 'understand'],
    );
    prompts.forEach(isFitPrompt);
    const { partnerText, ...rest } = { ...input, partnerText: input.text };
    composeDraftHelp({ ...rest, partnerText, draft: privateText(prev ?? text) });
  };

/** Where the screen fires, nobody is helped to say it or to answer it (S4, V7). */
const refusesDanger = (deps: WordsDeps): ((said: Said) => void) => {
  const engine = createEngine(deps);
  return ({ text, prev, feeling }) => {
    const asked = [privateText(text), contextOf(prev)] as const;
    const seen = engine.analyze(...asked);
    const answers = [engine.reframe(...asked, feeling), engine.validate(...asked)];
    const refused = answers.filter(({ kind }) => kind === 'refused').length;
    assert.equal(refused, seen.decision === 'safety' ? 2 : 0, 'helps with what the screen stopped');
    assert.equal(seen.reframe !== undefined, seen.decision === 'nudge', 'offers words nobody is nudged with');
  };
};

const saidWith = (text: fc.Arbitrary<string>): fc.Arbitrary<Said> =>
  fc.record({
    text,
    prev: fc.option(text, { nil: undefined, freq: 2 }),
    label: fc.constantFrom(...LABELS),
    feeling: fc.oneof(fc.constantFrom('lonely', 'betrayed', '__proto__'), fc.string({ maxLength: 20 })),
  });

export const wordsTargets = (deps: WordsDeps): readonly FuzzTarget[] => {
  const input = saidWith(deps.text);
  return [
    fuzzTarget({ name: 'reader', weight: 14, input, holds: readsSensibly(deps) }),
    fuzzTarget({ name: 'safety screen', weight: 14, input, holds: screensSensibly(deps) }),
    fuzzTarget({ name: 'reframes', weight: 10, input, holds: rewordsFitly(deps) }),
    fuzzTarget({ name: 'validations', weight: 10, input, holds: answersFitly(deps) }),
    fuzzTarget({ name: 'engine', weight: 4, input, holds: refusesDanger(deps) }),
  ];
};
