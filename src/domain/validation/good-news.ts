import type { Grammar } from '../language/grammar.ts';
import { isPast } from '../language/verb-shapes.ts';
import type { Label, Reading } from '../reading/reading.ts';
import { splitStatements } from './split-statements.ts';
import type { Voice, Wordings } from './take-in.ts';
import { turnRound } from './turn-round.ts';
import { choose } from './wording.ts';

/** Glad by itself. "Passed" alone is not: people pass, too. */
const GLAD =
  /\b(?:(?<=^|[.!] )i (?:finally |just )?got (?:it|in)(?=[!.,]|$)|got the (?:job|place|part|keys(?! (?:and|to))|visa|offer|grant|house|flat|gig|role|all clear|corner plot)|gave me the (?:job|part|corner plot|grant|role)|got (?:a (?:raise|pay rise|promotion|distinction|yes|new job)|my (?:citizenship|visa|licence|degree|papers|results back and))|passed (?:first time|my|his|her|the (?:exam|test|bar|driving)|with)|passed!|(?:got|been|was|were|getting|i'm|we're) promoted|promoted (?:me|my)\b|(?:been|got|was|were) accepted|offer(?:'s| has| got)? (?:been )?accepted|(?:got|been|they|bank) approved|i(?:'m| got| was) hired|i won\b(?!')|we won\b(?!')|all clear|(?:scan|biopsy|result|results|test|tests|bloods)(?:'s| is| are| was| were| came back) (?:all )?(?:clear|negative|normal)|in remission|cancer[- ]free|(?:been|got|being) published|(?:picked|chose) my|named .{0,30} after|slept through(?: the night|[!.,]|$)|said (?:yes|dada|mama)!|said (?:dada|mama)|(?:he's|she's|they're|so) proud of me|(?:year|years|months|days) sober|we (?:have|got) (?:a|the) house|best (?:lecturer|mark|teacher|score) |voted (?:me (?:in|best|captain|chair|employee|player)|best)|i(?:'ve)? finished (?:it|my)|first (?:sale|steps?|word|tooth|goal)\b|made it through the winter|beat me at|without stopping|told my boss no|(?<!think )we(?:'re| are) engaged|(?:i|we) did it(?=!|$)|nailed it|aced (?:it|my|the)|mortgage (?:is )?approved|found the (?:dog|cat)(?! (?:asleep|in the|on the))|raised \d|my letter's in|are still going|they're too big\b|my stammer didn't come|exam over|was born\b(?! yesterday)|approved (?:our|my)|got (?:the|a) (?:scholarship|grant)|paid off (?:my|the|our)\b|we're (?:having (?:a (?:baby|boy|girl)|twins)|expecting)|i sold (?:my|the)\b|(?:just )?got (?:engaged|married)|said yes to (?:the|our|my)|(?<!\bi )had (?:her|their|the) baby|got into (?:uni\w*|college|medical|med|law|oxford|cambridge|drama|art|the (?:team|choir|course|programme|program|squad|band))\b|going to be (?:an? |the )?(?:auntie|aunt|uncle|grand\w+|mum|mom|dad|parents|big (?:brother|sister))|offered me (?:the|a) (?:job|promotion|place|role|contract|spot|part)|gave me (?:the|a) (?:promotion|raise|pay rise)|'s pregnant!|(?:i'm|i am|we're) pregnant\b|got (?:the|a) promotion(?! (?:call|interview|board|meeting))|getting (?:the|a|my) (?:bonus|raise|pay rise|promotion)|(?:a|one|two|three|five|ten) years? sober|slept in (?:his|her|their) own bed|slept (?:all night|the (?:whole|entire) night)|(?:bloods|results?|scan|tests?|biopsy)\b.{0,20}\bcame back (?:fine|clear|clean|good|okay|ok)|crying with (?:relief|joy)|(?:happy tears|tears of joy)|(?:want|asked|picked|chosen|chose|invited) me (?:to|as) (?:be|give|speak|present|lead|captain|play|sing|perform|the|a) |(?:publisher|gallery|editor) (?:rang|called|wants|said yes|loved)|just (?:ran|swam|cycled|climbed|walked) (?:a |my first |\d)|ran (?:my first|a half|a marathon|\d+ ?k)\b|finally told my (?:boss|supervisor|manager|mum|mom|dad|parents)|(?:looked|stood) up\. all the way|wrote it in the book|walked (?:his|her) first|he let (?:me|him)|(?:came|finished) (?:first|top|second)\b|top of (?:the|her|his) class|hit (?:my|our) target|debt[- ]free|(?:exhibition|show|gig|play|book|stall) sold out|can ring the bell|(?:my|her|his) (?:stammer|cough|fever) (?:is|has|'s) gone|out of hospital|home from hospital|(?:cat|dog) (?:is|has come|came) (?:home|back))/iu;

/** Loud gladness; needed where the news itself could be meant either way. */
/** Relief is glad however quietly it is told. */
const RELIEVED =
  /\bno more chemo\b|\b(?:it's|it is|is|it was|came back|are|all) (?:benign|all clear|negative|cancer[- ]free)\b|\bnot cancer\b|\bin remission\b/iu;

const LIFT =
  /!{2,}|[🎉🥳🏆🥹🤩✨🙌🎊💃🎓🍾🥂]|\b(?:finally|yay+|woo+h*o*|over the moon|buzzing|so happy|so proud|can't stop smiling|chuffed|thrilled|great news|good news)\b|^guess (?:who|what)\b/iu;

const SHOUTED = /\p{Lu}{4,} \p{Lu}{2,}|\b\p{Lu}{2,} \p{Lu}{4,}|\b\p{Lu}{4,}\b(?!')/u;

/** Glad when said loudly. */
const GLAD_IF_LOUD =
  /\b(?:passed|accepted|approved|won(?!')|is clear|said yes|finished|made it|by (?:him|her)self|on my own|came through|shared his|read a whole|(?:i|we) sold|first time|the book|gave me the|picked my)\b/iu;

const SHADOW =
  /[?]|\b(?:hate|angry|upset|sad|hurt|hurts|cancelled|died|dead|funeral|lost|broke|broken|robbed|fuming|disappointed|crushed|frightened|felt|daft|fault|wrong|not enough|you (?:never|always|didn't|forgot|don't|missed|couldn't|left|weren't|took|could)|without (?:me|telling|asking)|worried|scared|stress\w*|ashamed|shame|fed up|sick of|liar|lie|lied|sorry|locked|disgrac\w*|useless|lazy|selfish|bully|thief|creep|ignored|behind my back|congratulations|congrats|nothing to do with|what a|apparently|of course|funny how|must be nice|nice of you|yes you're|bloody|wasn't|won't be|bad news|brain cells|overcooked|screaming|freezing|ruined|idiot|clown|cow|jealous|grief|moan|accuse|catastrophe|some (?:father|mother|dad|mum)|who can't|can't even|do you want|i still have|wish me luck|going to be sick|nervous|missed|unlocked|ants)\b/iu;

/** Labels under which loud news is believed; the others say something else with the same marks. */
const CALM: ReadonlySet<Label> = new Set(['neutral', 'appreciation']);
const THEIRS: ReadonlySet<Label> = new Set(['third_party', 'playful', 'quoted']);
const OPEN: ReadonlySet<Label> = new Set([
  'neutral',
  'appreciation',
  'i_statement',
  'playful',
  'third_party',
  'quoted',
]);

/** News of their own, read as trouble because it matters so much: its words are believed before the label. */
const UNRUFFLED: ReadonlySet<Label> = new Set([...OPEN, 'danger', 'self_criticism']);

/** Whether the partner brings something glad (V8). Doubt means no: a wrong cheer wounds more than a missed one. */
export const isGoodNews = (
  text: string,
  { label, confidence }: Pick<Reading, 'label' | 'confidence'>,
): boolean => {
  if (SHADOW.test(text)) return false;
  if (RELIEVED.test(text) && (OPEN.has(label) || confidence < UNSURE)) return true;
  const glad = GLAD.test(text);
  const loud = LIFT.test(text) || SHOUTED.test(text) || (glad && text.includes('!'));
  if (CALM.has(label)) return glad || (loud && GLAD_IF_LOUD.test(text));
  if (
    glad &&
    !SPEAKS_TO_YOU.test(text) &&
    ((UNRUFFLED.has(label) && confidence < SURE) || OPEN.has(label) || confidence < FAINT)
  )
    return true;
  if (loud && GLAD_IF_LOUD.test(text) && THEIRS.has(label) && !SPEAKS_TO_YOU.test(text)) return true;
  return glad && loud && (OPEN.has(label) || confidence < UNSURE);
};

const UNSURE = 0.6;
const FAINT = 0.45;
const SURE = 0.85;
const SPEAKS_TO_YOU = /\b(?:you|u|your|ur|you're)\b/iu;

const STARTED = /^(?:Finally |finally |just |Just )?([A-Za-z]+)\b/u;

/** "Passed, no minors" has lost its "I". */
const withYou = (whole: string, grammar: Grammar): string => {
  const clause = whole.replace(/,? (?:can you believe it|guess what)$/iu, '');
  const verb = (STARTED.exec(clause)?.[1] ?? '').toLowerCase();
  const bare = clause.replace(/^(?:finally|just) /iu, '');
  if (isPast(verb, grammar) || isPast((/^[A-Za-z]+/u.exec(bare)?.[0] ?? '').toLowerCase(), grammar)) {
    return `you ${turnRound(`${bare.charAt(0).toLowerCase()}${bare.slice(1)}`, grammar)}`;
  }
  return turnRound(clause, grammar);
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

const newsIn = (plain: string, grammar: Grammar): readonly string[] => {
  const clauses = splitStatements(plain, grammar)
    .filter(({ question }) => !question)
    .map(({ text }) => text)
    .filter((text) => !/^(?:you know|guess|remember|it's you|don't|that's|this|not|ok)\b/iu.test(text));
  const joyful = clauses.filter(
    (text) =>
      (GLAD.test(text) || RELIEVED.test(text) || GLAD_IF_LOUD.test(text)) && text.split(' ').length >= 2,
  );
  return [...new Set([...joyful, ...clauses.filter(sayable)])]
    .slice(0, 2)
    .map((told) => uncapital(withYou(told, grammar)));
};

const uncapital = (text: string): string =>
  /^(?:It|It's|The|My|Our|We|They|He|She|A|An|One|Your|First|Kid|Both)\b/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const RELIEF =
  /\b(?:clear|benign|results?|negative|passed|approved|came through|found|remission|after|finally|made it)\b/iu;
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

/** "she's had her baby, 4.1 kilos": the news itself. */
const headOf = (told: string): string => {
  const [head = told] = told.split(/,\s/u);
  return head.split(' ').length >= 4 ? head : told;
};

/** Interest and one open question, about this news: never flat, never about the listener (V8). */
export const sayGoodNews = (plain: string, { seed, grammar }: Voice): Wordings => {
  const [first] = newsIn(plain, grammar);
  const ask = ASKS[seed % ASKS.length] ?? '';
  const relief = first !== undefined && RELIEVED.test(first);
  const more = relief
    ? undefined
    : [first].find((told) => told !== undefined && sayable(told))?.split(/,\s/u)[0];
  return {
    reflect: [
      ...(first === undefined
        ? []
        : [
            `${capital(headOf(first))}! ${choose(seed, "I'm so glad.", "That's wonderful.", "I'm so happy to hear it.")}`,
          ]),
      "What lovely news! I'm so glad you told me.",
    ],
    feeling: [feelingOf(plain)],
    understand: [
      ...(more === undefined ? [] : [`I want to hear all about how ${more}. ${ask}`]),
      `I want to hear all of it. ${ask}`,
    ],
  };
};
