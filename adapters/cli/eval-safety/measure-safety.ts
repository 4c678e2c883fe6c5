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
    const finding = screenMessage({
      text: privateText(line.text),
      context: contextOf(line),
      danger:
        any === undefined ? undefined : { threat: any, control: 0, fear: 0, selfharm: 0, disclosure: 0 },
      dangerThreshold: outOfFold?.threshold ?? 1,
    });
    return { line, finding };
  });

/** The trained head as it is used, on lines it cannot have learned from. */
export type AskHead = {
  readonly danger: (text: PrivateText, context: ReadingContext) => Readonly<Record<SafetyKind, number>>;
  readonly threshold: number;
};

export const screenWithHead = (lines: readonly SafetyLine[], head: AskHead): readonly Screened[] =>
  lines.map((line) => {
    const text = privateText(line.text);
    const context = contextOf(line);
    const danger = head.danger(text, context);
    const finding = screenMessage({ text, context, danger, dangerThreshold: head.threshold });
    return { line, finding };
  });

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
