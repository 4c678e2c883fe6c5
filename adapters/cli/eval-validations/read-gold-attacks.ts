import { join } from 'node:path';
import type { Label } from '../../../src/domain/reading/reading.ts';
import { rowsOf, textOf, type ValidationLine } from './read-validation-lines.ts';

/**
 * The messages of the reframes' corpus that are read as an attack, parted by whether the gold reframe there names
 * something that happened: only then is there something to be specific about (V6).
 */
export const readGoldAttacks = (
  corpus: string,
  labelOf: (text: string) => Label,
): readonly ValidationLine[] =>
  ['reframes.jsonl', 'reframes2.jsonl']
    .flatMap((name) => rowsOf(join(corpus, name)))
    .flatMap((row) => {
      const text = textOf(row.text);
      const label = labelOf(text);
      if (label !== 'criticism' && label !== 'contempt') return [];
      const group = `${label}${textOf(row.event) === '' ? ', nothing named' : ', event named'}`;
      return [{ group, label, text }];
    });

export const GOLD_GROUPS = [
  'criticism, event named',
  'criticism, nothing named',
  'contempt, event named',
  'contempt, nothing named',
] as const;
