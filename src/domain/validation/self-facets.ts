import type { Grammar } from '../language/grammar.ts';
import { isPast, isPlainVerb } from '../language/verb-shapes.ts';
import type { Facet } from './facet.ts';
import { turnRound } from './turn-round.ts';
import { youFacet } from './you-facets.ts';

/** What the partner concedes, swears or supposes is not what hurts; "I'm not your maid" is a protest, not a fact. */
const SET_ASIDE =
  /^I've been (?:thinking about\b|trying to (?:find|say|tell|put)\b)|^I'd love to (?:meet|see the day)\b|^I can't believe (?:I|this|it|we|that|how)\b|^I'll be honest|^I(?:'m| am)? (?:know|knew|get that|get it|see|guess|think|thought|hope|bet|swear|mean|suppose|reckon|told you so|forgive|understand|agree|don't know|don't believe|doubt|don't care|don't mind|don't need|don't want to (?:hear|know|fight|argue|row|go on)|do not|refuse|should|could|would|can see|never said|apologi[sz]e|not (?:your|a|an|the|going|angry|mad|having|doing|saying|asking|trying|crying|blaming|accusing|having a go|picking a fight|making this up|being (?:dramatic|funny|mean))|sorry|fine|ok|okay|out|leaving|joking|kidding|serious|just saying|saying|thinking about|telling you|just telling|guessing|glad|delighted|rest my case|not proud of it|not proud of that|'ll be honest|admit\b|to be (?:grateful|happy|glad)|(?:still )?trying (?:not )?to (?:laugh|smile|be|stay|keep)|had your|mention (?:it|this)|going to (?:say|tell|keep|stop|bed))\b/u;

const ADVERB = String.raw`(?:also|really|still|always|never|usually|often|only|almost|nearly|finally|quietly|honestly|kind of|kinda|sort of)\s+`;
const VERB_AFTER_I = new RegExp(
  String.raw`^I (?:${ADVERB})*(am|was|wasn't|have|haven't|had|hadn't|did|didn't|do|don't|can|can't|could|couldn't|will|won't|would|wouldn't|wish|want|need|[a-z]+)\b`,
  'u',
);

const speaksOfPast = (clause: string, grammar: Grammar): boolean => {
  const verb = VERB_AFTER_I.exec(clause)?.[1] ?? '';
  return /^(?:was|wasn't|had|hadn't|did|didn't|couldn't)$/u.test(verb) || isPast(verb, grammar);
};

/** "I'm sad that you're not a person who cares": a feeling with the verdict packed inside (V2). */
const HOLDS_VERDICT =
  /\byou(?:'re| are) (?:not |just |really |simply )*(?:a|an|such|so|too|that|someone|incapable)\b/u;

/** A claim about always and everything is how it feels, not a fact to sign (V2). */
const GLOBAL =
  /\b(?:always|never|everything|nothing (?:I|ever)|the (?:only|bad guy|villain|problem|mug|enemy|baddie|last)|the one who|invisible|nobody|constantly|all I do)\b/iu;

const hasVerb = (clause: string, grammar: Grammar): boolean => {
  if (/^I'(?:m|ve|d|ll)\b/u.test(clause)) return true;
  const verb = VERB_AFTER_I.exec(clause)?.[1] ?? '';
  const auxiliary =
    /^(?:am|was|wasn't|have|haven't|had|hadn't|did|didn't|do|don't|can|can't|could|couldn't|wish|want|need)$/u;
  return auxiliary.test(verb) || isPast(verb, grammar) || isPlainVerb(verb, grammar);
};

/** "I feel like you're cold" is a verdict in a feeling's coat (R5): judged as the verdict it is. */
const asSeeming = (facet: Facet | undefined, past: boolean): Facet | undefined =>
  facet === undefined ? undefined : { kind: 'seems', finite: facet.finite, past };

const JUDGES_SELF =
  /^I can't (?:do|get) anything right|^I(?:'m| am|'ve been| was) (?:just |really |honestly |always )*(?:such |so )?(?:an? |the worst|a complete |rubbish|terrible|bad|awful|hopeless|useless|impossible|a nightmare|a mess|a lot|hard work|not (?:good enough|enough|worth))|^I (?:lack|have no)\b/u;

/** "I think they'll make me redundant" is their worry; "I think you …" is a verdict on its way. */
const SUPPOSES =
  /^I (?:think|guess|reckon|suspect|found out|just found out|heard) (?:that )?((?:they|he|she|my|the|we|I|it|our)\b(?:'\w+)?.+)$/u;

const tiredOf = (clause: string, grammar: Grammar): Facet | undefined => {
  const whom = /^I'm (?:so )?(?:sick|fed up|tired|exhausted) (?:and tired )?(?:of|with|from) (.+)$/u.exec(
    clause,
  )?.[1];
  return whom === undefined || !/^(?:[a-z]+ing\b|the\b|this\b|my\b)/u.test(whom)
    ? undefined
    : { kind: 'self', finite: `you're tired of ${turnRound(whom, grammar)}`, past: false };
};

/** "I felt small when you laughed": what happened carries the feeling, which is named beside it (V3). */
const feltWhen = (clause: string, grammar: Grammar): Facet | undefined => {
  const done =
    /^I (?:felt|was|got) (?:(?:so|really|very|quite|pretty|a bit|incredibly) )*[a-z]+ when (you .+)$/u.exec(
      clause,
    )?.[1];
  const facet = done === undefined ? undefined : youFacet(done, grammar);
  return facet?.kind === 'event' && facet.nominal !== undefined ? facet : undefined;
};

/** "I feel like your flatmate" is an image, and has no verb. */
const LIKENESS =
  /^(?:my|your) (?!.*(?:'s|'re|n't)\b)(?!.*\b(?:is|are|was|were|has|have|had|never|always|comes?|gets?|matters?)\b)/u;

/** What a clause about the partner says; undefined when it is better left alone. */
export const selfFacet = (clause: string, grammar: Grammar): Facet | undefined => {
  const supposed = SUPPOSES.exec(clause)?.[1];
  if (supposed !== undefined && !/\byou|^I\b/u.test(supposed))
    return { kind: 'world', finite: turnRound(clause, grammar), past: false };
  if (
    JUDGES_SELF.test(clause) ||
    SET_ASIDE.test(clause) ||
    HOLDS_VERDICT.test(clause) ||
    !hasVerb(clause, grammar)
  )
    return undefined;
  const direct = tiredOf(clause, grammar) ?? feltWhen(clause, grammar);
  if (direct !== undefined) return direct;
  const needed = /^I (?:really |just )*need to (.+)$/u.exec(clause)?.[1];
  if (needed !== undefined)
    return { kind: 'self', finite: `it's important to you to ${turnRound(needed, grammar)}`, past: false };
  const looksLike =
    /^I (feel|felt)(?: like| that| as though) ((?:I|I'm|I've|you|you're|we|we're|it's|it|nothing|nobody|everyone|everything|my|your|he|she|they)\b.+)$/u.exec(
      clause,
    );
  if (looksLike !== null) {
    const past = looksLike[1] === 'felt';
    const thought = looksLike[2] ?? '';
    if (/^you\b/u.test(thought)) return asSeeming(youFacet(thought, grammar), past);
    if (!LIKENESS.test(thought)) return { kind: 'seems', finite: turnRound(thought, grammar), past };
  }
  const past = speaksOfPast(clause, grammar);
  const kind =
    !/^I(?:'d)? (?:don't want|want|need|wish|miss|like|love)\b/u.test(clause) &&
    GLOBAL.test(clause) &&
    !past &&
    !/^I (?:really |just |often )?feel (?!like\b)/u.test(clause)
      ? 'seems'
      : 'self';
  return { kind, finite: turnRound(clause, grammar), past };
};
