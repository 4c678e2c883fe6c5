import { describe, expect, it } from 'vitest';
import { EN_QUESTIONS } from '../../../../src/domain/check-in/questions/en-questions.ts';
import { pickQuestion } from '../../../../src/domain/check-in/questions/pick-question.ts';
import { THEMES, type Theme } from '../../../../src/domain/check-in/questions/question.ts';
import { questionById } from '../../../../src/domain/check-in/questions/question-by-id.ts';
import { DAY, type Instant, instant, later } from '../../../../src/domain/shared/instant.ts';

const now = instant(1_800_000_000_000);
const daysAgo = (days: number) => later(now, -days * DAY);
const seed = 'couple-1';

const allAsked = (days: (index: number) => number) =>
  EN_QUESTIONS.map(({ id }, index) => ({ questionId: id, at: daysAgo(days(index)) }));

/** The questions of one couple, asked every so many days. */
const asking = (times: number, options: { seed?: string; theme?: Theme; every?: number } = {}) => {
  const asked: { questionId: string; at: Instant }[] = [];
  for (let time = 0; time < times; time += 1) {
    const at = later(now, time * (options.every ?? 1) * DAY);
    const question = pickQuestion({ asked, theme: options.theme, now: at, seed: options.seed ?? seed });
    asked.push({ questionId: question.id, at });
  }
  return asked;
};

describe('picking a question', () => {
  it('picks the same one again when the work is done twice', () => {
    expect(asking(20)).toEqual(asking(20));
  });

  it('takes two couples through the catalogue in different orders', () => {
    const [one, other] = [asking(20), asking(20, { seed: 'couple-2' })];
    const same = one.filter(({ questionId }, at) => questionId === other[at]?.questionId);
    expect(same.length).toBeLessThan(5);
  });

  it('shuffles: no theme is left to the end of a month', () => {
    const themes = new Set(asking(30).map(({ questionId }) => questionById(questionId).theme));
    expect(themes.size).toBe(THEMES.length);
  });

  it('stays within the theme that was asked for while the theme has a question left', () => {
    const size = EN_QUESTIONS.filter(({ theme }) => theme === 'repair').length;
    const asked = asking(size, { theme: 'repair' });
    expect(new Set(asked.map(({ questionId }) => questionById(questionId).theme))).toEqual(
      new Set(['repair']),
    );
    expect(new Set(asked.map(({ questionId }) => questionId)).size).toBe(size);
  });

  it.each([...THEMES, undefined])(
    'asked every day for two months, repeats none within 30 days (%s)',
    (theme) => {
      const asked = asking(60, theme === undefined ? {} : { theme });
      for (const [at, { questionId }] of asked.entries()) {
        const recent = asked.slice(Math.max(0, at - 29), at);
        expect(recent.map((one) => one.questionId)).not.toContain(questionId);
      }
    },
  );

  it('asks all of them before any comes back, however seldom they come', () => {
    const asked = asking(EN_QUESTIONS.length, { every: 40 });
    expect(new Set(asked.map(({ questionId }) => questionId)).size).toBe(EN_QUESTIONS.length);
  });

  it('may repeat one after exactly 30 days, and not a moment before', () => {
    const others = allAsked((index) => (index === 0 ? 30 : 3));
    expect(pickQuestion({ asked: others, now, seed })).toBe(EN_QUESTIONS[0]);
    const shortOfIt = pickQuestion({ asked: others, now: later(now, -1), seed, theme: 'dreams' });
    expect(shortOfIt).toBe(EN_QUESTIONS[0]);
    const [first, ...rest] = others;
    const almost = [{ ...first!, at: later(first!.at, 1) }, ...rest.slice(0, -1)];
    expect(pickQuestion({ asked: almost, now, seed })).toBe(EN_QUESTIONS.at(-1));
  });

  it('falls back to the one asked longest ago when all are recent', () => {
    const asked = allAsked((index) => (index === 40 ? 20 : 5));
    expect(pickQuestion({ asked, now, seed })).toBe(EN_QUESTIONS[40]);
  });

  it('counts the latest asking of a question that was asked more than once', () => {
    const asked = [
      ...allAsked((index) => (index === 3 || index === 9 ? 20 : 5)),
      { questionId: EN_QUESTIONS[3]!.id, at: daysAgo(1) },
    ];
    expect(pickQuestion({ asked, now, seed })).toBe(EN_QUESTIONS[9]);
  });
});
