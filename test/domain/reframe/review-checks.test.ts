import { describe, expect, test } from 'vitest';
import type { Example, ReviewCheck } from '../../../src/domain/reframe/review/review-check.ts';
import { REVIEW_CHECKS } from '../../../src/domain/reframe/review/review-checks.ts';
import { review } from '../../../src/domain/reframe/review.ts';
import { grammar } from '../../support/grammar.ts';

/** An example without a message is taken to be made of its own words. */
const stopped = (check: ReviewCheck, example: Example): boolean => {
  const [text, source] = typeof example === 'string' ? [example, example] : example;
  const kind = check.kinds?.[0] ?? 'reframe';
  return review({ text, source, kind, grammar }).some((violation) => violation.check === check.id);
};

const rows = (side: 'stops' | 'passes') =>
  REVIEW_CHECKS.flatMap((check) =>
    check[side].map((example) => ({ rule: check.rule, id: check.id, example, check })),
  );

describe('every check of the review', () => {
  test('has an id of its own and says what is wrong', () => {
    const ids = REVIEW_CHECKS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(REVIEW_CHECKS.every(({ note }) => note.length > 5)).toBe(true);
  });

  test.each(rows('stops'))('$rule $id stops $example', ({ check, example }) => {
    expect(stopped(check, example)).toBe(true);
  });

  test.each(rows('passes'))('$rule $id lets $example through', ({ check, example }) => {
    expect(stopped(check, example)).toBe(false);
  });
});
