import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ConsentCase,
  type Deed,
  DOINGS,
  GROUPS,
  type Group,
  HAPPENINGS,
  type Happening,
  HOLDINGS,
  type Reading,
  type Someone,
  type Surface,
} from '../../../src/domain/couple/consent-case.ts';
import { CONSENT_CASES } from '../../../src/domain/couple/consent-cases-catalogue.ts';
import { table } from './markdown.ts';

const PAGE = 'docs/privacy.md';
const BEGIN =
  '<!-- Made by `npm run docs` from the cases that are tested. Change the source, not these tables. -->';
const END = '<!-- The end of what is made. -->';

const isHappening = (deed: Deed): deed is Happening => Object.hasOwn(HAPPENINGS, deed);
const isDoing = (words: string): words is keyof typeof DOINGS => Object.hasOwn(DOINGS, words);

const sentence = (deed: Deed): string => {
  if (isHappening(deed)) return `${HAPPENINGS[deed]}.`;
  const at = deed.indexOf(' ');
  const words = deed.slice(at + 1);
  return `${deed.slice(0, at)} ${isDoing(words) ? DOINGS[words] : words}.`;
};

/** What everybody knows by then is said in short. */
const SHORT: readonly (readonly [readonly Deed[], string])[] = [
  [['Alex starts', 'Alex agrees', 'Sam agrees'], 'One of them starts it, and both agree.'],
  [['Alex agrees', 'Sam agrees'], 'Both agree.'],
];
const beginsWith = (deeds: readonly Deed[], beginning: readonly Deed[]): boolean =>
  beginning.every((deed, at) => deeds[at] === deed);

const sentences = (deeds: readonly Deed[]): readonly string[] => {
  const [first] = deeds;
  if (first === undefined) return [];
  const [known, said] = SHORT.find(([beginning]) => beginsWith(deeds, beginning)) ?? [
    [first],
    sentence(first),
  ];
  return [said, ...sentences(deeds.slice(known.length))];
};
const told = (deeds: readonly Deed[]): string => sentences(deeds).join(' ');

const AGREED = SHORT[0]?.[0] ?? [];
const before = (given: readonly Deed[]): string =>
  beginsWith(given, AGREED) ? `Both have agreed. ${told(given.slice(AGREED.length))}` : told(given);

const story = ({ given, happens }: ConsentCase): string =>
  given.length === 0 ? told(happens) : `${before(given)} *Then:* ${told(happens)}`;

const SURFACES: Readonly<Record<Surface, string>> = { engine: '', discord: 'Discord', slack: 'Slack' };
const title = ({ name, on }: ConsentCase): string =>
  on.includes('engine') ? name : `${name} *(${on.map((surface) => SURFACES[surface]).join(', ')})*`;

const quoted = (texts: readonly string[] = []): string =>
  texts.length === 0 ? 'nothing' : texts.map((text) => `“${text}”`).join(' · ');

const READINGS: Readonly<Record<Reading, string>> = {
  nothing: 'nothing',
  both: 'both',
  'both, without notes to Alex': 'both; no notes to Alex',
  'both, without notes': 'both; no notes',
};
const withThere = (here: string, there: string | undefined): string =>
  there === undefined ? here : `${here}; in the other channel ${there}`;

const rowOf = (row: ConsentCase, others: readonly Someone[]): readonly string[] => [
  title(row),
  story(row),
  withThere(READINGS[row.read], row.there && READINGS[row.there.read]),
  quoted(row.privately.Alex),
  quoted(row.privately.Sam),
  ...others.map((who) => quoted(row.privately[who])),
  quoted(row.channel),
  withThere(HOLDINGS[row.held], row.there && HOLDINGS[row.there.held]),
  row.again.length === 0 ? '–' : told(row.again),
];

const OTHERS: readonly Someone[] = ['Robin', 'Kim'];

const groupTable = (group: Group): string => {
  const rows = CONSENT_CASES.filter((row) => row.group === group);
  const others = OTHERS.filter((who) => rows.some(({ privately }) => privately[who] !== undefined));
  const head = [
    'case',
    'what happens',
    'read then',
    'Alex alone sees',
    'Sam alone sees',
    ...others.map((who) => `${who} alone sees`),
    'Attune posts in the channel',
    'held then',
    'read again once',
  ];
  return [
    `### ${GROUPS[group]}`,
    table(
      head,
      rows.map((row) => rowOf(row, others)),
    ),
  ].join('\n\n');
};

const isGroup = (word: string): word is Group => Object.hasOwn(GROUPS, word);

/** The tables by themselves. */
export const consentTables = (): string => Object.keys(GROUPS).filter(isGroup).map(groupTable).join('\n\n');

/** docs/privacy.md is written by hand; between two marks it is made from the catalogue of consent cases. */
export const renderPrivacy = (top: string): string => {
  const page = readFileSync(join(top, PAGE), 'utf8');
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new RangeError(`${PAGE} lacks the marks between which its tables belong.`);
  return `${page.slice(0, from)}${BEGIN}\n\n${consentTables()}\n\n${page.slice(to)}`;
};
