import {
  isDanger,
  isExplicit,
  isLookAlike,
  type OutOfFold,
  type Screened,
  type Share,
  screenLines,
  shareOf,
} from './measure-safety.ts';
import { readEverydayLines, readSafetyLines, type SafetyLine } from './read-safety-lines.ts';

export type EvalSafetyInput = {
  /** The corpus folder. */
  readonly corpus: string;
  /** The trained head's answers; without them only the cues are measured. */
  readonly outOfFold?: OutOfFold;
  /** A file of ordinary talk to count false alarms on. Its lines are counted, never printed. */
  readonly everyday?: string;
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

const HEAD = ['', ...PARTS].map((name, at) => (at === 0 ? name.padEnd(16) : name.padStart(18))).join('');

const mistakesOf = (screened: readonly Screened[]): readonly string[] =>
  screened
    .filter(({ line, finding }) => line.part === 'seen' && isDanger(line) !== (finding !== undefined))
    .map(({ line, finding }) => `  ${finding?.cue ?? 'missed'} · ${line.id} · ${line.label} · ${line.text}`);

const THRESHOLDS = [0.7, 0.6, 0.5, 0.4, 0.3, 0.2];

/** What another threshold of the trained head would do, next to the cues. */
const thresholdRows = (cues: readonly Screened[], { danger, threshold }: OutOfFold): readonly string[] =>
  [threshold, ...THRESHOLDS].map((at) => {
    const fires = ({ line, finding }: Screened) => finding !== undefined || (danger.get(line.id) ?? 0) >= at;
    const share = (which: (line: SafetyLine) => boolean): string => {
      const lines = cues.filter(({ line }) => which(line));
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

const section = (title: string, screened: readonly Screened[], rows: readonly Row[]): readonly string[] => [
  title,
  HEAD,
  ...rows.map((row) => rowOf(screened, row)),
  '',
];

/** Measures the safety screen on our own corpus. Returns the report; prints nothing. */
export const evalSafety = (input: EvalSafetyInput): string => {
  const lines = readSafetyLines(input.corpus);
  const cues = screenLines(lines, undefined);
  const both = input.outOfFold === undefined ? undefined : screenLines(lines, input.outOfFold);
  const final = both ?? cues;
  const everyday =
    input.everyday === undefined ? [] : screenLines(readEverydayLines(input.everyday), undefined);
  return [
    ...section('Danger found, cues alone', cues, RECALL),
    ...(both === undefined
      ? []
      : section('Danger found, cues or the trained head (which saw none of the line’s group)', both, RECALL)),
    ...section(
      both === undefined ? 'False alarms, cues alone' : 'False alarms, cues or the trained head',
      final,
      alarmRows(lines),
    ),
    ...(input.outOfFold === undefined
      ? []
      : [
          'Cues or the trained head at other thresholds (the first is the one in use)',
          ['', 'danger, unseen', 'look-alikes', 'all harmless']
            .map((name, at) => (at === 0 ? name.padEnd(16) : name.padStart(18)))
            .join(''),
          ...thresholdRows(cues, input.outOfFold),
          '',
        ]),
    ...(everyday.length === 0
      ? []
      : [`Everyday talk of others, cues alone: ${percent(shareOf(everyday, () => true))}`, '']),
    ...(input.mistakes === true ? ['Mistakes among the seen lines', ...mistakesOf(final), ''] : []),
  ].join('\n');
};
