import { join } from 'node:path';
import { makePrototypes } from './make-prototypes.ts';
import { type Example, jsonLines, readMoreMessages } from './read-corpus.ts';

/** `madeFrom`: the message it was written for, so that it is not learned from when that message is measured. */
export type Aid = Example & { readonly madeFrom?: string };

type Reframed = { readonly text: string; readonly reframe: string };
type Validated = {
  readonly partner_message: string;
  readonly reflection?: string;
  readonly reflect?: string;
  readonly feeling: string;
  readonly question?: string;
  readonly understand?: string;
};

/**
 * Lines to learn from and never to be measured on: plain prototypes, later messages, and our own reframes and validating replies, which
 * must be read as the I-statements and validations they are.
 */
export const readAids = (folder: string): readonly Aid[] => [
  ...makePrototypes(),
  ...readMoreMessages(folder),
  ...['reframes.jsonl', 'reframes2.jsonl'].flatMap((name) =>
    jsonLines<Reframed>(join(folder, name)).map(({ reframe }, at) =>
      aid(`${name}-${at}`, 'i_statement', reframe),
    ),
  ),
  ...['validations.jsonl', 'validations2.jsonl'].flatMap((name) =>
    jsonLines<Validated>(join(folder, name)).map((line, at) => ({
      ...aid(
        `${name}-${at}`,
        'validation',
        [line.reflection ?? line.reflect, line.feeling, line.question ?? line.understand].join(' '),
      ),
      previous: line.partner_message,
      madeFrom: line.partner_message,
    })),
  ),
];

const aid = (id: string, label: Example['label'], text: string): Example => ({
  id,
  source: 'aid',
  label,
  text,
  previous: undefined,
  danger: 'none',
});
