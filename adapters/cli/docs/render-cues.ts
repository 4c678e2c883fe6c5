import { CUES_EN } from '../../../src/domain/reading/catalogue/en.ts';
import type { Cue } from '../../../src/domain/reading/cue.ts';
import { SAFETY_CUES } from '../../../src/domain/safety/cues-catalogue.ts';
import type { CueExample, SafetyCue } from '../../../src/domain/safety/safety-cue.ts';
import { SAFETY_KINDS } from '../../../src/domain/safety/safety-finding.ts';
import { code, page, table } from './markdown.ts';

const EXAMPLES = 2;
const shown = (example: CueExample): string =>
  typeof example === 'string' ? `“${example}”` : `“${example[0]}” – “${example[1]}”`;
const some = (examples: readonly CueExample[]): string => examples.slice(0, EXAMPLES).map(shown).join(' · ');

const safetyRow = (cue: SafetyCue): readonly string[] => [
  code(cue.id),
  cue.strength,
  cue.note,
  cue.source,
  some(cue.mustFire),
  some(cue.mustNotFire),
];

const SAFETY_HEAD = ['Cue', 'Strength', 'What it means', 'Source', 'Fires on', 'Not on'];
const safetyTables = (): readonly string[] =>
  SAFETY_KINDS.map((kind) => {
    const rows = SAFETY_CUES.filter((cue) => cue.kind === kind).map(safetyRow);
    return [`### ${kind}`, table(SAFETY_HEAD, rows)].join('\n\n');
  });

const SPEAKS_FOR = {
  attack: 'Speak for criticism or contempt',
  calm: 'Speak for silence',
} as const satisfies Record<Cue['speaksFor'], string>;

const readingRow = (cue: Cue): readonly string[] => [
  code(cue.id),
  cue.rule,
  cue.note,
  cue.source,
  some(cue.fires),
  some(cue.silent),
];

const READING_HEAD = ['Cue', 'Rule', 'What it means', 'Source', 'Fires on', 'Not on'];
const readingTable = (side: Cue['speaksFor']): string => {
  const rows = CUES_EN.filter((cue) => cue.speaksFor === side).map(readingRow);
  return [`### ${SPEAKS_FOR[side]}`, table(READING_HEAD, rows)].join('\n\n');
};

/** docs/cues.md, from the catalogues. Only a few examples of each; the catalogues hold them all, and tests run them. */
export const renderCues = (): string =>
  page(
    'Cues',
    'Explicit phrases the engine knows. Each has a note, a source, and phrases that must and must not fire; every one of them is a test.',
    '## Safety',
    'Signals of danger. *Plain* cues mean what they say; *everyday* ones are also said in play, in films and for effect, and a sign of that silences them. A finding limits what Attune does. It is no verdict. See [safety.md](safety.md).',
    ...safetyTables(),
    '## Reading',
    'Features of the trained reader, which also guide which words are marked. None decides alone.',
    readingTable('attack'),
    readingTable('calm'),
  );
