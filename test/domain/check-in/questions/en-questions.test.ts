import { describe, expect, it } from 'vitest';
import { EN_QUESTIONS } from '../../../../src/domain/check-in/questions/en-questions.ts';
import { THEMES } from '../../../../src/domain/check-in/questions/question.ts';
import { questionById } from '../../../../src/domain/check-in/questions/question-by-id.ts';

const saying = (pattern: RegExp) => EN_QUESTIONS.filter(({ text }) => pattern.test(text)).map(({ id }) => id);

describe('the check-in questions', () => {
  it('are at least 120, and at least twelve for every theme', () => {
    expect(EN_QUESTIONS.length).toBeGreaterThanOrEqual(120);
    for (const theme of THEMES) {
      expect(EN_QUESTIONS.filter((question) => question.theme === theme).length).toBeGreaterThanOrEqual(12);
    }
  });

  it('are each asked only once in the catalogue, under an id of their own', () => {
    expect(new Set(EN_QUESTIONS.map(({ id }) => id)).size).toBe(EN_QUESTIONS.length);
    expect(new Set(EN_QUESTIONS.map(({ text }) => text.toLowerCase())).size).toBe(EN_QUESTIONS.length);
    expect(EN_QUESTIONS.filter(({ id }) => !/^[a-z]{2}-\d{2}$/.test(id))).toEqual([]);
  });

  it('are one short question each', () => {
    expect(EN_QUESTIONS.filter(({ text }) => text.length > 120 || !/^[A-Z][^?]+\?$/.test(text))).toEqual([]);
  });

  it('F3: never count, press, compare or blame', () => {
    const pressing =
      /\b(?:streak|score|points?|level|how many times|rate|out of ten|must|should|hurry|fault|blame|fail\w*|guilt\w*|worse|never|always|who does more|better than)\b/i;
    expect(saying(pressing)).toEqual([]);
  });

  it('K4: never ask about physical safety', () => {
    expect(
      saying(
        /\b(?:afraid|scared|hit|hurt you|violen\w*|threat\w*|weapon|unsafe|physical(?:ly)?|danger\w*)\b/i,
      ),
    ).toEqual([]);
  });

  it('a question that has left the catalogue still shows as one', () => {
    expect(questionById('zz-99')).toMatchObject({ id: 'zz-99', text: 'A question from an earlier time.' });
  });
});
