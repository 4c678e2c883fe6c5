import { FAUX_FEELINGS, FEELING_WORDS } from '../language/feelings-catalogue.ts';
import type { Facet } from './facet.ts';
import { openQuestion } from './questions.ts';
import type { Said } from './said.ts';
import { feltAbout, isSomebody } from './say-feeling.ts';
import { weighs } from './weighs.ts';
import { brief, choose, sentence, tellsAsClause, wordsIn } from './wording.ts';

const OPENS_FEELING = /^you(?:'re| are| were| feel| felt|'ve been| have been| get| got| did feel)\b/u;
const BETWEEN =
  /^(?:so|really|very|still|just|also|quite|pretty|properly|too|all|a|bit|little|kind|of|absolutely|incredibly|feeling|more|less)$/u;

const isFelt = (word: string): boolean => FEELING_WORDS.has(word) || Object.hasOwn(FAUX_FEELINGS, word);

/** "you're so tired of it", and not "you were handling it alone". */
const startsWithFeeling = (finite: string): boolean => {
  if (/^you (?:miss|felt|feel)\b/u.test(finite)) return true;
  const opening = OPENS_FEELING.exec(finite)?.[0];
  if (opening === undefined) return false;
  const words = finite
    .slice(opening.length)
    .toLowerCase()
    .split(/[^\p{L}'-]+/u);
  const first = words.find((word) => word !== '' && !BETWEEN.test(word)) ?? '';
  return isFelt(first) || first === 'missing';
};

/** What was said is seldom what hurt; what came instead is. */
const REPORT = /^(?:I|you|we)(?:'d|'ve)? (?:said|told|asked|promised|agreed|begged)\b/u;

const afterEvent = (facet: Facet, finite: string, { feelings, seed }: Said): string => {
  if (REPORT.test(finite) && facet.nominal === undefined && wordsIn(finite) <= 14)
    return `${finite.charAt(0).toUpperCase()}${finite.slice(1)}, and it makes sense that this stayed with you`;
  const { word } = feelings.first;
  const nominal = facet.nominal ?? '';
  const would =
    nominal === '' || wordsIn(nominal) > 12 || wordsIn(nominal) < 2
      ? []
      : [`I can see why me ${nominal} would leave you feeling ${word}`];
  if (would[0] !== undefined && (tellsAsClause(seed) || /\bwhen\b|^I've\b/u.test(finite))) return would[0];
  return choose(
    Math.floor(seed / 5),
    `It makes sense that you'd feel ${word} when ${finite}`,
    `I can understand you feeling ${word} when ${finite}`,
  );
};

const ifItSeems = ({ past }: Facet, finite: string, { feelings, seed }: Said): string => {
  const { word } = feelings.first;
  if (past && !/\b(?:been|haven't|hasn't|I've)\b/u.test(finite))
    return choose(
      Math.floor(seed / 5),
      `If it looked to you as if ${finite}, it makes sense that you felt ${word}`,
      `It makes sense to feel ${word} if it looked as if ${finite}`,
    );
  return choose(
    Math.floor(seed / 5),
    `If it seems to you that ${finite}, it makes sense that you'd feel ${word}`,
    `It makes sense to feel ${word} when it seems as if ${finite}`,
    `I can see why you'd feel ${word} if it seems that ${finite}`,
  );
};

const ifPromised = (finite: string, { feelings, seed }: Said): string =>
  choose(
    Math.floor(seed / 5),
    `It makes sense that you'd feel ${feelings.first.word} when ${finite}`,
    `${finite.charAt(0).toUpperCase()}${finite.slice(1)}, so it makes sense that you'd feel ${feelings.first.word}`,
  );

const wishSeen = (finite: string, seed: number): string => {
  const wanted = finite
    .replace(/^you'd like /u, "you'd want ")
    .replace(/^you'd have liked /u, "you'd have wanted ");
  return choose(Math.floor(seed / 5), `It makes sense that ${wanted}`, `I can see why ${wanted}`);
};

/** Ways of speaking that have their own answer; the rest is "you'd feel … when …". */
const OWN_SENSE: readonly { readonly when: RegExp; readonly say: (rest: string) => string }[] = [
  {
    when: /^you (?:really )?(?:hate|can't stand|don't like) it when (.+)$/u,
    say: (it) => `It makes sense that it bothers you when ${it}`,
  },
  { when: /^(when .+|if .+|every time .+)$/u, say: () => 'It makes sense that this stayed with you' },
  {
    when: /^((?:an?|one|some) .+ would (?:help|settle|mean|make|be|do|feel) .+)$/u,
    say: (it) => `It makes sense that ${it}`,
  },
  { when: /^(.+ would(?:'ve| have) .+)$/u, say: () => 'It makes sense that this is a hard day' },
  {
    when: /^(it(?:(?: really| still| just)* (?:hurts?|upsets?|bothers?|matters?|scares?|stings?|gets|got|felt|feels|annoy(?:s|ed)|worri(?:es|ed)|ma(?:kes|de)) |'s (?:important|really|hard|lonely|tiring|boring|exhausting)\b).+)$/u,
    say: (it) => `It makes sense that ${it}`,
  },
  { when: /^(it(?:'s)?\b.+)$/u, say: () => 'It makes sense that this stayed with you' },
  { when: /^you'd have (?:liked|loved|wanted) (.+)$/u, say: (it) => `It makes sense to have wanted ${it}` },
  {
    when: /^you asked me (?:twice |again |three times |so many times )?to (.+)$/u,
    say: (it) => `You'd asked me to ${it}, and it makes sense that this is frustrating`,
  },
  {
    when: /^you (?:think|guess|suspect|heard|found out) (.+)$/u,
    say: () => 'It makes sense that this is on your mind',
  },
  { when: /^you need (?!me\b)(.+)$/u, say: (it) => `It makes sense to need ${it}` },
  {
    when: /^you (?:can't|couldn't) believe (.+)$/u,
    say: () => 'It makes sense that this was hard to take in',
  },
  {
    when: /^(you (?:don't want|don't need|don't like|didn't like|didn't want) .+)$/u,
    say: (it) => `It makes sense that ${it}`,
  },
  {
    when: /^(you (?:don't|can't) .+)$/u,
    say: (it) => `It makes sense that it weighs on you when ${it}`,
  },
  {
    when: /^(you(?:'d (?:like|love|rather|prefer|want|need|give)| want| need| wish| hate| love| miss| like)\b.+)$/u,
    say: (it) => `It makes sense to me that ${it}`,
  },
];

const TOLD = "I'd like to understand what it";
/** The sentence before has asked what it was like. */
const askTold = (seed: number): string =>
  choose(
    Math.floor(seed / 2),
    'What got to you most?',
    'What do you wish I could see?',
    'What would you most like me to hear?',
  );

/** What was told and explains nothing by itself: the telling makes sense, and no cause is made of it. */
const told = ({ kind, past, finite: whole }: Facet, finite: string): string => {
  if (/^you\b.* when I\b/u.test(whole) && wordsIn(whole) <= 16) return `It makes sense to me that ${whole}`;
  if (past) return `${TOLD} was like for you when ${finite}`;
  return /^(?:it|there)'s\b|'s\b/u.test(finite) && kind === 'world'
    ? `${TOLD}'s like for you now that ${finite}`
    : `${TOLD}'s like for you when ${finite}`;
};

const ownSense = (facet: Facet, finite: string, { feelings, seed }: Said): string => {
  const whole = facet.finite;
  const special = OWN_SENSE.find(({ when }) => when.test(finite));
  if (special !== undefined) return special.say(special.when.exec(finite)?.[1] ?? '');
  if (startsWithFeeling(finite)) {
    if (feelings.said && feltAbout(whole, feelings.first.word) !== undefined)
      return `It makes sense to feel ${feelings.first.word} ${brief(feltAbout(whole, feelings.first.word) ?? '')}`;
    return choose(Math.floor(seed / 5), `It makes sense to me that ${finite}`, `I can see why ${finite}`);
  }
  if (!weighs({ ...facet, finite })) return told(facet, finite);
  const { word } = feelings.first;
  if (/\bwhen\b/u.test(finite) || finite.includes(` feeling ${word}`))
    return `It makes sense to me that ${finite}`;
  return choose(
    Math.floor(seed / 5),
    `It makes sense that you'd feel ${word} when ${finite}`,
    `I can see why you'd feel ${word} when ${finite}`,
    `I can understand you feeling ${word} when ${finite}`,
  );
};

/** Too long to be said twice, and not to be cut: then its subject stands for it. */
const namesTopic = (facet: Facet, again: boolean, { topic, feelings }: Said): boolean =>
  again &&
  !feelings.said &&
  topic !== undefined &&
  !isSomebody(topic) &&
  (facet.kind === 'self' || facet.kind === 'world') &&
  wordsIn(facet.finite) > 14 &&
  brief(facet.finite) === facet.finite &&
  !OWN_SENSE.some(({ when }) => when.test(facet.finite));

const MOST_TOLD_AGAIN = 11;
/** How something is shared out is lost in half of it. */
const MOST_SHARED_OUT = 17;
/** "I said …", "I ate it …": only together with its other half does it say what hurt. */
const HALF = /\b(?:it|them|that)\b/u;

const GLAD = /\b(?:proud|happy|excited|glad|chuffed|looking forward)\b/u;

/** The clause as it is said a second time: both halves where one would say little, else its first branch. */
const toldAgain = ({ kind, finite, full }: Facet, again: boolean): string => {
  const reported = REPORT.test(finite) ? full?.split(', and ').find((half) => half !== finite) : undefined;
  if (reported !== undefined && wordsIn(reported) >= 3 && !GLAD.test(reported))
    return reported.replace(/^now /u, '');
  const most = kind === 'seems' ? MOST_SHARED_OUT : MOST_TOLD_AGAIN;
  if (full !== undefined && wordsIn(full) <= most && (kind === 'seems' || HALF.test(finite)))
    return full.replace(/, and /u, ' and ');
  return again ? brief(finite) : finite;
};

/** "my jokes about your weight aren't funny" is about the jokes. */
const OF_MINE = /^(my (?:\S+ ){1,6}?)(?:is|isn't|are|aren't|was|wasn't|were|weren't) /u;

const makesSense = (facet: Facet, again: boolean, said: Said): string => {
  const finite = toldAgain(facet, again);
  const [, mine] = facet.kind === 'world' ? (OF_MINE.exec(finite) ?? []) : [];
  if (mine !== undefined)
    return `It makes sense that you'd feel ${said.feelings.first.word} about ${mine.trim()}`;
  if (namesTopic(facet, again, said))
    return `It makes sense that you'd feel ${said.feelings.first.word} about ${said.topic ?? ''}`;
  switch (facet.kind) {
    case 'event':
      return afterEvent(facet, finite, said);
    case 'promise':
      return ifPromised(finite, said);
    case 'seems':
      return ifItSeems(facet, finite, said);
    case 'wish':
      return wishSeen(facet.finite, said.seed);
    case 'self':
    case 'world':
      return ownSense(facet, finite, said);
  }
};

/** What they went through, rather than what they merely did, makes a feeling make sense. */
const UNDERGONE =
  /^you(?:'ve|'re)? ?(?:had to|were (?!(?!waiting|sitting|standing|crying|stuck)[a-z]+ing\b)|was|waited|sat|stood|cried|found out|missed|couldn't|can't|tried|paid|asked|get up|cooked|cleaned|drove|carried|lay|ended up|been|done|got)\b/u;

const WANTED = /^you (?:want|need|wish|miss) (?:me|us)\b/u;

/** A further thing worth its own sentence: not a scrap, and nearer to the feeling than the first. */
const tellsMore = (facet: Facet, first: Facet | undefined): boolean => {
  if (
    wordsIn(facet.finite) < 4 ||
    / as well$/u.test(facet.finite) ||
    first === undefined ||
    first.full?.includes(facet.finite) === true
  )
    return false;
  if (facet.kind === 'event' || facet.kind === 'promise')
    return first.kind !== 'promise' && !/\b(?:it|that|this)$/u.test(facet.finite);
  if (facet.kind === 'self' && WANTED.test(facet.finite)) return true;
  if (facet.kind === 'self') return UNDERGONE.test(facet.finite) || startsWithFeeling(facet.finite);
  return facet.kind === 'seems' && first.kind !== 'event' && first.kind !== 'promise';
};

/** The deepest level: it makes sense, and one open question. */
export const sayUnderstand = (said: Said, asked?: string): string => {
  const [first, ...others] = said.facets;
  const second = others.find((other) => tellsMore(other, first));
  const facet = second ?? first;
  const question = asked ?? openQuestion(facet, said.feelings, said.seed);
  if (facet === undefined) return question;
  const sense = sentence(makesSense(facet, second === undefined, said));
  return `${sense} ${asked === undefined && sense.startsWith(TOLD) ? askTold(said.seed) : question}`;
};
