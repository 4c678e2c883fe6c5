import type { Label, Reading } from '../reading/reading.ts';

const QUIET: ReadonlySet<Label> = new Set<Label>([
  'appreciation',
  'third_party',
  'playful',
  'quoted',
  'self_criticism',
  'repair',
  'validation',
]);
/** A reading less sure than this may be wrong about a complaint worded mildly. */
const SURE = 0.9;

const LIKED =
  /(?<![a-zà-ž])i (?:really )?(?:love|adore|like) (?:that|it|this)(?: about you)?(?![a-zà-ž])(?! (?:when|if|you))/iu;

const OFFER =
  /(?<![a-zà-ž])(?:(?:can|could|shall|should) i (?:bring|get|grab|pick|drop|help|do|take|make|buy|send|fetch|come|leave|put|book|call|ring)|(?:do you )?want me to|(?:do you )?need me to|i(?:'ll| will| can) (?:bring|grab|drop|fetch|pick|get) (?:it|them|you|one|some|the))(?![a-zà-ž])/iu;

/** "Thanks for the shopping, pity about half the list": the second half may be a grievance after all. */
const TURNS = /(?<![a-zà-ž])(?:but|wish|shame|pity|stopped|except|tho|though)(?![a-zà-ž])/iu;

/** "You missed a spot, hand me the cloth?" */
const SMALL_ASK =
  /[,.;!] (?:can you|could you|will you|hand|pass|give|get|grab|bring|want|shall we|ok)(?![a-zà-ž])[^.!?]{0,60}\?\s{0,9}$/iu;

/** Thanks, somebody else, a joke, an apology, an offer of help: what it tells is no grievance and is not made into one (C7). */
export const isNoGrievance = (message: string, reading: Reading): boolean =>
  (QUIET.has(reading.label) && reading.confidence >= SURE && !TURNS.test(message.slice(0, 6000))) ||
  (LIKED.test(message.slice(0, 6000)) && !TURNS.test(message.slice(0, 6000))) ||
  (reading.label === 'neutral' && SMALL_ASK.test(message.slice(-200))) ||
  (reading.label === 'neutral' && OFFER.test(message.slice(0, 6000)));
