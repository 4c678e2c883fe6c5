import { FAUX_FEELINGS, FEELING_WORDS } from '../language/feelings-catalogue.ts';
import type { Grammar } from '../language/grammar.ts';
import { holdsHarshWords } from './harsh-words.ts';
import { plainOrder } from './world-facets.ts';

const INTENSIFIERS =
  /\b(?:(?<!\b(?:have|did) you )even|like(?= at all\b)|literally|(?:bloody|damn|fucking|fuckin) well|bloody|fucking|fking|effing|damn|actually|simply|clearly|obviously|absolutely|completely|totally|yet again|once again|ever again|always fucking|(?<!(?:'ve|'s|have|has|had|only) )just(?! (?:us|me|the two|once|one|you and me)\b)|(?<=\ba )single(?! (?:parent|mum|mom|dad|mother|father|person))|for god's sake|for the love of god|for once(?: in your life)?|once in your life|again(?= and\b| when\b| without\b|,))\b\s*/giu;

/** "… like an idiot", "…, as per": the sting in the tail goes, the event stays. */
const STING =
  /(?:,?(?<!\bfelt|\bfeels?|\bseem(?:s|ed)?|\bsound(?:s|ed)?|\blook(?:s|ed)?|\bsmel(?:ls|led|t)|\btasted|\bwas|\bwere)\s+like (?:(?:you're|I'm|you were|I was|I were|you are|I am) )?(?:a|an|some|the) (?:[^,\s]+ ){0,2}?(?:[^,\s]+(?= (?:with|in|on|at) (?:the|my|our|your) )|[^,]*$)|,?\s+you (?:absolute |total |utter |complete |right |silly |big |massive |actual )+\S+|,?\s+as per(?: usual)?|\s+again|\s+either|\s+every (?:single )?time|,? and you know it)(?=$| (?:with|in|on|at) )/iu;

/** "… treat me like a visitor": here the likeness is what was felt. */
export const TREATED =
  /^you think |\bmake out (?:like|that) |\bbeing treated like |\b(?:treat|treats|treated|talk|talked|speak|spoke) .{2,40} like /iu;

/** A second statement after a mere comma is left for another time. */
const SPLICE =
  /,\s(?!and\b|when\b|if\b)[^,]*\b(?:wasn't|was|is|are|isn't|were|weren't|didn't|doesn't|has|had|got|makes|made|feels)\b.*$/u;

/** "… can you", "… I think": said to the listener, not part of what happened. */
const TAG =
  /,? (?:what (?:am I|are you) like$|guess (?:who|which|what|where)\b.*|can you believe it|(?:and )?don't (?:you )?(?:even |dare |try to |bother )*(?:deny|lie|pretend|say|tell|start)\b.*|admit it|(?:so )?what(?:'s| else is) new|(?:can|do|did|are|were|have|will|would|could|don't|aren't|didn't|can't|won't) you|am I|was I|did I|do I|have I|aren't I|isn't it|isn't that|wasn't it|I think|I guess|I swear)$|,\s*(?:genius|einstein|sherlock|princess|champ|hero|captain|mate|pal|buddy|sunshine)$|,\s*(?:second|third|fourth|fifth|two|three|four|five|six|\d+) (?:night|day|time|week|weekend)s? (?:running|in a row)$|,\s*(?:please\b|sleep well|good ?night|enjoy\b|have fun|bye\b|well done|congrat|(?:talk|hold|hug|call|text|ring|help|tell|come|sit|stay|let|give) (?:me|us|with|to|by|here|home|down)\b).*$|,\s*(?:am|are|is|was|do|does|did|have|can) (?:I|you|we|it|he|she)\b.*$/iu;

/** A name called out at the end is an address. */
const ADDRESS = /,\s+\p{Lu}\p{Ll}+$/u;

/** That it is hard to believe is said; what it is is the event. */
const DISBELIEF =
  /^(?:I )?(?:just |still |honestly )*(?:can't|cannot|cant|can not) believe (?:that )?(?=you\b)/iu;

const calmed = (clause: string): string =>
  (TREATED.test(clause) ? clause : clause.replace(STING, ''))
    .replace(DISBELIEF, '')
    .replace(/^(?:and )?there you (?:are|were) (?=(?:on|at|in|with|out)\b|[a-z]+ing\b)/iu, "you're ")
    .replace(INTENSIFIERS, '')
    .replace(TAG, '')
    .replace(ADDRESS, '')
    .replace(/,\s*which (?!one\b).*$/u, '')
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
  if (
    /^(?:actually |just |even |straight up )*(?:left|told|gave|sent|dumped|made|kept|had|asked|called|shouted at|hung up on|walked past) (?:me|us)\b/iu.test(
      clause,
    )
  )
    return `you ${uncapital(clause)}`;
  if (
    /^(?:gutted|fuming|raging|livid|heartbroken|devastated|mortified|gobsmacked|upset|hurt) (?:that |because )?(?:you|your|when|about)\b/iu.test(
      clause,
    )
  )
    return `I'm ${uncapital(clause)}`;
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
    .replace(
      /^you (?:always |really |just )?ma(ke|de) me look (?:(?:really |so )?(?:stupid|bad|small|silly|foolish|daft|ridiculous)|like an? [a-z]+)/u,
      (_, tense: string) => (tense === 'ke' ? 'I feel embarrassed' : 'I felt embarrassed'),
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
    .replace(
      /^((?:my|the|our) [a-z]+(?: [a-z]+)?|he|she|they) (?:humiliated|belittled|undermined|bullied|attacked|insulted) me\b/iu,
      '$1 gave me a really hard time',
    )
    .replace(/^I(?:'ve)? (?:just )?failed (?=my\b|the\b|it\b)/u, "I didn't pass ")
    .replace(/(?<!\b(?:of|at|with|to|for|from|about) )\byou (?:all|guys|lot) /gu, 'you ')
    .replace(/^(?:please |just )*stop ignoring (?=me\b|my\b)/iu, 'please answer ')
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
  /^(?:You|Me|We|He|She|They|My|Your|Our|His|Her|Their|The|There|Why|When|How|Can|Could|Will|Would|Do|Did|A|An|One|Two|Please|Nobody|Everyone|Everybody|Every|It|All|Both|Half|Seeing|Hearing|Watching|Tonight|Today|Yesterday|Last|This|That|Dinner|Lunch|If|Only|What|Who|Imagine|No|Not|At|In|On|After|Before|During|For|From|With|Since|Until|Between|Both|Of)\b/u.test(
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
  clause
    .replace(FELT, (whole: string, felt: string, much: string) => {
      const accusing = whole.slice(felt.length + much.length + 1).toLowerCase();
      return `${felt}${much} ${REAL.get(accusing) ?? 'hurt'}`;
    })
    .replace(/\binsecure of\b/gu, 'insecure about');

/** "didn't bother to" guesses at a motive; that it was not done is what was seen. */
const withoutMotive = (clause: string): string =>
  clause
    .replace(/^is it (?:really |too|so) ?much to (?:ask|expect) that you (?=[a-z]+ )/iu, 'can you ')
    .replace(
      /\b(didn't|don't|never) (?:even )?bother(?:ed)? (?:to|with) (?=[a-z])/gu,
      (_, not: string) => `${not} `,
    )
    .replace(/\b(?:couldn't|can't) (?:even )?be (?:bothered|arsed) to (?=[a-z])/gu, "didn't ");

/** "everything" is the claim; "things" is what it is about. */
const evenly = (clause: string): string =>
  clause
    .replace(/\beverything (?=into\b|about\b|after\b|with\b)/gu, 'things ')
    .replace(/^you(?:'d| would) rather (.+) than (.+)$/u, 'you would rather $1 than $2');

/** "your brother called me fat": what was said about them is not said again. */
const withoutNames = (clause: string): string =>
  clause
    .replace(/\bcall(ed|s)? me (?:an? )?([a-z-]+)$/u, (whole, ending: string | undefined, name: string) =>
      holdsHarshWords(name)
        ? `${ending === 'ed' ? 'said' : ending === 's' ? 'says' : 'say'} that about me`
        : whole,
    )
    .replace(CALLED_ME, (whole, ending: string | undefined, name: string) =>
      holdsHarshWords(name) ? `call${ending ?? ''} me that` : whole,
    )
    .replace(HEARD_SAID, (whole, name: string) => (holdsHarshWords(name) ? 'you said that about me' : whole))
    .replace(/"[^"]+"/gu, (quoted) => (holdsHarshWords(quoted) ? 'that' : quoted))
    .replace(SAID_OF_ME, (whole, name: string) =>
      holdsHarshWords(name) && /^you (?:told|said)\b/u.test(clause) ? 'that about me' : whole,
    );

/** "called me dramatic for crying" */
const CALLED_ME = /\bcall(ed|s)? me (?:an? |so )?([a-z-]+)(?= (?:for|when|because|in front|at|again)\b)/u;

/** "my sister told me you said I was getting fat" */
const HEARD_SAID =
  /\byou said (?:that )?I(?:'m| was| am| look(?:ed)?)(?: getting| so| too| such a| an?)* "?([a-z-]+)"?$/u;

/** "told your mates I was crazy" */
const SAID_OF_ME = /\b(?:that )?I(?:'m| was| am) "?(?:an? |so |such an? )?([a-z-]+)"?$/u;

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

/** A clause as it may be read: without heat, names and tags, its feelings real, its subject there. */
export const prepareClause = (text: string, grammar: Grammar): string =>
  withoutNames(
    evenly(
      withRealFeelings(
        withSubject(
          withoutMaking(
            withoutGloom(
              lowerStart(shortened(plainOrder(withoutMotive(calmed(withoutTitles(text))), grammar))),
            ),
          ),
        ),
      ),
    ),
  );

/** A clause that may hold an insult, only without heat: what is behind the insult is looked for in it. */
export const calmClause = (text: string): string => lowerStart(calmed(text));
