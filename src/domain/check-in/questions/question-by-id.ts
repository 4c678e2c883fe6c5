import { EN_QUESTIONS } from './en-questions.ts';
import type { Question } from './question.ts';

export type { Question, Theme } from './question.ts';

const BY_ID: ReadonlyMap<string, Question> = new Map(EN_QUESTIONS.map((question) => [question.id, question]));

/** Never undefined: a check-in of long ago may hold a question that has left the catalogue. */
export const questionById = (id: string): Question =>
  BY_ID.get(id) ?? { id, theme: 'into-me-see', text: 'A question from an earlier time.' };
