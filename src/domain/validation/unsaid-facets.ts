import type { Grammar } from '../language/grammar.ts';
import { joined } from './deed-facets.ts';
import type { Facet } from './facet.ts';
import { turnRound } from './turn-round.ts';

const UNREAL =
  /^(?:maybe |perhaps )?if you (?:actually |ever |just |really |only |even )*([a-z]+) (.+?)(?:,? (?:then )?(?:you'd|you would|you wouldn't|I'd|I would|I wouldn't|we'd|we would|she'd|he'd|they'd|it would|it wouldn't|it'd|maybe)\b.*)?$/iu;
/** Whether somebody cares is no wish that can be met. */
const OF_THE_MIND =
  /^(?:be|care|love|want|have|know|mean|think|feel|see|do|like|respect|bother|say|need|understand|try|trust)$/u;

/** "If you spent more than five minutes with her, she'd know you": what they wish for. */
export const wishedOtherwise = (clause: string, grammar: Grammar): Facet | undefined => {
  const [, verb = '', rest = ''] = UNREAL.exec(clause) ?? [];
  const base = grammar.verb(verb)?.lemma;
  if (base === undefined || base === verb || OF_THE_MIND.test(base)) return undefined;
  return { kind: 'wish', finite: joined(`you'd like me to ${base}`, turnRound(rest, grammar)), past: false };
};

const ABSENT =
  /^(?:not (even|so much as) (?:an? |one )?|not an? |no )(good (?:morning|night)|(?:single )?(?:text|call|word|message|hello|kiss|hug|goodbye|thank you|thanks|card|flower|flowers|reply|answer|note|sorry|apology|happy birthday)s?)(?: (?:from you|today|tonight|yesterday|this morning|all (?:day|night|evening|week)|for .{3,20}))?$/iu;

/** "Not even a good morning today": what was missing. */
export const absence = (clause: string, grammar: Grammar): Facet | undefined => {
  const [whole, , thing = ''] = ABSENT.exec(clause) ?? [];
  if (whole === undefined) return undefined;
  const when = whole.slice(whole.toLowerCase().indexOf(thing.toLowerCase()) + thing.length);
  return {
    kind: 'world',
    finite: `there was no ${thing.replace(/^single /iu, '').toLowerCase()}${turnRound(when, grammar)}`,
    past: true,
  };
};
