import { FAUX_FEELINGS, FEELING_WORDS } from '../language/feelings-catalogue.ts';
import type { Facet } from './facet.ts';
import type { NamedFeelings } from './name-feelings.ts';
import { openQuestion } from './questions.ts';

export type Said = {
  readonly facets: readonly Facet[];
  readonly topic: string | undefined;
  readonly feelings: NamedFeelings;
  readonly seed: number;
};

const choose = (seed: number, ...options: readonly string[]): string => options[seed % options.length] ?? '';

export const sentence = (text: string): string => {
  const trimmed = text.trim();
  const closed = /[.?!]["')]?$/u.test(trimmed) ? trimmed : `${trimmed}.`;
  return closed.charAt(0).toUpperCase() + closed.slice(1);
};

const wordsIn = (text: string): number => text.split(/\s+/u).length;

export const pair = ({ first, second }: NamedFeelings): string =>
  second === undefined ? first.word : `${first.word}, and maybe ${second.word}`;

const eventReflected = (facet: Facet, { feelings, seed }: Said): string => {
  const { nominal = '' } = facet;
  const bare = nominal === '' || wordsIn(nominal) > 13 || (wordsIn(nominal) < 4 && facet.full !== undefined);
  if (bare) return `I hear you: ${facet.full ?? facet.finite}`;
  return choose(
    seed,
    `I can see that me ${nominal} really ${feelings.first.verb} you`,
    `It sounds like me ${nominal} really ${feelings.first.verb} you`,
    `I'm hearing that me ${nominal} really ${feelings.first.verb} you`,
  );
};

const statementReflected = (clause: string, seed: number): string =>
  /\b(?:tell|told|telling|say|said|saying)\b/u.test(clause)
    ? `I hear you: ${clause}`
    : choose(seed, `I hear you: ${clause}`, `You're telling me that ${clause}`);

/** The simplest level: what they said, seen from the listener (V3, V4). */
export const sayReflect = (facet: Facet, said: Said): string => {
  const { seed } = said;
  switch (facet.kind) {
    case 'event':
      return sentence(eventReflected(facet, said));
    case 'promise':
      return sentence(`It sounds like you were counting on ${facet.nominal ?? ''}`);
    case 'seems':
      return sentence(
        choose(
          seed,
          `It's felt to you as if ${facet.finite}`,
          `From where you are, it looks as if ${facet.finite}`,
        ),
      );
    case 'wish':
      return sentence(`I hear that ${facet.finite}`);
    case 'self':
    case 'world':
      return sentence(statementReflected(facet.full ?? facet.finite, seed));
  }
};

const BRANCH = /\s(?:when|while|because|which|without|until|before|after|and|in front of|during)\s/u;
const SIDE_BRANCH = /\s(?:because|and)\s/u;
/** "I only ring when I want something" means the opposite once it is cut; so does "I don't … without". */
const LEANS =
  /\bonly\b|\b(?:don't|can't|haven't|won't|not)\b.* (?:without|until|before)\b|\bleft\b.* during\b/u;

/** Short enough to be said twice: the clause up to its first side branch. */
export const brief = (finite: string): string => {
  const cut = finite.search(LEANS.test(finite) ? SIDE_BRANCH : BRANCH);
  const head = (cut === -1 ? finite : finite.slice(0, cut)).replace(/,$/u, '');
  return wordsIn(head) >= 3 ? head : finite;
};

const startsWithFeeling = (finite: string): boolean =>
  /^you(?:'re| are| were| feel| felt|'ve been| have been| miss| get| got| did)\b/u.test(finite) &&
  finite
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some(
      (word) =>
        FEELING_WORDS.has(word) ||
        Object.hasOwn(FAUX_FEELINGS, word) ||
        /^(?:missing|feel|felt)$/u.test(word),
    );

/** Too long to be said twice, and not to be cut: then its subject stands for it. */
const namesTopic = (facet: Facet, again: boolean, topic: string | undefined): topic is string =>
  again &&
  topic !== undefined &&
  (facet.kind === 'self' || facet.kind === 'world') &&
  wordsIn(facet.finite) > 5 &&
  brief(facet.finite) === facet.finite;

const makesSense = (facet: Facet, again: boolean, { feelings, topic }: Said): string => {
  const finite = again ? brief(facet.finite) : facet.finite;
  const { word } = feelings.first;
  if (namesTopic(facet, again, topic)) return `It makes sense that you'd feel ${word} about ${topic}`;
  switch (facet.kind) {
    case 'event':
      return `It makes sense that you'd feel ${word} when ${finite}`;
    case 'promise':
      return `You'd taken me at my word, so it makes sense that you'd feel ${word}`;
    case 'seems':
      return `If it seems to you that ${finite}, it makes sense that you'd feel ${word}`;
    case 'wish':
      return `It makes sense to tell me that ${finite}`;
    case 'self':
    case 'world':
      if (/^(?:when|if|every time)\b/u.test(finite)) return 'It makes sense that this stayed with you';
      if (/^it\b/u.test(finite)) return `It makes sense that ${finite}`;
      if (/^you (?:don't|can't)\b/u.test(finite))
        return `It makes sense that it weighs on you when ${finite}`;
      if (startsWithFeeling(finite)) return `It makes sense to me that ${finite}`;
      if (/\bwhen\b/u.test(finite) || /^you(?:'d| want| need| wish| hate| love| miss| like)\b/u.test(finite))
        return `It makes sense to me that ${finite}`;
      return `It makes sense that you'd feel ${word} when ${finite}`;
  }
};

/** What they went through, rather than what they merely did, makes a feeling make sense. */
const UNDERGONE =
  /^you(?:'ve|'re)? ?(?:had to|were|was|waited|sat|stood|cried|found out|missed|couldn't|can't|tried|paid|asked|get up|cooked|cleaned|drove|carried|lay|ended up|been|done|got)\b/u;

/** A further thing worth its own sentence: not a scrap, and nearer to the feeling than the first. */
const tellsMore = (facet: Facet, first: Facet | undefined): boolean => {
  if (wordsIn(facet.finite) < 4 || first === undefined || first.full?.includes(facet.finite) === true)
    return false;
  if (facet.kind === 'event' || facet.kind === 'promise') return true;
  if (facet.kind === 'self') return UNDERGONE.test(facet.finite) || startsWithFeeling(facet.finite);
  return facet.kind === 'seems' && first.kind !== 'event' && first.kind !== 'promise';
};

/** The deepest level: it makes sense, and one open question. */
export const sayUnderstand = (said: Said): string => {
  const [first, ...others] = said.facets;
  const second = others.find((other) => tellsMore(other, first));
  const facet = second ?? first;
  const question = openQuestion(facet, said.feelings, said.seed);
  if (facet === undefined) return question;
  return `${sentence(makesSense(facet, second === undefined, said))} ${question}`;
};

/** The middle level: the feeling, named as a guess. */
export const sayFeeling = (said: Said): string => {
  const { feelings, topic, seed, facets } = said;
  const past = facets[0]?.past === true;
  if (feelings.said)
    return sentence(
      `I can hear how ${feelings.first.word} you ${past ? 'felt' : 'feel'}${andMaybe(feelings)}`,
    );
  if (past)
    return sentence(
      choose(seed, `I imagine you felt ${pair(feelings)}`, `I wonder if you felt ${pair(feelings)}`),
    );
  if (topic !== undefined) return sentence(`When it comes to ${topic}, I imagine you feel ${pair(feelings)}`);
  return sentence(
    choose(
      seed,
      `I imagine you're feeling ${pair(feelings)}`,
      `I wonder if you're feeling ${pair(feelings)}`,
    ),
  );
};

const andMaybe = ({ second }: NamedFeelings): string =>
  second === undefined ? '' : `, and maybe ${second.word}`;
