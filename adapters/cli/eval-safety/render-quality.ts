import { table } from '../docs/markdown.ts';
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

export type QualityInput = {
  /** Messages and conversations, by the cues alone and with the trained head. */
  readonly cues: readonly Screened[];
  readonly both: readonly Screened[];
  readonly outOfFold: OutOfFold;
  /** The later lines, by the cues alone with every hint counting: the head has learned from most of them. */
  readonly later: readonly Screened[];
  /** What is said outright, by cues and head as they are used: neither has learned from it. */
  readonly fresh: readonly Screened[];
  /** The same, of what was written later. */
  readonly laterFresh: readonly Screened[];
};

type Which = (line: SafetyLine) => boolean;
type Named = readonly [name: string, which: Which];

const percent = ({ hit, of }: Share): string =>
  of === 0 ? '–' : `${hit} of ${of}, ${((100 * hit) / of).toFixed(1)} %`;
const ofKind = (kind: string): Named => [kind, (line) => isDanger(line) && line.kind === kind];

const DANGER: readonly Named[] = [
  ...['threat', 'control', 'fear', 'selfharm', 'disclosure'].map(ofKind),
  ['kind not named', (line) => isDanger(line) && line.kind === undefined],
  ['**explicit**', (line) => isDanger(line) && isExplicit(line)],
  ['**veiled**', (line) => isDanger(line) && !isExplicit(line)],
  ['**all danger**', isDanger],
];

const LOOK_ALIKE: Named = ['*alarms on look-alikes*', isLookAlike];

const isUnread: Which = ({ part }) => part !== 'seen';

const recallTable = ({ cues, both, later }: QualityInput): string =>
  table(
    [
      'Danger',
      'unseen, cues',
      'unseen, cues or head',
      'conversations, cues or head',
      'later lines, open half',
      'later lines, held-out half',
    ],
    DANGER.map(([name, which]) => [
      name,
      percent(shareOf(cues, (line) => which(line) && line.part === 'unseen')),
      percent(shareOf(both, (line) => which(line) && line.part === 'unseen')),
      percent(shareOf(both, (line) => which(line) && line.part === 'conversations')),
      percent(shareOf(later, (line) => which(line) && line.part === 'seen')),
      percent(shareOf(later, (line) => which(line) && line.part === 'held out')),
    ]),
  );

type Halves = { readonly open: string; readonly heldOut: string };

const freshTable = (fresh: readonly Screened[], { open, heldOut }: Halves): string =>
  table(
    ['', open, heldOut],
    [...DANGER.filter(([name]) => !name.includes('plicit') && !name.includes('veiled')), LOOK_ALIKE]
      .filter(([, which]) => fresh.some(({ line }) => which(line)))
      .map(([name, which]) => [
        name,
        percent(shareOf(fresh, (line) => which(line) && line.part === 'seen')),
        percent(shareOf(fresh, (line) => which(line) && line.part === 'held out')),
      ]),
  );

const alarmRows = (screened: readonly Screened[], only: Which): readonly Named[] =>
  [...new Set(screened.filter(({ line }) => !isDanger(line) && only(line)).map(({ line }) => line.label))]
    .sort()
    .map((label): Named => [label, (line) => only(line) && line.label === label])
    .concat([['**all**', (line) => !isDanger(line) && only(line)]]);

const alarmTable = ({ cues, both }: QualityInput, only: Which): string =>
  table(
    ['', 'cues alone', 'cues or head', 'of these unread lines'],
    alarmRows(both, only).map(([name, which]) => [
      name,
      percent(shareOf(cues, which)),
      percent(shareOf(both, which)),
      percent(shareOf(both, (line) => which(line) && isUnread(line))),
    ]),
  );

const THRESHOLDS = [0.5, 0.7, 0.8, 0.9];

const thresholdTable = ({ both, outOfFold }: QualityInput): string => {
  const at = (threshold: number, which: Which): string => {
    const lines = both.filter(({ line }) => which(line));
    const fires = ({ line, finding }: Screened): boolean =>
      (finding !== undefined && finding.cue !== 'model') || (outOfFold.danger.get(line.id) ?? 0) >= threshold;
    return percent({ hit: lines.filter(fires).length, of: lines.length });
  };
  return table(
    ['The head alone fires from', 'danger, unread', 'look-alikes', 'all harmless'],
    [outOfFold.threshold, ...THRESHOLDS].map((threshold, first) => [
      `${threshold.toFixed(2)}${first === 0 ? ' (in use)' : ''}`,
      at(threshold, (line) => isDanger(line) && isUnread(line)),
      at(threshold, isLookAlike),
      at(threshold, (line) => !isDanger(line)),
    ]),
  );
};

const TEXT = {
  start: `<!-- Made by \`npm run -s attune -- eval safety --write\`. Change the source, not this file. -->

What the safety screen finds, and what it alarms on for nothing. What it does then stands in [safety.md](safety.md), its
signals in [cues.md](cues.md). **A silent screen is no sign that all is well**: of danger said in words that only two
people understand it misses much, as the figures say.`,
  laterFresh: `The same once more, from Dublin, Lagos, Delhi and Atlanta, teenagers and second languages. The first part was written before
signals were widened with it in view: what it shows is how much they were made to find. The second was written afterwards, each
look-alike as the twin of a line of danger, by the same hand, and no signal was changed since: **what it shows is how far the signals reach**.`,
  fresh: `Sentences that say it in plain words, and sentences that use the same words for something else, written afresh in many kinds of
English by somebody who had not looked at what the signals catch. Signals were then widened with every second one open.`,
  how: `## How this is measured
- On our own corpus, by the screen that the program uses, each line with the partner's line before it where there is one.
- *Cues* are the written signals, with the hints that ask the head for a trace and without those that ask for more; *head* is the trained reader, asked only by
  models that never saw a line's group (its twins, its neighbours with the same words, its conversation).
- *Unseen*: every fourth message, and all *conversations*, were kept from whoever wrote the signals. The *later lines* were
  split into alternate groups of twenty; signals were written with one half open and measured on the other. The head has
  learned from most of them, so they are measured by the cues alone, every hint counting. How far the second half falls
  behind the first says how far the signals generalise.
- *Explicit* is a line that holds one of a list of plain words (kill, hit, scared, tablets, location …). A word list, not a
  judgement: some lines hold such a word and are veiled all the same. Most of the corpus' danger is veiled on purpose.
- Nobody has double-checked the labels, and one author wrote each file. Figures of real couples will differ.
- False alarms on ordinary talk of others: \`npm run -s attune -- eval safety --everyday PATH\` counts them in a file of one's own.`,
  missed: `## What is missed
- **Threats told by a picture**: the brakes, the lake, the quiet budgie, "my mum's not here tonight". The words are
  harmless one by one.
- **Control as housekeeping**: rules of a home, points, timers and lists, said calmly and without *must* or *not*.
- **Fear as good manners**: obeying, guessing moods, being glad that the other is away.
- **A farewell as a plan without oneself**: cook for two, take someone else, unsubscribe.
- **Violence told by its traces only**: the sunglasses, the shoe, the safe word.
- Anything said in another language, in a picture or a voice message, or over weeks.

Where a signal is common in ordinary talk as well, it counts only when the head hears danger too. So a plain sentence can
be missed when the head hears nothing at all in it.`,
};

/** docs/safety-quality.md: recall by kind, false alarms by kind of look-alike, how measured, what is missed. */
export const renderQuality = (input: QualityInput): string =>
  `${[
    '# How well the safety screen finds what it should',
    TEXT.start,
    `## Danger found\n\n${recallTable(input)}`,
    `## Said outright\n\n${TEXT.fresh}\n\n${freshTable(input.fresh, { open: 'open half', heldOut: 'held-out half' })}`,
    `${TEXT.laterFresh}\n\n${freshTable(input.laterFresh, { open: 'written before', heldOut: 'written afterwards' })}`,
    `## False alarms on look-alikes\n\nLines of the corpus' safety part that share words or shape with danger and hold none, by what they are.\n\n${alarmTable(input, (line) => isLookAlike(line))}`,
    `## False alarms on all harmless lines\n\n${alarmTable(input, (line) => !isDanger(line))}`,
    `## Other thresholds\n\n${thresholdTable(input)}`,
    TEXT.how,
    TEXT.missed,
  ].join('\n\n')}\n`;
