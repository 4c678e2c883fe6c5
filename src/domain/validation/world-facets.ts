import type { Grammar } from '../language/grammar.ts';
import { actsAsVerb, isPast, isPlainVerb } from '../language/verb-shapes.ts';
import type { Facet } from './facet.ts';
import { turnRound } from './turn-round.ts';

const FINITE_AUXILIARY =
  /^(?:is|isn't|was|wasn't|were|weren't|are|aren't|has|hasn't|had|hadn't|have|haven't|did|didn't|does|doesn't|will|won't|can|can't|couldn't|keeps|says|goes|gets|makes|needs|wants|comes|takes|thinks|looks|feels|hurts|knows|rang|[a-z]+'s)$/u;

/** Clauses that point at something said before, compare, or hint at the listener from the side. */
const DANGLING =
  /^(?:one|two|three|four|five|six|ten|\d+) [a-z]+ (?:you|I)(?:'\w+)? |^(?:that(?! was (?:an?|two|three|four|five|six|\d+) \w+ ago)|that's|this(?! is the (?:second|third|fourth|fifth|sixth|seventh|\w+th) )|it(?!'s (?:my|our|your) \w+$)(?! was (?:\d|(?:half|quarter|gone|nearly|almost|past|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|my|our)\b))|it's(?! been\b)(?! (?:(?:almost|nearly|gone|past|half|quarter|already|after|\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|midnight)\b)|(?:my|our|your) \w+$|[A-Z][\w']+(?: ?day)?|Christmas)$)|all you do|its|what|whatever|who|which|there it|here|guess|imagine|let|yet|not|nothing|someone|somebody|some people|some of us|one of us|if|unless|than|or|to|at least|my own|my (?:wife|husband|partner|boyfriend|girlfriend)|must|may|even|how|why|where|when will|when was|when did|when is|when are|when do|see|so much|[a-z]+ much)\b/iu;

const STARTS_WITH_THING =
  /^(?:"|my|your|our|his|her|their|the|a|an|we|we're|we've|he|he's|she|she's|they|they're|they've|there's|there was|there were|nobody|everyone|everybody|seeing|hearing|watching|one|two|three|four|five|six|seven|eight|nine|ten|mum|mom|dad|grandma|when|every|all|both|half|another|work|this is the|that was|it was|it's (?:been|almost|nearly|gone|past|half|quarter|already|after|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|midnight|my|our|your|[A-Z][\w']+(?: ?day)?|Christmas)|everything|nobody|no one|(?!(?:Finally|Just|Got|Passed|Guess|Remember|Maybe|Only|Now|Then|Today|Also|Some|Any|Most|Sure|Nice|Funny|Great|Good|Like|As|Of|In|On|At|By|For|From|With|Still|So|Too|Very|Once|Again|Yes|Not|Half|Are|Is|Was|Were|Am|Have|Has|Had|Should|Who|Which|Where|First|Last|Thanks|Thank|Sorry|Love|Hope|Wish|Best|Late|Always|Never|Ever|Pity|Shame|Honest|Tell|Give|Show|Let|Look|Stop|Ask|Try|Come|Go|Put|Take|Make|Keep|Don|Can|Could|Will|Would|Do|Did|Does|Seriously|Literally|Wow|Oh|Why|What|How|If|Because|And|But)\b)[A-Z][a-z]+)\b/u;

/** "it hurt me that you laughed" points forward, not back. */
const TOUCHES_ME =
  /^it (?:really |still |just )*(?:hurts?|stings?|stung)(?: me)? (?:that|when|how)\b|^it (?:has |really |just |still )*(?:hurts?|upsets?|scares|scared|worries|worried|annoys|annoyed|kills|killed|stung|stings|bothers|bothered|bugs|bugged|irritates|irritated|drains|frustrates|frustrated|got to|gets to|makes|made) me\b.{0,12} (?:that|when|how|to|seeing|being|having)\b/u;

type InClause = { readonly clause: string; readonly grammar: Grammar };

const words = (clause: string): readonly string[] => clause.split(/\s+/u);

/** "the bin stinks", not "the two bins". */
const isThird = (word: string, { clause, grammar }: InClause): boolean => {
  if (grammar.verb(word)?.form !== 'third') return false;
  const tagged = grammar.tag(clause);
  const before = tagged[tagged.findIndex(({ text }) => text.toLowerCase() === word) - 1]?.part;
  return actsAsVerb(word, clause, grammar) || before === 'noun' || before === 'name';
};

/** Where a side clause begins: a verb beyond it is not the statement's own. */
const SIDE = /\s(?:while|when|whenever|because|since|after|before|until|who|which|where)\s.*$/u;

const finiteAt = (clause: string, grammar: Grammar): string | undefined =>
  words(clause.replace(SIDE, ''))
    .slice(1, 8)
    .map((word) => word.toLowerCase().replace(/[^a-z']/gu, ''))
    .find(
      (word) => FINITE_AUXILIARY.test(word) || isPast(word, grammar) || isThird(word, { clause, grammar }),
    );

/** "mum's in hospital", not "mum's hat". */
const NAME_IS =
  /^[\p{L}]+'s (?:in|on|at|not|been|gone|back|ill|sick|off|out|still|a|the|so|very|away|home|[a-z]+ing|[a-z]+ed)\b/u;

const CONTRACTED = /^(?:we|he|she|they|there|it)'(?:s|re|ve|d|ll)\b/iu;

/** "Tonight in front of our friends I felt small" */
const SCENE_FIRST =
  /^((?:tonight|yesterday|today|last night|this morning|earlier) (?:in|at|on|with|during|after) (?:\S+ ){1,4}?\S+),? ((?:I|we|you)(?:'\w+)? .+)$/iu;

const FIRST_HALF = /^.+?(?=,| (?:while|when|whenever|because|after|before|and|but|so|until|though)\b|$)/u;

const timeLast = (_: string, time: string, rest: string): string =>
  rest.replace(FIRST_HALF, (half) => `${half} ${time.charAt(0).toLowerCase()}${time.slice(1)}`);

/** "With the exam tomorrow I'd asked for quiet" */
const CIRCUMSTANCE_FIRST =
  /^((?:with|at|on|in|during|after|before|for|because of) (?!(?:I|you|we|he|she|they|case|fact|that)\b)(?:[^\s,]+ ){0,5}?[^\s,]+),? ((?:I|you|we)(?:'\w+)? .+)$/iu;

const WHEN_FIRST =
  /^((?:yesterday|today|tonight|this (?:morning|week|year|evening|weekend)|last (?:night|week|year|month|weekend|summer|christmas)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)),? ((?:you|I|we|he|she|they)(?:'\w+)? .+)$/iu;

const HABIT =
  /^(?:every (?:single )?time|whenever|each time|any time|the moment|as soon as|when) (?:I|we|my|our|the|he|she|they|it)\b/iu;
/** Here the next "you" still belongs to the first half: "when I asked you you laughed". */
const NOT_YET =
  /\b(?:ask|asked|tell|told|to|with|for|at|of|from|need|needed|text|texted|call|called|rang|see|saw|hear|heard|that|if|about|and|or|want|wanted|thought|said|say|think)$/iu;

/** "Every time I mention money you walk out" → "you walk out every time I mention money". */
const habitFirst = (clause: string, grammar: Grammar): string | undefined => {
  if (!HABIT.test(clause)) return undefined;
  const starts = [
    ...clause.matchAll(
      /,? (?=you (?:just |always |never |only |even |immediately |suddenly |start |started )*([a-z']+))/gu,
    ),
  ];
  const cut = starts.find(
    ({ index, 1: verb = '' }) =>
      !NOT_YET.test(clause.slice(0, index)) &&
      (isPlainVerb(verb, grammar) ||
        isPast(verb, grammar) ||
        /^(?:don't|didn't|can't|won't|go|get|roll)$/u.test(verb)),
  );
  if (cut === undefined || clause.slice(0, cut.index).split(' ').length < 3) return undefined;
  const main = clause.slice(cut.index + cut[0].length);
  return /,/u.test(main)
    ? undefined
    : `${main} ${clause.charAt(0).toLowerCase()}${clause.slice(1, cut.index)}`;
};

/** "Because you told them I had your aunt ringing me" */
const CAUSE_FIRST =
  /^because (you .+?),? (I (?:had|have|felt|feel|was|am|can't|couldn't|didn't|got|ended|spent|missed|lost)\b.+)$/iu;

/** "When you sighed, I felt small" reads better from its end: "I felt small when you sighed". */
export const plainOrder = (clause: string, grammar: Grammar): string => {
  const [, cause, effect] = CAUSE_FIRST.exec(clause) ?? [];
  if (cause !== undefined && effect !== undefined) return `${effect} because ${cause}`;
  const habit = habitFirst(clause, grammar);
  if (habit !== undefined) return habit;
  const led =
    /^((?:(?:last night|yesterday|today|tonight|this morning),? )?(?:when|whenever|every time|after|before|while|if|once) [^,]+?)(?:,\s*| (?=I (?:felt|feel|get|lay|sat|stood|cried)\b))(.+)$/iu.exec(
      clause,
    );
  if (led === null)
    return clause
      .replace(WHEN_FIRST, timeLast)
      .replace(SCENE_FIRST, timeLast)
      .replace(CIRCUMSTANCE_FIRST, timeLast);
  const [, subordinate = '', main = ''] = led;
  if (!/^(?:I|you|we|he|she|they|my|your|the|it)\b/u.test(main)) return clause;
  const comma = main.indexOf(',');
  const head = comma === -1 ? main : main.slice(0, comma);
  const rest = comma === -1 ? '' : main.slice(comma);
  return `${head.trim()} ${subordinate.charAt(0).toLowerCase()}${subordinate.slice(1)}${rest}`;
};

const HAS_OBJECT = /^(?:my|the|your|our|her|him|them|it|some|a|an|that|me|us|to (?:me|us)|[a-z]{3,}ing)\b/u;
const GOES_ON =
  /^(?:me|my|the|your|our|off|up|down|doing|talking|[a-z]+ing|on|out|her|him|them|it|some|a|an|with|to|at|that)\b/u;

const ABSOLUTE = /\b(?:always|never|everything|nothing|nobody|no one|only|constantly|all I do)\b/iu;

/** What a clause about anybody or anything else says; undefined when it is no statement. */
export const worldFacet = (clause: string, grammar: Grammar): Facet | undefined => {
  if (TOUCHES_ME.test(clause))
    return {
      kind: 'self',
      finite: turnRound(clause, grammar).replace(
        /\bthat I (?:never|don't ever) (?=[a-z]+)/u,
        "when it seems I don't ",
      ),
      past: /\b(?:hurt|upset|stung|made|scared|got|annoyed|killed)\b/u.test(clause),
    };
  if (DANGLING.test(clause) || !STARTS_WITH_THING.test(clause)) return undefined;
  const finite =
    finiteAt(clause, grammar) ?? (CONTRACTED.test(clause) || NAME_IS.test(clause) ? 'is' : undefined);
  const wePresent = /^we (?:always |never |only )?([a-z]+)/u.exec(clause)?.[1];
  if (finite === undefined && !(wePresent !== undefined && isPlainVerb(wePresent, grammar))) return undefined;
  const wording = clause.replace(/^we never (?=[a-z]+)/u, "we don't ").replace(/^we always /u, 'we ');
  const past =
    finite !== undefined &&
    (isPast(finite, grammar) || /^(?:was|wasn't|were|weren't|had|hadn't|did|didn't)$/u.test(finite));
  const pointsHere =
    /\b(?:you|your|yours|we|us|our|everything|all I do)\b|^(?!(?:he|she|they)\b).*\b(?:only|here|house|home)\b/iu.test(
      clause,
    );
  const global = pointsHere && ABSOLUTE.test(clause);
  return { kind: global ? 'seems' : 'world', finite: turnRound(wording, grammar), past };
};

const SELDOM_ORDERED =
  /^(?:look|like|love|live|hope|wish|guess|mind|imagine|let|come|thank|learn|worry|welcome|have|feel|miss|think|say|tell|know|mean|see|hear|sort|dance|work|go|try|bother|fancy|reckon|bet)$/u;
const CAN_BE_ASKED = /^(?:look|come|tell|say|let|try|go)$/u;

/** "put the phone down", "please don't read over my shoulder", "can you call at lunch": what they would like. */
export const wishFacet = (clause: string, grammar: Grammar): Facet | undefined => {
  const away =
    /^(?:can|could|would) you (?:please |just )*not (?!just\b|once\b|even\b|ever\b)([a-z]+)\s*(.*)$/iu.exec(
      clause,
    );
  if (away !== null)
    return {
      kind: 'wish',
      finite: `you'd like me not to ${away[1] ?? ''} ${turnRound(away[2] ?? '', grammar)}`.trim(),
      past: false,
    };
  const asked =
    /^(?:please |just |kindly |possibly |maybe |perhaps |can you |could you |will you |would you |you need to )+([a-z]+)\s*(.*)$/iu.exec(
      clause,
    );
  if (/\b(?:yourself|anything|for once|one thing)\b/iu.test(clause)) return undefined;
  const told = asked ?? /^([a-z]+)\s*(.*)$/iu.exec(clause);
  if (told === null) return undefined;
  const verb = (told[1] ?? '').toLowerCase();
  const rest = turnRound((told[2] ?? '').replace(/,? please$/iu, ''), grammar);
  if (verb === "don't" || /^don't\b/iu.test(clause.replace(/^please /iu, '')))
    return wishedAway(clause, grammar);
  const known =
    isPlainVerb(verb, grammar) && (!SELDOM_ORDERED.test(verb) || (asked !== null && CAN_BE_ASKED.test(verb)));
  if (
    !known ||
    (asked === null && !(actsAsVerb(verb, clause, grammar) ? GOES_ON : HAS_OBJECT).test(told[2] ?? ''))
  )
    return undefined;
  const [, again] = verb === 'stop' ? (/^to ([a-z]+)/u.exec(rest) ?? []) : [];
  const what = again === undefined ? rest : rest.replace(/^to [a-z]+/u, grammar.inflect(again, 'gerund'));
  return { kind: 'wish', finite: `you'd like me to ${verb}${what === '' ? '' : ` ${what}`}`, past: false };
};

const wishedAway = (clause: string, grammar: Grammar): Facet | undefined => {
  const away = /^(?:please )?don't ([a-z]+)\s*(.*)$/iu.exec(clause);
  const verb = (away?.[1] ?? '').toLowerCase();
  if (!isPlainVerb(verb, grammar) || /^(?:worry|bother|think|act|tell)$/u.test(verb)) return undefined;
  const rest = turnRound((away?.[2] ?? '').replace(/,? please$/iu, ''), grammar);
  if (verb === 'forget' && rest !== '')
    return { kind: 'wish', finite: `you'd like me to remember ${rest}`, past: false };
  return {
    kind: 'wish',
    finite: `you'd like me to stop ${grammar.inflect(verb, 'gerund')}${rest === '' ? '' : ` ${rest}`}`,
    past: false,
  };
};
