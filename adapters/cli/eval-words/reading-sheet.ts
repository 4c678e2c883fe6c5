import { code, table } from '../docs/markdown.ts';
import type { AnswerWords } from './answer-words.ts';
import { pickMessages, SAMPLES, SAMPLES_SEED, type Share } from './pick-messages.ts';

/** As grievances come in the corpus, so that chance alone decides what is read. */
const FROM: Share = { criticism: 400, contempt: 200, complaint: 300 };

type Sheet = {
  /** The corpus folder. */
  readonly corpus: string;
  readonly answerTo: AnswerWords;
  /** How many answers with an event to read. */
  readonly count: number;
  readonly seed: number;
};

const shuffled = <T>(all: readonly T[], step: number): readonly T[] =>
  Array.from({ length: all.length }, (_, i) => all[(i * step) % all.length]).flatMap((each) =>
    each === undefined ? [] : [each],
  );
/** Prime to every length of list there is here. */
const STEP = 7919;

/**
 * A table for a careful reader: grievances of the corpus that are not in docs/samples.md, by chance, with both offers and
 * three empty columns. Answers that leave the event blank are passed over and only counted: nothing can be wrong in them.
 */
export const readingSheet = ({ corpus, answerTo, count, seed }: Sheet): string => {
  const shown = pickMessages({ corpus, share: SAMPLES, seed: SAMPLES_SEED });
  const except = new Set(shown.map(({ text }) => text));
  const picked = shuffled(pickMessages({ corpus, share: FROM, seed, except }), STEP);
  const rows: (readonly string[])[] = [];
  let blanks = 0;
  for (const { text, prev } of picked) {
    if (rows.length === count) break;
    const { template, offers } = answerTo({ text, prev: prev ?? null });
    if (template) blanks += 1;
    else rows.push([String(rows.length + 1), code(text), offers.map(code).join('<br>'), '', '', '']);
  }
  const head = ['', 'Message', 'Offers', 'Grammatical', 'Faithful', 'I would send it'];
  return `${table(head, rows)}\n\n${blanks} more were answered with the blank template.`;
};
