import {
  isDanger,
  isExplicit,
  isLookAlike,
  type OutOfFold,
  type Screened,
  type Share,
  shareOf,
} from './measure-safety.ts';
import type { SafetyLine } from './read-safety-lines.ts';

export type SafetyReportInput = {
  /** Every line of the corpus, screened by the cues alone. */
  readonly cues: readonly Screened[];
  /** The same with the trained head, and what it said. */
  readonly withModel?: { readonly both: readonly Screened[]; readonly outOfFold: OutOfFold };
  /** What is said outright, half of it never looked at. */
  readonly fresh?: readonly Screened[];
  /** Ordinary talk, screened as the program does it. Counted, never printed. */
  readonly everyday?: readonly Screened[];
  /** Also print what went wrong among the lines the cues were written from; never an unseen one. */
  readonly mistakes?: boolean;
};

type Row = { readonly name: string; readonly which: (line: SafetyLine) => boolean };

const ofKind = (kind: string | undefined) => (line: SafetyLine) => isDanger(line) && line.kind === kind;

const RECALL: readonly Row[] = [
  { name: 'threat', which: ofKind('threat') },
  { name: 'control', which: ofKind('control') },
  { name: 'fear', which: ofKind('fear') },
  { name: 'selfharm', which: ofKind('selfharm') },
  { name: 'disclosure', which: ofKind('disclosure') },
  { name: 'kind not named', which: ofKind(undefined) },
  { name: 'all danger', which: isDanger },
  { name: 'in plain words', which: (line) => isDanger(line) && isExplicit(line) },
  { name: 'veiled', which: (line) => isDanger(line) && !isExplicit(line) },
];

const PARTS: readonly SafetyLine['part'][] = ['seen', 'unseen', 'conversations'];

const percent = ({ hit, of }: Share): string =>
  of === 0 ? '–' : `${hit}/${of} ${((100 * hit) / of).toFixed(1)} %`;

const rowOf = (screened: readonly Screened[], { name, which }: Row): string =>
  [
    name.padEnd(16),
    ...PARTS.map((part) =>
      percent(shareOf(screened, (line) => line.part === part && which(line))).padStart(18),
    ),
  ].join('');

const alarmRows = (lines: readonly SafetyLine[]): readonly Row[] => [
  ...[...new Set(lines.filter((line) => !isDanger(line)).map(({ label }) => label))]
    .sort()
    .map((name): Row => ({ name, which: (line) => line.label === name })),
  { name: 'look-alikes', which: isLookAlike },
  { name: 'all harmless', which: (line) => !isDanger(line) },
];

const freshRows = (fresh: readonly Screened[]): readonly string[] => {
  const share = (part: SafetyLine['part'], which: (line: SafetyLine) => boolean): string =>
    percent(shareOf(fresh, (line) => line.part === part && which(line)));
  return [
    'Said outright, cues or the trained head, on fresh lines (open half, held-out half)',
    ...[
      { name: 'danger', which: isDanger },
      { name: 'look-alikes', which: isLookAlike },
    ].map(({ name, which }) =>
      [name.padEnd(16), share('seen', which).padStart(18), share('held out', which).padStart(18)].join(''),
    ),
    '',
  ];
};

const HEAD = ['', ...PARTS].map((name, at) => (at === 0 ? name.padEnd(16) : name.padStart(18))).join('');

const mistakesOf = (screened: readonly Screened[]): readonly string[] =>
  screened
    .filter(({ line, finding }) => line.part === 'seen' && isDanger(line) !== (finding !== undefined))
    .map(({ line, finding }) => `  ${finding?.cue ?? 'missed'} · ${line.id} · ${line.label} · ${line.text}`);

const THRESHOLDS = [0.7, 0.6, 0.5, 0.4, 0.3, 0.2];

/** What another threshold of the trained head would do, next to the cues. */
const thresholdRows = (both: readonly Screened[], { danger, threshold }: OutOfFold): readonly string[] =>
  [threshold, ...THRESHOLDS].map((at) => {
    const fires = ({ line, finding }: Screened) =>
      (finding !== undefined && finding.cue !== 'model') || (danger.get(line.id) ?? 0) >= at;
    const share = (which: (line: SafetyLine) => boolean): string => {
      const lines = both.filter(({ line }) => which(line));
      return percent({ hit: lines.filter(fires).length, of: lines.length }).padStart(18);
    };
    const unseen = (line: SafetyLine) => isDanger(line) && line.part !== 'seen';
    return [
      at.toFixed(2).padEnd(16),
      share(unseen),
      share(isLookAlike),
      share((line) => !isDanger(line)),
    ].join('');
  });

const thresholdTable = (both: readonly Screened[], outOfFold: OutOfFold): readonly string[] => [
  'Cues or the trained head at other thresholds (the first is the one in use)',
  ['', 'danger, unseen', 'look-alikes', 'all harmless']
    .map((name, at) => (at === 0 ? name.padEnd(16) : name.padStart(18)))
    .join(''),
  ...thresholdRows(both, outOfFold),
  '',
];

const section = (title: string, screened: readonly Screened[], rows: readonly Row[]): readonly string[] => [
  title,
  HEAD,
  ...rows.map((row) => rowOf(screened, row)),
  '',
];

/** The report as text. Recall by kind, false alarms by label. */
export const reportSafety = ({ cues, withModel, fresh, everyday, mistakes }: SafetyReportInput): string => {
  const final = withModel?.both ?? cues;
  const how = withModel === undefined ? 'cues alone' : 'cues or the trained head';
  return [
    ...section('Danger found, cues alone', cues, RECALL),
    ...(withModel === undefined
      ? []
      : section(
          'Danger found, cues or the trained head (which saw none of the line’s group)',
          final,
          RECALL,
        )),
    ...section(`False alarms, ${how}`, final, alarmRows(cues.map(({ line }) => line))),
    ...(withModel === undefined ? [] : thresholdTable(withModel.both, withModel.outOfFold)),
    ...(fresh === undefined ? [] : freshRows(fresh)),
    ...(everyday === undefined
      ? []
      : [`Everyday talk of others, cues or the trained head: ${percent(shareOf(everyday, () => true))}`, '']),
    ...(mistakes === true ? ['Mistakes among the seen lines', ...mistakesOf(final), ''] : []),
  ].join('\n');
};
