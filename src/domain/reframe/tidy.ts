import { SWEARING } from '../language/insult-words-catalogue.ts';
import { startsWithAnyOf } from '../language/word-test.ts';
import { FILLERS } from './words-catalogue.ts';

const OPENER = startsWithAnyOf(FILLERS);
const SWEAR_WORDS = new RegExp(`(?<![a-zà-ž'])(?:${SWEARING})(?![a-zà-ž'])`, 'giu');
/** Adverbs that add heat, not matter. */
const HEAT =
  /(?<![a-zà-ž'])(?:just|even|(?<=do )exactly|literally|actually|really|truly|honestly|simply|totally|absolutely|genuinely|completely|apparently|clearly|obviously|somehow|suddenly|conveniently|magically|ever(?! since)|once again|yet again|again and again|over and over|again(?! that)|all the time|every time|every single time|each time|constantly|continually|bothering to|bother to|bothered to|in (?:all )?fairness|for (?:pity's|heaven's|goodness|god's|christ's) sake|for crying out loud|to be fair|for the record|not gonna lie|I'm not gonna lie|not going to lie|please|whatsoever|at all(?! (?:the|his|her|my|your|our|of|these|those|hours|times))|(?<!(?:wrote|said|say|text|texted|put|replied|reply|sent|send) )(?:lol|lmao)|tbh|ngl|fr)(?![a-zà-ž'])/giu;
const SNEER =
  /(?<![a-zà-ž'])(?<!call(?:ed|s)? (?:it|this|that) )(your|the|that|this|those|these|a|my|another) (?:stupid|dumb|silly|precious|so-called|little|damned|daft|ridiculous|pathetic|poxy|crappy|shitty|wretched|beloved|bloody)(?= [a-zà-ž])/giu;
/** "about stupid little things": how little they are is fact enough. */
const BELITTLED = /(?<![a-zà-ž'])(?:stupid|dumb|silly|daft) (?=(?:little|small|tiny) )/giu;
const TAIL =
  /[\s,]+(?:again|as usual|as always|as per usual|as per|though|tho|too|either|ok|okay|huh|or what|do you|don't you|did you|didn't you|can you|can't you|are you|aren't you|have you|haven't you|won't you|were you|weren't you|is it|isn't it|do i|am i|was it|wasn't it|innit|you know|like|right|na|lah|eh|btw|anyway|i see|i notice|i noticed|i suppose|i guess|now|already|of course|typical|great|(?<!(?:anything|something) )nice|cool|brilliant|lovely|honestly|both of you|ever|one more time|once in a while|now and then|now and again|from time to time|for once|the end|every time|all the time|congrats|always|typically|for nothing|over nothing|for no reason|over something so small|for a change|for attention|out of spite|out of laziness|like clockwork)[.\s]*$/iu;
/** "…, darling": a name for the listener, not "feed the baby". */
const ENDEARMENT =
  /(?<!(?:the|a|an|my|your|our|her|his|this|that|new|little|of|to|with|for|and|another|first|poor))(?<!(?:the|a|my|our|your|this|that) \S{1,12})[\s,]+(?:babe|baby|darling|mate|bro|dude|man|love|hun|hunny|honey|dear|yaar|fam|pal|buddy|sweetheart|og)[.\s]*$/iu;
const MOTIVE =
  / (?:just to|only to|in order to|so as to|to) (?:prove|annoy|hurt|spite|punish|embarrass|wind|get back|get at|make me|make sure|make yourself|show off|show me|avoid|escape|feel|impress|humiliate|score|tell (?:it|them))(?![a-zà-ž]).{0,200}$/iu;
/** "like a child": but not "like I asked", nor the verb "like". */
const LIKENESS =
  /(?<!(?:would|'d|don't|didn't|you|not|to|I|does|doesn't)),? (?:like|as if|as though) (?!(?:that|this)$|(?:that|this) (?:in|at|on|to)|(?:i|you|we) (?:asked|said|told|promised|agreed|wanted|planned)(?![a-zà-ž])).{0,200}?(?= (?:in front of|when|while|because)(?![a-zà-ž])|$)/iu;
/** "you talk to me like an employee": without its likeness nothing is left to be hurt by. */
const STING_IS_THE_LIKENESS =
  /(?:^| )(?:(?:talk|speak|spoke|talked)(?! about)|walk(?:ed)? (?:through|around|about|into|in)|treat|treated|look|looked|act|acted|sound|sounded|live|lived|run|use|used|behave|behaved|feel|hold|held|see|saw)(?![a-z])/iu;
const THOUGHTLESS =
  / without (?:even )?(?:thinking|a thought|considering|caring|a care|a second thought|so much as|giving).{0,120}$/iu;
const AFTERTHOUGHT =
  /(?<!(?:how|what|that|when|because|if|way|whenever|and|said|say)) (?:I|i) (?:assume|feel|felt|hate|get so|wonder|start to|know you).{0,160}$|(?<!(?:that|said|say|told|because|what|how|if|when|me|thing|time|and|your [A-Za-zÀ-ž]+|the [A-Za-zÀ-ž]+|whole [A-Za-zÀ-ž]+)) (?:I|i) (?:think|can't|cannot|want to).{0,160}$/u;
/** "… last night I was worried": the feeling is said, the event stands before it. */
const FEELING_AFTER =
  /(?<!(?:when|while|that|if|knew|know|you|said|say|because|how|and|after|since|until|time|him|her|them|me|us)),? (?:I|i)(?: was|'m| am| got| get| feel| felt) (?:so |really |very |just )?(?:worried|scared|hurt|sad|upset|angry|lonely|anxious|embarrassed|stressed|furious|frustrated|mad|devastated|terrified|heartbroken|disappointed|annoyed|gutted)(?![a-zà-ž]).{0,40}$/u;
/** A verdict run on without a stop: "… the toothpaste what is wrong with you". */
const RUN_ON_VERDICT =
  / (?:what's wrong|what is wrong|what's the matter|what is the matter|what about me|are you trying|are you serious|are you kidding|are you mad|are you joking|do you even|how hard is it|you're too|you are too|you're so|you are so|you're such|you are such|you're just|you are just|why are you so)(?![a-zà-ž]).{0,200}$/iu;
const NAME_LAST = /, \p{Lu}\p{Ll}{1,14}[.\s]*$/u;
const NAME_FIRST = /^\p{Lu}\p{Ll}{1,14}, (?=\S)/u;
/** ", you big baby": a comma, "you", and no verb after it. */
const NAMED_YOU =
  /, you (?!(?:were|have|had|did|didn't|don't|never|always|just|said|told|went|got|left|came|are|do|can|can't|know|walked|sat|laughed|changed|call|turned|looked|put|took|made|asked|kept|keep|ran|drove|go|get|leave|sit|laugh|turn|look|say|tell|ask|come|walk|shout|shouted)(?![a-zà-ž'])).{0,80}$/iu;

const FREQUENT: readonly (readonly [RegExp, string])[] = [
  [/(n't [^,]{1,60}?) once(?= since|$)/giu, '$1'],
  [
    /(?<=(?:spend|spent) )(?:every|each) (?:single )?(?=(?:night|evening|weekend|morning|day)(?![a-zà-ž]))/giu,
    'the ',
  ],
  [
    /(?<![a-zà-ž'])(?<!spend )(?<!spent )every (?:single )?(?:night|evening)(?! (?:this|last) )(?![a-zà-ž'])/giu,
    'at night',
  ],
  [/(?<![a-zà-ž'])(?<!spend )(?<!spent )every (?:single )?weekend(?![a-zà-ž'])/giu, 'at the weekend'],
  [/(?<![a-zà-ž'])every (?:single )?morning(?![a-zà-ž'])/giu, 'in the morning'],
  [
    /[\s,]*(?<![a-zà-ž'])(?:every|each) (?:single )?(?:day|month|week|year|time)(?! (?:i|we|you|the|my|your|it|he|she)(?![a-zà-ž]))(?![a-zà-ž'])/giu,
    '',
  ],
  [/(?<![a-zà-ž'])a single /giu, 'a '],
  [/(?<![a-zà-ž'])every single /giu, 'every '],
  [/(?<![a-zà-ž'])so (late|drunk|loud|long)(?: again)? that (?=(?:we|i|the|my)(?![a-zà-ž]))/giu, '$1 and '],
  [/(?<![a-zà-ž'])(?:so|that) (?=(?:late|loud|long|loudly|often|fast)(?![a-zà-ž]))/giu, ''],
];

/** Written in full or short, the rules see one form. */
const CONTRACTED: readonly (readonly [RegExp, string])[] = [
  [/^(you|we|they) are(?! you)(?![a-zà-ž])/iu, "$1're"],
  [/^I am(?![a-zà-ž])/iu, "I'm"],
  [/^(you|we|I) have (?=not|never|been|gone|[a-zà-ž]+ed |[a-zà-ž]+en )/iu, "$1've "],
  [/^(you|we|I) do not(?![a-zà-ž])/iu, "$1 don't"],
  [/^(you|we|I) did not(?![a-zà-ž])/iu, "$1 didn't"],
  ...FREQUENT,
];

const NEVER_FOR_ME = / and never (?:for|to|with|at) (?:me|us)$/iu;

const squeezed = (text: string): string =>
  text
    .replace(/\s+([,.])/g, '$1')
    .replace(/\s{2,}/g, ' ')
    .replace(/^[\s,.;:)-]+/, '')
    .replace(/[\s,.;:(-]+$/, '');

const untilStable = (text: string, step: (text: string) => string): string => {
  let now = text;
  for (let i = 0; i < 8; i += 1) {
    const next = step(now);
    if (next === now) return now;
    now = next;
  }
  return now;
};

/** Drops the words that only open a sentence: "honestly", "and", "babe", a name. */
export const withoutOpener = (text: string): string =>
  untilStable(text, (now) => squeezed(now.replace(OPENER, '').replace(/^no, /i, '').replace(NAME_FIRST, '')));

const withoutTail = (text: string): string =>
  untilStable(text, (now) => squeezed(now.replace(TAIL, '').replace(ENDEARMENT, '').replace(NAME_LAST, '')));

/** Cuts what a clause adds about likeness, motive and thoughtlessness. Applied to each clause before clauses are joined. */
export const withoutCharge = (clause: string): string => {
  const said = clause.replace(RUN_ON_VERDICT, '').replace(AFTERTHOUGHT, '').replace(FEELING_AFTER, '');
  const plain = squeezed(said.replace(LIKENESS, ''));
  if (LIKENESS.test(said) && STING_IS_THE_LIKENESS.test(plain)) return '';
  return squeezed(plain.replace(MOTIVE, '').replace(THOUGHTLESS, ''));
};

/** Drops heat, sneers, swearing, likenesses, motives, tags and names; keeps who, what, when, where and how many (R2). */
export const tidy = (text: string): string => {
  const calm = CONTRACTED.reduce((now, [from, to]) => now.replace(from, to), text)
    .replace(SWEAR_WORDS, '')
    .replace(SNEER, '$1')
    .replace(BELITTLED, '')
    .replace(HEAT, '')
    .replace(NEVER_FOR_ME, '');
  const once = calm.replace(/( at night(?: .{2,60}?)?) at night(?![a-z])/iu, '$1');
  return withoutTail(withoutOpener(squeezed(once).replace(NAMED_YOU, '')));
};
