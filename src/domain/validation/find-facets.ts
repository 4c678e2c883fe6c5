import { FAUX_FEELINGS, FEELING_WORDS } from '../language/feelings-catalogue.ts';
import type { Grammar } from '../language/grammar.ts';
import { pastOf, verbForm } from '../language/verb-forms.ts';
import { disguisedDeed } from './disguised-deed.ts';
import type { Facet } from './facet.ts';
import { holdsHarshWords } from './harsh-words.ts';
import { completed, type Placed } from './join-facets.ts';
import { questionFacet } from './question-facets.ts';
import { rescuedClause } from './rescued-clause.ts';
import { selfFacet } from './self-facets.ts';
import { type Statement, splitStatements } from './split-statements.ts';
import { statedFacet } from './stated-facet.ts';
import { turnRound } from './turn-round.ts';
import { absence, wishedOtherwise } from './unsaid-facets.ts';
import { plainOrder, wishFacet, worldFacet } from './world-facets.ts';
import { youFacet } from './you-facets.ts';

const INTENSIFIERS =
  /\b(?:(?<!\b(?:have|did) you )even|like(?= at all\b)|literally|bloody|fucking|fking|effing|damn|actually|simply|clearly|obviously|absolutely|completely|totally|yet again|once again|ever again|always fucking|just|(?<=\ba )single(?! (?:parent|mum|mom|dad|mother|father|person))|for god's sake|for the love of god|for once(?: in your life)?|once in your life|again(?= and\b| when\b| without\b|,))\b\s*/giu;

/** "… like an idiot", "…, as per": the sting in the tail goes, the event stays. */
const STING =
  /(?:,?(?<!\bfelt|\bfeel|\blooks?)\s+like (?:(?:you're|I'm|you were|I was|I were|you are|I am) )?(?:a|an|some|the) [^,]*|,?\s+as per(?: usual)?|\s+again|\s+either|\s+every (?:single )?time|,? and you know it)$/iu;

/** "… treat me like a visitor": here the likeness is what was felt. */
const TREATED =
  /^you think |\bbeing treated like |\b(?:treat|treats|treated|talk|talked|speak|spoke) .{2,40} like /iu;

/** A second statement after a mere comma is left for another time. */
const SPLICE =
  /,\s(?!and\b|when\b|if\b)[^,]*\b(?:wasn't|was|is|are|isn't|were|weren't|didn't|doesn't|has|had|got|makes|made|feels)\b.*$/u;

/** "… can you", "… I think": said to the listener, not part of what happened. */
const TAG =
  /,? (?:can you believe it|(?:and )?don't (?:you )?(?:even |dare |try to |bother )*(?:deny|lie|pretend|say|tell|start)\b.*|admit it|(?:so )?what(?:'s| else is) new|(?:can|do|did|are|were|have|will|would|could|don't|aren't|didn't|can't|won't) you|am I|was I|aren't I|isn't it|isn't that|wasn't it|I think|I guess|I swear)$|,\s*please\b.*$/iu;

/** A name called out at the end is an address. */
const ADDRESS = /,\s+\p{Lu}\p{Ll}+$/u;

const calmed = (clause: string): string =>
  (TREATED.test(clause) ? clause : clause.replace(STING, ''))
    .replace(INTENSIFIERS, '')
    .replace(TAG, '')
    .replace(ADDRESS, '')
    .replace(SPLICE, '')
    .replace(/\s+/gu, ' ')
    .replace(/ ,/gu, ',')
    .replace(/[,)\]]+$/u, '')
    .trim();

const MAX_WORDS = 17;
const BREAKS = /\s(?:when|while|because|which|without|until|before|after|whilst|since|and|where|that)\s/giu;

/** Long clauses end at the last joining word that still leaves a whole statement. */
const shortened = (clause: string): string => {
  const words = clause.split(' ');
  if (words.length <= MAX_WORDS) return clause;
  const allowed = words.slice(0, MAX_WORDS).join(' ').length;
  const cuts = [...clause.matchAll(BREAKS)]
    .map((match) => match.index)
    .filter((at) => at > 12 && at <= allowed);
  const cut = cuts.at(-1);
  return cut === undefined ? '' : clause.slice(0, cut);
};

const uncapital = (clause: string): string => clause.charAt(0).toLowerCase() + clause.slice(1);

/** Feelings are often said without their "I". */
const withSubject = (clause: string): string => {
  if (/^missed (?:my|our) /iu.test(clause)) return `you ${uncapital(clause)}`;
  if (/^(?:told|asked|texted|called|rang|begged|reminded|warned) you\b/iu.test(clause))
    return `I ${uncapital(clause)}`;
  if (/^(?:felt|feel|feeling|been feeling|missed|missing|cried)\b/iu.test(clause)) {
    const lower = clause.charAt(0).toLowerCase() + clause.slice(1);
    if (/^feeling\b/u.test(lower) || /^missing\b/u.test(lower)) return `I'm ${lower}`;
    return /^been\b/u.test(lower) ? `I've ${lower}` : `I ${lower}`;
  }
  return clause;
};

/** "you made me feel stupid when …": said as what they felt (R2). */
const withoutMaking = (clause: string): string =>
  clause
    .replace(/^it fe(els|lt) (?:like|as if|as though) /u, (_, tense: string) =>
      tense === 'els' ? 'I feel like ' : 'I felt like ',
    )
    .replace(/^you (?:always |really |just )?ma(ke|de) me feel /u, (_, tense: string) =>
      tense === 'ke' ? 'I feel ' : 'I felt ',
    )
    .replace(
      /\bfe(el|lt) like (?:I(?:'m| was| am) )?(?:crazy|mad|insane|an idiot|stupid|a fool|a nag|a burden|nothing|rubbish|dirt)\b/u,
      'fe$1 small',
    );

/** "a horrible day" is no verdict on anybody. */
const withoutGloom = (clause: string): string =>
  clause
    .replace(
      /^((?:my|the|our) (?!.*\byou\b).{2,40}\b(?:was|were|is|are|been) )(?:so |really |just )?(?:horrible|terrible|horrid|vile|a nightmare)\b/u,
      '$1really hard going',
    )
    .replace(/^I(?:'ve)? (?:just )?failed (?=my\b|the\b|it\b)/u, "I didn't pass ")
    .replace(/\byou (?:all|guys|lot) /gu, 'you ')
    .replace(/^you embarrassed me\b/u, 'I felt embarrassed')
    .replace(/^you blamed (?=me\b)/u, 'you put it on ')
    .replace(
      /^you (?:just |completely |totally )?ignored (?=me|my|the|our|him|her|it)/u,
      "you didn't take notice of ",
    )
    .replace(
      /^you(?:'ve)? (?:just |been )*l(?:ied|ying) (?:to (?:me|us) )?about /u,
      "you weren't straight with me about ",
    )
    .replace(
      /\b(?:horrible|terrible|awful|rubbish|shit|shitty|crap|bad|horrid) (?=(?:day|night|week|month|time|sleep|journey|meeting|shift|headache)\b)/giu,
      'rough ',
    )
    .replace(/\b(?:horrible|terrible|awful|bad) dream\b/giu, 'frightening dream')
    .replace(/\b(?:is|are) killing me\b/giu, (be) => `${be.split(' ')[0] ?? 'is'} really hard on me`);

const lowerStart = (clause: string): string =>
  /^(?:You|We|He|She|They|My|Your|Our|His|Her|Their|The|There|Why|When|How|Can|Could|Will|Would|Do|Did|A|An|One|Two|Please|Nobody|Everyone|Everybody|Every|It|All|Both|Half|Seeing|Hearing|Watching|Tonight|Today|Yesterday|Last|This|That|Dinner|Lunch|If|Only|What|Who|Imagine|No|Not)\b/u.test(
    clause,
  )
    ? clause.charAt(0).toLowerCase() + clause.slice(1)
    : clause;

/** Hard on oneself: said back, they would be a verdict. */
const SELF_SCOLDING: readonly string[] =
  'worthless useless pathetic stupid dumb ugly guilty paranoid ashamed jealous'.split(' ');
const SOFTER: Readonly<Record<string, string>> = { ashamed: 'embarrassed', jealous: 'insecure' };
/** Words that accuse or scold → the feeling they hide. */
const REAL: ReadonlyMap<string, string> = new Map([
  ...Object.entries(FAUX_FEELINGS).map(([word, [real = 'hurt']]) => [word, real] as const),
  ...SELF_SCOLDING.map((word) => [word, SOFTER[word] ?? FEELING_WORDS.get(word)?.[0] ?? 'hurt'] as const),
]);

const FELT = new RegExp(
  String.raw`\b(fe(?:el|lt|eling|els))((?: (?:so|a bit|really|kind of|kinda|sort of|very|pretty|totally|quite))?) (?:${[...REAL.keys()].join('|')})\b`,
  'giu',
);

/** "felt ignored" → "felt lonely" (R4). */
const withRealFeelings = (clause: string): string =>
  clause.replace(FELT, (whole: string, felt: string, much: string) => {
    const accusing = whole.slice(felt.length + much.length + 1).toLowerCase();
    return `${felt}${much} ${REAL.get(accusing) ?? 'hurt'}`;
  });

const TOGETHER = /^(?:can|could) we (?:please |just |both |all )*((?!not\b|even\b)[a-z]+ .+)$/iu;

/** "cheers for leaving me with the bill": the deed is meant, the thanks are not. */
const thanksForNothing = (clause: string): Facet | undefined => {
  const [, deed = '', rest = ''] =
    /^(?:thanks|thank you|cheers)(?: a lot| so much)? for (leaving|forgetting|waking|telling|letting|turning|eating) (.+)$/iu.exec(
      clause,
    ) ?? [];
  const base = verbForm(deed.toLowerCase())?.base;
  return base === undefined ? undefined : youFacet(`you ${pastOf(base) ?? base} ${rest}`);
};

const read = (clause: string, question: boolean): Facet | undefined => {
  if (/^(?:can|could|will|would) you\b/iu.test(clause)) return wishFacet(clause);
  const otherwise = wishedOtherwise(clause) ?? absence(clause);
  if (otherwise !== undefined) return otherwise;
  const shared = TOGETHER.exec(clause)?.[1];
  if (shared !== undefined)
    return { kind: 'wish', finite: `you'd like us to ${turnRound(shared)}`, past: false };
  const thanked = thanksForNothing(clause);
  if (thanked !== undefined) return thanked;
  const asks =
    (question && !/^(?:you|I|my|your|the|we)\b/u.test(clause)) ||
    /^(?:why|how come|do you (?:ever|even|actually|really|still)|does it (?:even |ever )?bother|did you|don't you ever|how many times|how often do I|when (?:was|is) the last|is it (?:too much|so|that|really)|would it (?:kill|hurt|be|have|even|really)|did it (?:even|not|ever|once|cross|occur)|how hard (?:is|can|would)|how long (?:were|are) you|when were you|have you even|who [a-z]+s|are you (?:ever|actually|even) going|must you|are you even|when are you)\b/iu.test(
      clause,
    );
  if (asks) return questionFacet(clause);
  if (/^you\b/u.test(clause)) return youFacet(clause);
  if (/^I\b/u.test(clause)) return selfFacet(clause);
  return worldFacet(clause) ?? wishFacet(clause);
};

/** Comparisons, sarcasm and images may not be handed back as if they were the event. */
const FIGURATIVE =
  /\b(?:(?<!\b(?:rather|nicer|better|more|longer|worse|less|softer|kinder) (?:\S+ ){0,6})than|such a|whatever|funny how|nice that|nice of you|i wonder|would think|you'd think|god forbid|welcome to|hard of hearing|one job|take you anywhere|sure as|apparently|supposedly|(?<!\w)lovely that|bless|parade|engraved|rule number|instead of a)\b|(?<!always )somewhere|interested now|until they're not|turned out|how high|do it to|mistakes?|hope you|hope it|still think|no names|no offence|(?<!texting |seeing |talking to |with |messaging |to |for )someone|(?<!\bfelt|\bfeel)\s+like (?:a|an)\s/iu;

/** "everything" is the claim; "things" is what it is about. */
const evenly = (clause: string): string =>
  clause
    .replace(/\beverything (?=into\b|about\b|after\b|with\b)/gu, 'things ')
    .replace(/^you(?:'d| would) rather (.+) than (.+)$/u, 'you would rather $1 than $2');

/** "as if I have no respect for anyone" would be the verdict again, only longer. */
const SWEEPING =
  /^I(?:'m|'ve)?\b.*\b(?:any(?:one|thing|body)|everything|everybody|nothing|an? way of|love me|turning into|becoming|acting|being|get to be|no idea how|haven't had to|refuse|going to|person|type)\b/iu;

/** A motive, or a bare failing, is the verdict however it is put; praise is no grievance. */
const JUDGES =
  /\bI(?:'d)? (?:like|love|enjoy) (?:to |it |being |making |watching |hurting )|^I don't (?:learn|change|think|try|care|grow)$|\bon purpose\b|\bso (?:sweet|kind|lovely|good|nice|patient)\b/u;

const isSweeping = ({ kind, finite }: Facet): boolean =>
  (kind === 'seems' && SWEEPING.test(finite)) || JUDGES.test(finite);

/** "your brother called me fat": what was said about them is not said again. */
const withoutNames = (clause: string): string =>
  clause.replace(
    /\bcall(ed|s)? me (?:an? )?([a-z-]+)$/u,
    (whole, ending: string | undefined, name: string) =>
      holdsHarshWords(name)
        ? `${ending === 'ed' ? 'said' : ending === 's' ? 'says' : 'say'} that about me`
        : whole,
  );

/** "look at your wife" is "look at me", "beg my own husband" is "beg you". */
const withoutTitles = (clause: string): string =>
  clause
    .replace(
      /(?<!\blike |\bas |\bnot |\bI'm |\bbe )\byour (?:own )?(?:wife|husband|girlfriend|boyfriend|partner|missus|fianc[ée]e?)\b(?!')/gu,
      'me',
    )
    .replace(MY_OWN, 'you');

const MY_OWN =
  /(?<!\blike |\bas |\bnot |\bbe )\bmy own (?:wife|husband|girlfriend|boyfriend|partner)\b(?!')/gu;

const preparedOf = (text: string): string =>
  withoutNames(
    evenly(
      withRealFeelings(
        withSubject(
          withoutMaking(withoutGloom(lowerStart(shortened(plainOrder(calmed(withoutTitles(text))))))),
        ),
      ),
    ),
  );

const isUnfit = (clause: string): boolean =>
  clause.split(' ').length < 2 ||
  holdsHarshWords(clause.replace(/\btoo much to ask\b|^would it kill\b/gu, '')) ||
  (FIGURATIVE.test(clause) && !TREATED.test(clause));

const facetOf = ({ text, question }: Omit<Statement, 'sentence'>, grammar: Grammar): Facet | undefined => {
  const clause = preparedOf(text);
  if (isUnfit(clause)) return disguisedDeed(lowerStart(calmed(text))) ?? deedBehind(clause);
  const facet =
    read(clause, question) ?? disguisedDeed(clause) ?? (question ? undefined : statedFacet(clause, grammar));
  if (facet === undefined || isSweeping(facet) || holdsHarshWords(facet.finite)) return undefined;
  return facet;
};

/** "such an idiot you left your passport in the printer": the name goes, the deed stays. */
const deedBehind = (clause: string): Facet | undefined => {
  const [, deed = ''] =
    /^.{6,60}? (you (?:didn't |forgot |left |lost |broke |[a-z]+ed )(?:\S+ ?){2,12})$/u.exec(clause) ?? [];
  if (deed === '' || isUnfit(deed)) return undefined;
  const facet = youFacet(deed);
  return facet?.kind === 'event' ? facet : undefined;
};

/** Where nothing may be handed back as it stands, the event that a reframe would tell. */
const rescued = (plain: string, grammar: Grammar): readonly Facet[] => {
  const clause = rescuedClause(plain, grammar);
  if (clause === undefined || holdsHarshWords(clause)) return [];
  const facet = facetOf({ text: clause, question: false }, grammar);
  if (facet !== undefined) return [facet];
  const claim = /^(?:you|I)\b/u.test(clause) && !/^(?:you|I) [a-z']+$/u.test(clause);
  return claim ? [{ kind: 'seems', finite: turnRound(clause), past: false }] : [];
};

const WORTH: Readonly<Record<Facet['kind'], number>> = {
  event: 6,
  promise: 7,
  self: 4,
  world: 3,
  seems: 3,
  wish: 2,
};

const ABOUT_US = /\b(?:I|me|my|you|your)\b/u;
/** "you're very angry": for the middle prompt, not for the first, where what happened comes before it. */
const MERE_FEELING =
  /^you(?:'re| are| were| feel| felt)(?: (?:so|very|really|a bit|pretty|quite|just))* [a-z]+(?: sick)?(?: (?:about|with) (?:it|this|me|that))?$/u;

const worth = (facet: Facet): number => {
  const whole = facet.full ?? facet.finite;
  const length = whole.split(' ').length;
  const shape = length < 3 ? -3 : length < 4 && facet.kind !== 'seems' ? -3 : length > 15 ? -1 : 0;
  const dangling =
    /\b(?:it|that|this|them|thing|one|things|did it|do it|it too|something with me|to|as well|that one)$/iu.test(
      whole,
    )
      ? -2
      : 0;
  const feels = /\b(?:felt|feel|feeling|hurt|scared|worried|angry|tired|lonely)\b/iu.test(facet.finite)
    ? 1
    : 0;
  const about = ABOUT_US.test(facet.finite) && facet.kind === 'world' ? 2 : 0;
  const mere = MERE_FEELING.test(facet.finite) ? -2 : 0;
  const telling =
    facet.kind === 'seems' && length >= 4 && !/^I(?:'m)? (?:think|want|say|know)\b/u.test(facet.finite)
      ? 1
      : 0;
  return WORTH[facet.kind] + shape + dangling + feels + about + mere + telling;
};

const placedIn = (plain: string, grammar: Grammar): readonly Placed[] => {
  const placed = splitStatements(plain)
    .filter(({ text }) => text.includes(' '))
    .slice(0, 24)
    .flatMap((clause, index): readonly Placed[] => {
      const facet = facetOf(clause, grammar);
      return facet === undefined ? [] : [{ facet, sentence: clause.sentence, index }];
    });
  return placed.filter(
    ({ facet }, at) => placed.findIndex((other) => other.facet.finite === facet.finite) === at,
  );
};

const worthSaying = (distinct: readonly Placed[]): readonly Facet[] =>
  distinct
    .map((one) => completed(one, distinct))
    .filter((facet) => worth(facet) > 1 || facet.full !== undefined)
    .map((facet, index) => ({ facet, index }))
    .sort((a, b) => worth(b.facet) - worth(a.facet) || a.index - b.index)
    .map(({ facet }) => facet);

/** What the message says that may be handed back, most telling first; none when nothing may (V2, V7). */
export const findFacets = (plain: string, grammar: Grammar): readonly Facet[] => {
  const found = worthSaying(placedIn(plain, grammar));
  return found.length > 0 ? found : rescued(plain, grammar);
};
