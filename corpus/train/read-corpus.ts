import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LABELS, type Label } from '../../src/domain/reading/reading.ts';
import { SAFETY_KINDS, type SafetyKind } from '../../src/domain/safety/safety-finding.ts';

/** One labelled message. `kind` is undefined where nobody said which danger it is. */
export type Example = {
  readonly id: string;
  readonly source: string;
  readonly label: Label;
  readonly text: string;
  readonly previous: string | undefined;
  readonly danger: SafetyKind | 'none' | undefined;
};

export class CorpusError extends Error {
  readonly code = 'corpus-unreadable';
}

type Line = {
  readonly id: string;
  readonly source: string;
  readonly label: string;
  readonly text: string;
  readonly prev: string | null;
  readonly kind?: string;
};
type Turn = { readonly speaker: string; readonly label: string; readonly text: string };
type Conversation = { readonly id: string; readonly turns: readonly Turn[] };

/** Messages written later, to learn from only: plainer and nearer to danger than those we measure on. */
export const readMoreMessages = (folder: string): readonly Example[] =>
  jsonLines<Line>(join(folder, 'messages2.jsonl')).map(fromLine);

/** The corpus in file order: messages first, then every turn with the partner's turn before it. */
export const readCorpus = (folder: string): readonly Example[] => [
  ...jsonLines<Line>(join(folder, 'messages.jsonl')).map(fromLine),
  ...jsonLines<Conversation>(join(folder, 'conversations.jsonl')).flatMap(fromConversation),
];

export const jsonLines = <T>(path: string): readonly T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): T => JSON.parse(line));

const fromLine = (line: Line): Example => {
  const label = labelOf(line.label, line.id);
  return {
    id: line.id,
    source: line.source,
    label,
    text: line.text,
    previous: line.prev ?? undefined,
    danger: dangerOf(label, line.kind),
  };
};

const fromConversation = ({ id, turns }: Conversation): readonly Example[] =>
  turns.map((turn, at) => {
    const before = turns[at - 1];
    const label = labelOf(turn.label, id);
    return {
      id: `${id}-${at}`,
      source: 'conversations',
      label,
      text: turn.text,
      previous: before && before.speaker !== turn.speaker ? before.text : undefined,
      danger: dangerOf(label, undefined),
    };
  });

const labelOf = (value: string, id: string): Label => {
  const label = LABELS.find((known) => known === value);
  if (label === undefined) throw new CorpusError(`${id}: "${value}" is not one of the labels in reading.ts`);
  return label;
};

const dangerOf = (label: Label, kind: string | undefined): Example['danger'] => {
  if (label !== 'danger') return 'none';
  if (kind === 'thirdparty_disclosure') return 'disclosure';
  return SAFETY_KINDS.find((known) => known === kind);
};
