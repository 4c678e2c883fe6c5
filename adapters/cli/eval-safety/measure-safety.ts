import type { ReadingContext } from '../../../src/domain/reading/reading.ts';
import type { SafetyFinding, SafetyKind } from '../../../src/domain/safety/safety-finding.ts';
import { screenMessage } from '../../../src/domain/safety/screen-message.ts';
import { type PrivateText, privateText } from '../../../src/domain/shared/private-text.ts';
import type { SafetyLine } from './read-safety-lines.ts';

/** What the trained head said of each line, by a model that never saw its group. */
export type OutOfFold = {
  /** 1 - P(no danger), by line id. */
  readonly danger: ReadonlyMap<string, number>;
  readonly threshold: number;
};

export type Screened = {
  readonly line: SafetyLine;
  readonly finding: SafetyFinding | undefined;
};

export type Share = { readonly hit: number; readonly of: number };

const contextOf = ({ prev }: SafetyLine): ReadingContext =>
  prev === undefined ? [] : [{ from: 'partner', text: privateText(prev) }];

/** Runs the product's own screen over labelled lines, with the cues alone or with the trained head as well. */
export const screenLines = (
  lines: readonly SafetyLine[],
  outOfFold: OutOfFold | undefined,
): readonly Screened[] =>
  lines.map((line) => {
    const any = outOfFold?.danger.get(line.id);
    return screened(line, any === undefined ? undefined : danger(any), outOfFold?.threshold ?? 1);
  });

/** As if the head had heard enough for every hint in every line, and no more: what the signals can find at most. */
export const screenWithEveryHint = (lines: readonly SafetyLine[]): readonly Screened[] =>
  lines.map((line) => screened(line, danger(0.5), 1));

type Danger = Readonly<Record<SafetyKind, number>>;

const danger = (any: number): Danger => ({ threat: any, control: 0, fear: 0, selfharm: 0, disclosure: 0 });

const screened = (line: SafetyLine, heard: Danger | undefined, dangerThreshold: number): Screened => {
  const text = privateText(line.text);
  return { line, finding: screenMessage({ text, context: contextOf(line), danger: heard, dangerThreshold }) };
};

/** The trained head as it is used, on lines it cannot have learned from. */
export type AskHead = {
  readonly danger: (text: PrivateText, context: ReadingContext) => Danger;
  readonly threshold: number;
};

export const screenWithHead = (lines: readonly SafetyLine[], head: AskHead): readonly Screened[] =>
  lines.map((line) => screened(line, head.danger(privateText(line.text), contextOf(line)), head.threshold));

export const shareOf = (screened: readonly Screened[], which: (line: SafetyLine) => boolean): Share => {
  const inQuestion = screened.filter(({ line }) => which(line));
  return { hit: inQuestion.filter(({ finding }) => finding !== undefined).length, of: inQuestion.length };
};

/**
 * Names the thing itself. A line of danger without any of these words is veiled: only somebody who knows the two
 * would hear it.
 */
const EXPLICIT_WORDS =
  /\b(?:kill(?:ed|ing|s)?|murder|suicid(?:e|al)|die|dead|hit|hits|hitting|punch(?:ed)?|slap(?:ped)?|chok(?:e|ed|ing)|strangled?|stab(?:bed)?|raped?|molested|bruises?|gun|knife|rope|overdose|hurt|beat|beaten|burn|burned|deport(?:ed)?|immigration|visa|passport|passwords?|location|tracker|airtag|scared|afraid|frightened|terrified|allowed|permission|threat(?:en|ens|ened|ening)?|tablets|pills|hospital|police|nudes|videos?|custody|tracking|regret)\b/i;

export const isExplicit = ({ text }: SafetyLine): boolean => EXPLICIT_WORDS.test(text);
export const isDanger = ({ label }: SafetyLine): boolean => label === 'danger';
export const isLookAlike = ({ kind }: SafetyLine): boolean => kind === 'safe';
