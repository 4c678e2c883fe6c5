import { splitClauses } from './split-clauses.ts';
import type { Wordings } from './take-in.ts';
import { turnRound } from './turn-round.ts';
import { isPast } from './verb-forms.ts';

const JOY =
  /\b(?:got (?:it|in|the (?:job|place|part|keys|visa|offer|grant|house|flat|corner plot)|a (?:raise|pay rise|promotion|distinction|first|yes|new job)|my (?:citizenship|visa|licence|results|degree|papers))|passed|promoted|accepted|approved|hired|won\b|we won|i won|all clear|is clear|in remission|cancer[- ]free|negative results?|published|picked my|chose my|named .{0,30} after|slept through|said yes|said dada|said mama|first (?:steps?|word|tooth|sale|goal|in the)|made it through|proud of me|sober today|year sober|first time (?:in|since)|still going|voted|finished (?:it|my)|raised \d|sold (?:it|my|the)|offer(?:'s| has| got)? (?:been )?accepted|best (?:in|lecturer|mark|score)|we (?:have|got) (?:a|the) house|surprised? me with|in the (?:guardian|paper|book)|came back with|basically new|shared his|beat me at|without stopping|didn't come\. |told my boss no|landed the|engaged|i did it|we did it|nailed it|aced|handed (?:it|the keys) (?:in|back)|taxes hit|mortgage approved|found the (?:dog|cat))\b/iu;

const LIFT =
  /!{2,}|[🎉🥳🏆🥹😍🤩✨🙌🎊💃🎓🍾🥂]|\b(?:finally|yes+|yay+|woo+h*o*|omg|amazing|brilliant|over the moon|buzzing|so happy|so proud|can't stop smiling|can't believe it|chuffed|thrilled|great news|good news|guess (?:what|who))\b/iu;

const SHADOW =
  /\b(?:n[o']t (?:happy|great|ok)|hate|angry|upset|sad|hurt|crying about|cancelled|died|funeral|lost|broke|broken|you (?:never|always|didn't|forgot|don't|missed|couldn't|left|weren't)|without (?:me|telling)|worried|scared|stress\w*|ashamed|shame|why (?:do|did|didn't|can't|are) you|fed up|sick of|liar|lie|lied|sorry|locked|disgrac\w*|useless|lazy|double[- ]?booked|ignored|behind my back|congratulations|nothing to do with|what a)\b/iu;

/** Whether the partner brings something glad of their own (V8). Wording decides; doubt means no. */
export const isGoodNews = (text: string): boolean => {
  if (SHADOW.test(text)) return false;
  return (
    JOY.test(text) ||
    (LIFT.test(text) && /\b(?:i|i'm|i've|my|we|our|they|he|she)\b/iu.test(text) && !text.includes('?'))
  );
};

const STARTED = /^(?:Finally |finally |just |Just )?([A-Za-z]+)\b/u;

/** "Passed, no minors" has lost its "I". */
const withYou = (clause: string): string => {
  const verb = (STARTED.exec(clause)?.[1] ?? '').toLowerCase();
  const bare = clause.replace(/^(?:finally|just) /iu, '');
  if (isPast(verb) || isPast((/^[A-Za-z]+/u.exec(bare)?.[0] ?? '').toLowerCase())) {
    return `you ${turnRound(`${bare.charAt(0).toLowerCase()}${bare.slice(1)}`)}`;
  }
  return turnRound(clause);
};

const sayable = (clause: string): boolean => {
  const words = clause.split(' ').length;
  return (
    words >= 2 &&
    words <= 16 &&
    /\b(?:[a-z]+ed|got|won|made|said|went|came|did|is|was|'?s|am|are|have|has|ran|beat|gave|told|ate|rang|slept|found|sold|stood|met|cut|hit|cooked)\b/iu.test(
      clause,
    )
  );
};

const newsIn = (plain: string): readonly string[] => {
  const clauses = splitClauses(plain)
    .filter(({ question }) => !question)
    .map(({ text }) => text)
    .filter((text) => !/^(?:you know|guess|remember|it's you|don't|that's|this|not|ok)\b/iu.test(text));
  const joyful = clauses.filter((text) => JOY.test(text) && text.split(' ').length >= 2);
  return [...new Set([...joyful, ...clauses.filter(sayable)])].slice(0, 2).map(withYou).map(uncapital);
};

const uncapital = (text: string): string =>
  /^(?:The|My|Our|We|They|He|She|A|An|One|Your|First|Kid|Both)\b/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const RELIEF =
  /\b(?:clear|results?|negative|passed|approved|came through|found|remission|after|finally|made it)\b/iu;
const TENDER = /\b(?:dada|mama|baby|boy|girl|son|daughter|kids?|grandma|gran|dad|mum|sister|twins)\b/iu;

const feelingOf = (plain: string): string => {
  if (RELIEF.test(plain)) return 'You must be so relieved, and happy.';
  return TENDER.test(plain)
    ? 'I imagine your heart is very full right now.'
    : 'You must feel so happy, and proud.';
};

const ASKS: readonly string[] = [
  'What was the best moment of it?',
  'How did it feel when it happened?',
  'What went through you when you knew?',
];

/** Interest and one open question, about this news: never flat, never about the listener (V8). */
export const sayGoodNews = (plain: string, seed: number): Wordings => {
  const [first, second] = newsIn(plain);
  const ask = ASKS[seed % ASKS.length] ?? '';
  const more = (second ?? first)?.split(/,\s/u)[0];
  return {
    reflect: [
      ...(first === undefined ? [] : [`${capital(first)}! I'm so glad.`]),
      "What lovely news! I'm so glad you told me.",
    ],
    feeling: [feelingOf(plain)],
    understand: [
      ...(more === undefined ? [] : [`I want to hear all about how ${more}. ${ask}`]),
      `I want to hear all of it. ${ask}`,
    ],
  };
};
