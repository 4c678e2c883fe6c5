import type { Label, Reading } from '../reading/reading.ts';
import type { Facet } from './facet.ts';
import { ECHOES, LIFE_CUES } from './life-catalogue.ts';
import type { Said } from './said.ts';
import { sayFeeling } from './say-feeling.ts';
import { sayUnderstand } from './say-understand.ts';
import type { Wordings } from './take-in.ts';
import { isPlural } from './topic.ts';
import { choose, pair, sentence } from './wording.ts';

const SPEAKS_TO_YOU = /\b(?:you|your|yours|yourself|you're|you've|you'd|you'll)\b/iu;
const CALM: ReadonlySet<Label> = new Set([
  'neutral',
  'playful',
  'quoted',
  'third_party',
  'self_criticism',
  'danger',
]);
const UNSURE = 0.5;
const OWN = /\b(?:I|I'm|I've|me|my|we|our|us|work|kids|boys|girls|baby|twins)\b/u;

/** Whether this is about their own day, and not about the listener. */
export const isTheirLife = (
  plain: string,
  { label, confidence }: Pick<Reading, 'label' | 'confidence'>,
): boolean => {
  if (SPEAKS_TO_YOU.test(plain)) return false;
  if (label === 'third_party' || label === 'self_criticism') return true;
  if (plain.includes('?') || (label === 'i_statement' && /\b(?:we|us|we're|our)\b/iu.test(plain)))
    return false;
  if (BLAMES_SELF.test(plain)) return true;
  const cues = LIFE_CUES.filter(({ when }) => when.test(plain));
  if (cues.length === 0) return false;
  if (label === 'danger' || label === 'i_statement' || confidence < UNSURE) return OWN.test(plain);
  return (CALM.has(label) || label === 'defensiveness') && cues.some(({ hard }) => hard === true);
};

const BLAMES_SELF =
  /\beverything i (?:touch|do)\b|\bi keep (?:messing|failing|ruining|screwing)\b|\bi(?:'m| am| feel like| feel) (?:just |such )?(?:an? |the )?(?:bad|terrible|awful|rubbish|useless|horrible|crap|worst|shit) (?:mother|mum|mom|father|dad|parent|friend|wife|husband|partner|person|son|daughter)\b/iu;

const lifeQuestion = (seed: number, past: boolean): string =>
  past
    ? choose(
        seed,
        'What was the hardest part?',
        'How are you feeling about it now?',
        'What was going through your mind?',
      )
    : choose(
        seed,
        'What weighs on you most?',
        'How are you holding up with it?',
        'What would feel good right now?',
      );

const echo = ({ feelings, facets }: Said): string => {
  const [now, then] = (feelings.said ? undefined : ECHOES[feelings.first.word]) ?? [
    'That sounds hard',
    'That must have been hard',
  ];
  return facets[0]?.past === true ? then : now;
};

const GRIEF = /\b(?:died|funeral|passed away|miscarr\w+|would have been|put to sleep|ashes)\b/iu;

/** "You have to tell her now" alone would be an order. */
const toldBack = (told: string): string =>
  sentence(/^you (?:have|need|ought) to\b/u.test(told) ? `I hear that ${told}` : told);

const ROLE =
  /(?<!\b(?:my|your|his|her|our) )\b(mother|mum|mom|father|dad|parent|friend|wife|husband|partner|teacher|nurse|son|daughter|sister|brother|girlfriend|boyfriend)\b/u;

/** A verdict on themselves is not said back; that it is heavy is. */
const selfDoubt = (plain: string, said: Said): Wordings => {
  const role = ROLE.exec(plain)?.[1];
  const as = role === undefined ? '' : ` as a ${role}`;
  return {
    reflect: [
      choose(
        said.seed,
        `It sounds like you're really doubting yourself${as} right now.`,
        `It sounds like you're being really hard on yourself${as}.`,
        `You sound really down on yourself${as} right now, and I'm listening.`,
      ),
    ],
    feeling: [
      said.feelings.said
        ? sentence(`I imagine you're feeling ${pair(said.feelings)}`)
        : "I imagine you're feeling discouraged, and maybe sad.",
    ],
    understand: [
      choose(
        Math.floor(said.seed / 3),
        `Doubting yourself${as} is a heavy thing to carry. What happened that brought it on?`,
        "I don't want to argue with how you feel. What brought it on?",
        `It makes sense to be shaken when you care how you do${as}. What is weighing on you most?`,
      ),
    ],
  };
};

/** What happened is theirs to tell; what they call themselves for it is not said again. */
const hardOnSelf = (facet: Facet, { seed }: Said): Wordings => ({
  reflect: [
    `${toldBack(facet.full ?? facet.finite)} It sounds like you're being really hard on yourself.`,
    "It sounds like you're being really hard on yourself.",
  ],
  feeling: ["I imagine you're feeling sad, and maybe discouraged."],
  understand: [`It makes sense that this stays with you. ${lifeQuestion(seed, true)}`],
});

/** Said by anybody else, this would be a charge. */
const CHARGE =
  /\b(?:never|always|killed|ruined|cost|broke|put us|left (?:him|her|them|the (?:baby|kids)))\b/u;

/** Their own trouble, kept company. Never explained, never solved. */
export const takeInLife = (said: Said, plain: string, label: Label): Wordings | undefined => {
  const [facet] = said.facets;
  const question = GRIEF.test(plain)
    ? 'How are you holding up right now?'
    : lifeQuestion(said.seed, facet?.past === true);
  if (BLAMES_SELF.test(plain) && facet === undefined) return selfDoubt(plain, said);
  if (facet !== undefined && BLAMES_SELF.test(plain) && !CHARGE.test(facet.finite))
    return hardOnSelf(facet, said);
  if (label === 'self_criticism') return selfDoubt(plain, said);
  if (facet !== undefined && (facet.kind === 'world' || facet.kind === 'self')) {
    return {
      reflect: [`${toldBack(facet.full ?? facet.finite)} ${echo(said)}.`, `${echo(said)}.`],
      feeling: [sayFeeling({ ...said, topic: undefined })],
      understand: [sayUnderstand(said, question)],
    };
  }
  if (facet !== undefined || said.topic === undefined) return undefined;
  const { topic } = said;
  return {
    reflect: [
      `It sounds like ${topic} ${isPlural(topic) ? 'are' : 'is'} really getting to you. ${echo(said)}.`,
    ],
    feeling: [sayFeeling(said)],
    understand: [`It makes sense to feel ${said.feelings.first.word} about ${topic}. ${question}`],
  };
};
