import type { Grammar } from '../language/grammar.ts';
import { remembering } from '../language/remembering.ts';
import type { Label, Reading } from '../reading/reading.ts';
import { privateText } from '../shared/private-text.ts';
import type { Facet } from './facet.ts';
import { findFacets } from './find-facets.ts';
import { isGoodNews, sayGoodNews } from './good-news.ts';
import { heardIn, heardInIrony, sayable } from './heard-in.ts';
import { FROM_HEAT, FROM_INSULT, FROM_IRONY } from './heat-catalogue.ts';
import { inOwnWords } from './in-own-words.ts';
import { isIronic, isPlainlyKind, isWarm } from './irony.ts';
import { nameFeelings } from './name-feelings.ts';
import { type Need, needBehind } from './needs-catalogue.ts';
import { plainWords } from './plain-words.ts';
import { reviewPrompt } from './review-prompt.ts';
import type { Said } from './said.ts';
import { SET_ANSWERS } from './set-answers-catalogue.ts';
import {
  isVague,
  takeInDefence,
  takeInDistance,
  takeInKindness,
  takeInRepair,
  takeInVague,
  type Wordings,
} from './take-in.ts';
import { takeInAppreciation } from './take-in-appreciation.ts';
import { takeInCalm, takeInPlay } from './take-in-calm.ts';
import { fromFacets, fromNeed, fromTopic } from './take-in-grievance.ts';
import { isTheirLife, takeInLife } from './take-in-life.ts';
import { isPerson, topicOf } from './topic.ts';
import { insultsOutright, trueReading } from './true-reading.ts';
import { UNSURE } from './unsure.ts';
import type { ValidationInput, ValidationLevel, ValidationPrompts } from './validation.ts';
import { withoutSideIssue } from './without-side-issue.ts';

/** The same message always gets the same wording; different messages do not all sound alike. */
const seedOf = (text: string): number => {
  let seed = 7;
  for (let index = 0; index < text.length && index < 400; index += 1)
    seed = (seed * 31 + text.charCodeAt(index)) % 65_521;
  return seed;
};

const LEVELS: readonly ValidationLevel[] = ['reflect', 'feeling', 'understand'];

const vetted = (wordings: Wordings): ValidationPrompts['prompts'] =>
  LEVELS.map((level) => {
    const candidates = wordings[level];
    return {
      level,
      text: privateText(
        candidates.find((text) => reviewPrompt(text, level).length === 0) ?? candidates.at(-1) ?? '',
      ),
    };
  });

const PRESENCE: Wordings = {
  reflect: ["I'm here, and I'm listening."],
  feeling: ["I can hear that there's something in this for you, and I don't want to guess at it."],
  understand: ["I'd like to understand. What would you most like me to hear?"],
};

const withPresence = (wordings: Wordings): Wordings => ({
  reflect: [...wordings.reflect, ...PRESENCE.reflect],
  feeling: [...wordings.feeling, ...PRESENCE.feeling],
  understand: [...wordings.understand, ...PRESENCE.understand],
});

type Telling = { readonly life: boolean; readonly grammar: Grammar };

const saidOf = (plain: string, label: Label, { life, grammar }: Telling): Said => ({
  facets: findFacets(plain, grammar),
  topic: topicOf(plain, grammar),
  feelings: nameFeelings(plain, label, life),
  seed: seedOf(plain),
});

const HEATED: ReadonlySet<Label> = new Set(['criticism', 'contempt']);
const CALM_LABELS: ReadonlySet<Label> = new Set(['neutral', 'quoted']);
/** "I don't help", handed back, is little more than the charge; what it asks for says more. */
const isBareVerdict = (facet: Facet | undefined): boolean =>
  facet?.kind === 'seems' &&
  facet.full === undefined &&
  /^I\b/u.test(facet.finite) &&
  facet.finite.split(' ').length <= 3;

const aboutListener = ({ kind, finite }: Facet): boolean =>
  kind === 'event' ||
  kind === 'promise' ||
  (kind === 'seems' && /\b(?:I|we)\b/u.test(finite)) ||
  finite.startsWith("you're wondering");

/** A claim is answered for what it asks for, and still in their words; what they said they feel comes first. */
const withNeed = (wordings: Wordings, { facets, feelings }: Said, need: Need | undefined): Wordings =>
  need === undefined || feelings.said || feelings.guessed || facets[0]?.kind !== 'seems'
    ? wordings
    : { ...wordings, feeling: [need.feelings, ...wordings.feeling] };

/** "I'm lonely", and nothing more: that is what was said. */
const fromFeeling = (said: Said): Wordings => ({
  reflect: [`I hear how ${said.feelings.first.word} you feel.`],
  feeling: ["It sounds like that's really hard right now."],
  understand: [
    `I'm glad you told me you feel ${said.feelings.first.word}. What is it like for you right now?`,
  ],
});

const oneOf = (wordings: readonly Wordings[], seed: number): Wordings =>
  wordings[seed % wordings.length] ?? PRESENCE;

const fromTrouble = (
  plain: string,
  { label, confidence }: Reading,
  heard: Said,
  ironic: boolean,
): Wordings => {
  const said = withoutSideIssue(plain, label, heard);
  const need = needBehind(plain, label === 'contempt' && confidence < UNSURE ? 'criticism' : label);
  const answers =
    HEATED.has(label) || label === 'complaint' || label === 'i_statement' || confidence < UNSURE;
  if (said.facets.length > 0 && !(need !== undefined && answers && isBareVerdict(said.facets[0])))
    return withNeed(fromFacets(said), said, answers ? need : undefined);
  if (label === 'i_statement' && said.feelings.said) return fromFeeling(said);
  if (need !== undefined && answers) return fromNeed(need, said);
  if (ironic) return oneOf(FROM_IRONY, said.seed);
  if (said.topic !== undefined && !(HEATED.has(label) && isPerson(said.topic)))
    return fromTopic(said.topic, said, HEATED.has(label) || label === 'complaint');
  if (label === 'contempt' || insultsOutright(plain)) return oneOf(FROM_INSULT, said.seed);
  if (HEATED.has(label) || (label === 'complaint' && plain.split(' ').length > 3))
    return oneOf(FROM_HEAT, said.seed);
  return said.feelings.said ? fromFeeling(said) : PRESENCE;
};

type Turn = { readonly reading: Reading; readonly original: string };

const LAUGHS = /\b(?:lol|lmao|haha+|jk|hehe)\b|[😂🤣😜😉]/iu;

/** A label that only says what kind of turn this is, answered as such; undefined for the rest. */
const byTurn = (plain: string, { reading, original }: Turn, said: Said): Wordings | undefined => {
  const { label } = reading;
  if (label === 'repair') return takeInRepair(plain, said.topic, said.seed);
  if (label === 'validation' && (reading.confidence >= UNSURE || LISTENING.test(plain)))
    return takeInKindness();
  const talks =
    said.facets.some((facet) => aboutListener(facet) || facet.kind === 'wish') &&
    reading.confidence < ALMOST_SURE;
  if (label === 'stonewalling' && !talks) return takeInDistance(plain, said.topic, said.seed);
  if (
    label === 'playful' &&
    (reading.confidence >= ALMOST_SURE || LAUGHS.test(original)) &&
    !said.feelings.said
  )
    return takeInPlay(said.seed);
  if (
    label === 'defensiveness' &&
    !isTheirLife(plain, reading) &&
    !/^I (?:wish|need|miss|feel|felt|want)\b/u.test(plain) &&
    !said.facets.some(aboutListener) &&
    reading.confidence >= GUESS
  )
    return takeInDefence(said.topic, said.seed);
  return undefined;
};

/** A calm label is believed unless it is a guess and the words speak of the listener, or of trouble. */
const isCalm = (plain: string, { label, confidence }: Reading, said: Said): boolean => {
  if (said.feelings.said || RHETORICAL.test(plain) || (confidence < UNSURE && GRUMBLES.test(plain)))
    return false;
  if (CALM_LABELS.has(label) || label === 'playful') {
    const undone = !plain.includes('?') && said.facets.some(({ finite }) => LEFT_UNDONE.test(finite));
    const sure = undone || HABITUAL.test(plain) ? SURE : ALMOST_SURE;
    const blamed = said.facets.some(aboutListener) && (confidence < sure || ASKS_IN_ANGER.test(plain));
    if (confidence < UNSURE && said.feelings.guessed && said.facets.length > 0) return false;
    return !(blamed || (confidence < UNSURE && needBehind(plain, 'complaint') !== undefined));
  }
  return (
    confidence < GUESS &&
    said.facets.length > 0 &&
    said.facets.every(({ kind, finite }) => kind === 'world' && finite.split(' ').length < 5)
  );
};

const RHETORICAL =
  /\bdo you (?:ever|even) (?:stop to |just )?(?:think|wonder|notice|consider|listen|look)\b|\bdo you (?:even )?(?:know|realise|realize|have any idea) (?:what it's like|how it feels|how (?:hard|lonely|tiring) it is)\b|\b(?:stop|quit) (?:telling|asking|making|doing|shouting|talking|treating) (?:me|at me)\b/iu;
const GRUMBLES = /\b(?:hate|can't stand|sick of|fed up|annoying|unfair|not fair|ridiculous)\b/iu;
const GUESS = 0.3;
const ALMOST_SURE = 0.6;
const SURE = 0.8;
const HABITUAL = /\b(?:whenever|every time|always|never)\b/iu;
const ASKS_IN_ANGER =
  /\b(?:are|did|do|have) you even\b|^(?:but |so )?why (?:didn't|did you not|haven't|couldn't|can't|won't|wouldn't) you\b|^why are you (?:even |still |always )?(?!here|up|awake|home|late|laughing|asking|smiling|crying)\w+ing\b/iu;
const LEFT_UNDONE = /^I (?:forgot|didn't|haven't|lost|broke|left|missed)\b/u;

const GLAD: ReadonlySet<string> = new Set(['loved', 'proud', 'grateful', 'happy', 'calm', 'relieved']);
/** "I felt so loved when you came": thanks in another form. */
const isGlad = ({ feelings, facets }: Said): boolean =>
  feelings.said && GLAD.has(feelings.first.word) && facets.some(aboutListener);

/** An emoji ends what was said as a full stop does. */
const CHEER = /\s*\p{Extended_Pictographic}+\s*(?=\S)/gu;

const LISTENING = /^i (?:get|hear|see|understand)\b|^that (?:must|sounds)\b/iu;

type Reader = Pick<ValidationInput, 'reading' | 'grammar'>;

const wordingsFor = (original: string, { reading: given, grammar }: Reader): Wordings => {
  const plain = plainWords(original);
  const ironic = isIronic(plain, given);
  if ((isWarm(plain, given) && !ironic) || isPlainlyKind(plain))
    return takeInAppreciation(plain, { seed: seedOf(plain), grammar });
  const reading = trueReading(plain, given, ironic);
  const life = isTheirLife(plain, reading);
  const said = saidOf(plain, reading.label, { life, grammar });
  if (isGoodNews(original, reading))
    return sayGoodNews(plainWords(original.replace(CHEER, '. ')), { seed: said.seed, grammar });
  if (isVague(plain)) return takeInVague(said.seed);
  if ((reading.label === 'i_statement' || reading.label === 'neutral') && isGlad(said) && !ironic)
    return takeInAppreciation(plain, { seed: said.seed, grammar });
  const turn = byTurn(plain, { reading, original }, said);
  const set = SET_ANSWERS.find(
    ({ when, last }) => when.test(plain) && (last !== true || said.facets.length === 0),
  )?.answer;
  if (turn !== undefined || set !== undefined) return set ?? turn ?? PRESENCE;
  const own = inOwnWords(original, reading.label);
  if (own !== undefined) return own;
  const inLife = life ? takeInLife(said, plain, reading.label) : undefined;
  if (inLife !== undefined) return inLife;
  if (!ironic && isCalm(plain, reading, said)) return takeInCalm(said, { plain, grammar });
  return fromTrouble(
    plain,
    reading,
    sayable(ironic ? heardInIrony(said) : heardIn(reading, said, plain)),
    ironic,
  );
};

/** Beyond this nobody is answering one message; the rest is not read. */
const MAX_READ = 2000;

/** Three prompts for answering this message (V1-V8), each reviewed. Never throws. */
export const composePrompts = ({ text, reading, grammar: given }: ValidationInput): ValidationPrompts => {
  const grammar = remembering(given);
  const original = text.reveal().slice(0, MAX_READ);
  const goodNews = reading.label !== 'appreciation' && isGoodNews(original, reading);
  return { goodNews, prompts: vetted(withPresence(wordingsFor(original, { reading, grammar }))) };
};
