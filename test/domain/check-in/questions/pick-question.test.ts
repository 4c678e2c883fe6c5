import { describe, expect, it } from 'vitest';
import { EN_QUESTIONS } from '../../../../src/domain/check-in/questions/en-questions.ts';
import { pickQuestion } from '../../../../src/domain/check-in/questions/pick-question.ts';
import { DAY, instant, later } from '../../../../src/domain/shared/instant.ts';

const now = instant(1_800_000_000_000);
const daysAgo = (days: number) => later(now, -days * DAY);
const first = () => 0;
const last = (below: number) => below - 1;

const allAsked = (days: (index: number) => number) =>
  EN_QUESTIONS.map(({ id }, index) => ({ questionId: id, at: daysAgo(days(index)) }));

describe('picking a question', () => {
  it('takes any when none was asked before', () => {
    expect(pickQuestion({ asked: [], now, chance: first })).toBe(EN_QUESTIONS[0]);
    expect(pickQuestion({ asked: [], now, chance: last })).toBe(EN_QUESTIONS.at(-1));
  });

  it('stays within the theme that was asked for', () => {
    expect(pickQuestion({ asked: [], theme: 'dreams', now, chance: first }).theme).toBe('dreams');
    expect(pickQuestion({ asked: [], theme: 'dreams', now, chance: last }).theme).toBe('dreams');
  });

  it('does not repeat one within 30 days', () => {
    const asked = allAsked((index) => (index === 7 ? 31 : 29));
    expect(pickQuestion({ asked, now, chance: last })).toBe(EN_QUESTIONS[7]);
  });

  it('may repeat one after exactly 30 days, and not a moment before', () => {
    const [one] = EN_QUESTIONS;
    const others = allAsked(() => 3).filter(({ questionId }) => questionId !== one.id);
    const at = (moment: ReturnType<typeof instant>) =>
      pickQuestion({ asked: [...others, { questionId: one.id, at: moment }], now, chance: last });
    expect(at(daysAgo(30))).toBe(one);
    const shortOfIt = [...others.slice(1), { questionId: EN_QUESTIONS[1]!.id, at: daysAgo(31) }];
    expect(
      pickQuestion({
        asked: [...shortOfIt, { questionId: one.id, at: later(daysAgo(30), 1) }],
        now,
        chance: first,
      }),
    ).toBe(EN_QUESTIONS[1]);
  });

  it('falls back to the one asked longest ago when all are recent', () => {
    const asked = allAsked((index) => (index === 40 ? 20 : 5));
    expect(pickQuestion({ asked, now, chance: last })).toBe(EN_QUESTIONS[40]);
  });

  it('counts the latest asking of a question that was asked more than once', () => {
    const asked = [
      ...allAsked((index) => (index === 3 || index === 9 ? 20 : 5)),
      { questionId: EN_QUESTIONS[3]!.id, at: daysAgo(1) },
    ];
    expect(pickQuestion({ asked, now, chance: first })).toBe(EN_QUESTIONS[9]);
  });

  it('goes through a whole theme before it repeats anything', () => {
    const theme = EN_QUESTIONS.filter((question) => question.theme === 'repair');
    const asked: { questionId: string; at: ReturnType<typeof instant> }[] = [];
    for (let day = 0; day < theme.length; day += 1) {
      const at = later(now, day * DAY);
      asked.push({ questionId: pickQuestion({ asked, theme: 'repair', now: at, chance: last }).id, at });
    }
    expect(new Set(asked.map(({ questionId }) => questionId)).size).toBe(theme.length);
  });
});
