import type { Facet } from './facet.ts';
import { holdsHarshWords } from './harsh-words.ts';
import { TREATED } from './prepare-clause.ts';

/** Comparisons, sarcasm and images may not be handed back as if they were the event. */
const FIGURATIVE =
  /\b(?:(?<!\b(?:rather|nicer|better|more|longer|worse|less|softer|kinder) (?:\S+ ){0,6})than|such a|whatever|funny how|nice that|nice of you|i wonder|would think|you'd think|god forbid|welcome to|hard of hearing|one job|act(?:s|ing|ed)? like|take you anywhere|sure as|apparently|supposedly|(?<!\w)lovely that|bless|parade|engraved|rule number|instead of a|get (?:my|your) (?:own )?way|low iq|rest my case|don't pretend|of all people|gone blue|(?:hold|holding) (?:my|your) breath|king of the castle|lord of the manor|his (?:lord|high|maj)\w+|how (?:did|do|can|could) I (?:get|be)\b|^if (?:you|I)'d been|^if .{2,30} (?:was|were) an?|do (?:my|your) voice|we're not (?:twenty|kids|teenagers|children|\d+)|better luck|twice the (?:man|woman)|my (?:first|last|late|ex)[- ]?(?:husband|wife|boyfriend|girlfriend) was|(?:doesn't|don't|won't) bite|the other's|guess (?:who|which|what)|(?<!\b(?:what|how|where|why|who|than|nor|neither|so|and) )(?:did|does) (?:they|he|she|it|you|we))\b|(?<!always )somewhere|interested now|until they're not|turned out|how high|do it to|mistakes?|hope you|hope it|still think|no names|no offence|(?<!texting |seeing |talking to |with |messaging |to |for )someone|(?<!\bfelt|\bfeel)\s+like (?:a|an)\s/iu;

/** What people in general do is said to be held against somebody. */
const IN_GENERAL =
  /^(?!(?:kids|boys|girls|twins|guests|parents|friends|neighbours|this|us|mum's|dad's)\b)(?:\p{L}+s|people|men|women|(?:other|normal|real|most|everybody else's|everyone else's) .+?) (?:get|gets|have|do|can|know|say|make|keep|take|want|need|like|manage[sd]?|would|wouldn't|don't)\b/iu;

/** Said to be mocked, supposed or pretended: no clause of it happened. */
const UNMEANT =
  /^(?:(?:please )?don't (?:you )?(?:dare )?(?:pretend|act|tell me|say|worry|strain|get up|rush)\b|pretend\b|imagine\b|(?:wanted|vacancy|job vacancy|lost|for sale|breaking|headline)\b|apply within|must (?:be|have been) (?:nice|lovely|great|hard|tough|exhausting)|some(?:body)? of us|shall (?:we|I) (?:call|alert|phone|frame|throw|get)|is there a (?:prize|medal|reason|word)|since when\b|(?:if|had) I(?:'d| had)? (?:wanted|known)\b|I(?:'d)? (?:wanted|married|signed up)\b|I might as well\b|I could be (?:on fire|dead)|if I (?:stopped|died|dropped dead|left)\b|wake me\b|remind me\b|let me (?:guess|know when)|try (?:saying|being|having|using)\b|look (?:at|who)\b|amazing how|run along|(?:glad|nice|lovely|great|good|shame|pity|charming|cute|so cute|love how|loving how)\b (?!(?:morning|night|friday|to)\b)|not you [a-z]+ing\b|sure (?:what|how|why|who)\b|what would you (?:care|know)|what do you care)|\bby nobody I mean\b|\bsomewhere on this planet\b|\bwouldn't know an? .{2,30} if\b|\bdrop dead\b|\bsuddenly you can\b|\b(?:cook|wash|clean|empty|do|fold|iron|feed|raise)s? (?:itself|themselves)\b|\bsaid it gently\b|\b(?:the )?way they are because\b/iu;

/** "as if I have no respect for anyone" would be the verdict again, only longer. */
const SWEEPING =
  /^I(?:'m|'ve)?\b.*\b(?:any(?:one|thing|body)|everything|everybody|nothing|an? way of|(?<!say |says |said |saying )love me|turning into|becoming|acting|being|get to be|no idea how|haven't had to|refuse|going to|person|type)\b/iu;

/** A motive, or a bare failing, is the verdict however it is put; praise is no grievance. */
const JUDGES =
  /\bI(?:'d)? (?:like|love|enjoy) (?:to |it |being |making |watching |hurting )|^I don't (?:learn|change|think|try|care|grow)$|\bon purpose\b|\bto make (?:me|you) (?:stop|feel|look)\b|\bholding what$|\bmeans? well\b|\bso (?:sweet|kind|lovely|good|nice|patient)\b/u;

/** What would sign a verdict or a motive, however softly it is put (V2). */
export const isSweeping = ({ kind, finite }: Facet): boolean =>
  (kind === 'seems' && (SWEEPING.test(finite) || /^(?:if|when|because)\b/u.test(finite))) ||
  JUDGES.test(finite);

export const isUnmeant = (clause: string): boolean => UNMEANT.test(clause) || IN_GENERAL.test(clause);

/** Too short, too harsh or too figurative to be read as what happened. */
export const isUnfitClause = (clause: string): boolean =>
  clause.split(' ').length < 2 ||
  isUnmeant(clause) ||
  holdsHarshWords(clause.replace(/\btoo much to ask\b|^would it kill\b/gu, '')) ||
  (FIGURATIVE.test(clause) && !TREATED.test(clause));
