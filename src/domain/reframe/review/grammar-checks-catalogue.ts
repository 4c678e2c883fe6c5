import type { Grammar } from '../../language/grammar.ts';
import { own } from './own-words.ts';
import type { ReviewCheck, Reviewed } from './review-check.ts';
import { listed, type Word } from './words.ts';

/** What makes a wording unfit to send whatever it says. Source: our own outputs that a reader stumbled over. Each test is linear. */

const balanced = (text: string): boolean => (text.match(/"/g) ?? []).length % 2 === 0;
const lower = (word: string | undefined): string => (word ?? '').toLowerCase();

const someMatch = (text: string, pattern: RegExp, wrong: (match: RegExpExecArray) => boolean): boolean => {
  for (const match of text.matchAll(pattern)) if (wrong(match)) return true;
  return false;
};

/** "you didn't called", "you don't calls". */
const pastAfterDid = ({ own: text, source: { grammar } }: Reviewed): boolean =>
  /(?<![a-z])to (?:sat|went|came|took|gave|said|told|saw|ate|drove|wrote|spoke|made|did|was|were|got)(?![a-z'])/iu.test(
    text,
  ) ||
  someMatch(
    text,
    /(?<![a-zà-ž'])(?:don't|didn't|doesn't|did not|do not|can't|couldn't|won't) ([a-zà-ž']+)/giu,
    ([, word]) => {
      const form = grammar.verb(lower(word))?.form;
      return form === 'past' || form === 'third';
    },
  );

/** Pasts that are nothing else: two of them side by side are two sentences run together. */
const ONLY_PAST =
  /^(?:went|saw|took|gave|forgot|drove|wrote|spoke|broke|chose|ate|fell|flew|knew|threw|wore|woke|began|drank|sang|swam|rang|rode|hid|shook|stole|swore|tore|grew|blew|drew|froze|came|ran)$/;

const SPEAKS = /^(?:said|told|thought|knew|felt|had|did)$/;

const SAID_WAS =
  /(?:when|and) (?:you|I|we) (?!both|two|all|never|still|really)[a-z]+ (?:was|were|is|are|has)(?![a-z])(?! that)/iu;

/** "the dinner I made took two hours" */
const WHO_DID = / (?:the|my|your|our|a|that|last) (?:[a-z]+ )?[a-z]+ (?:I|you|we|he|she|they) [a-z]+(?= )/giu;

const CALLER = /^(?:you|i|we|he|she|they|it)$/;

/** Verbs that take a bare one after them. */
const TAKES_BASE = /^(?:let|make|help|go|come|have|do|be|see|hear|watch|need|dare|can|will|feel|notice)$/;

/** "you make lasts": the second verb has nobody who does it. */
const hasStrayVerb = ({ first }: Reviewed): boolean =>
  first.some(
    ({ form, part, said }, at) =>
      (form === 'third' || (form === 'plain' && !TAKES_BASE.test(first[at - 1]?.lemma ?? ''))) &&
      part === 'verb' &&
      !/^'/.test(said) &&
      first[at - 1]?.part === 'verb' &&
      /^(?:plain|past)$/.test(first[at - 1]?.form ?? '') &&
      CALLER.test(first[at - 2]?.said ?? '') &&
      !/^(?:what|which|that|promise|suggestion|thing)$/.test(first[at - 3]?.said ?? ''),
  );

const hasTwoPasts = ({ own: text, source: { grammar } }: Reviewed): boolean =>
  someMatch(text.replace(WHO_DID, ' '), /([a-zà-ž']+) (?=([a-zà-ž']+))/giu, ([, first, second]) => {
    if (!ONLY_PAST.test(lower(second)) || SPEAKS.test(lower(first))) return false;
    return grammar.verb(lower(first))?.form === 'past';
  });

const runsTogether = (reviewed: Reviewed): boolean =>
  SAID_WAS.test(reviewed.own) || hasStrayVerb(reviewed) || hasTwoPasts(reviewed);

const CONJUNCTS = / (?:and|but) (?=(?:you|I|we|then|it) )/iu;
const GRAMMATICAL = /^(?:do|did|don|not|didn|n't|t|a|the|and|that|have|be)$/;

/** "you didn't read the list and you don't read the list" */
const saysTwice = (reviewed: Reviewed): boolean => {
  const parts = eventOf(reviewed)
    .text.split(CONJUNCTS)
    .map((part) =>
      listed(part)
        .filter((word) => !GRAMMATICAL.test(word))
        .sort()
        .join(' '),
    );
  return new Set(parts).size < parts.length;
};

const FRONT =
  /(?:^|[.?!] )(?:when|I (?:felt|feel)[^.?!]*? when) (.+?)(?:, I (?:felt|feel)(?= )|[.?!](?= |$))/iu;

/** What stands after "When", and where. */
const eventOf = ({ own: text, kind }: Reviewed): { readonly text: string; readonly start: number } => {
  if (kind === 'event') return { text: text.replace(/[.?!]+$/, ''), start: 0 };
  const match = FRONT.exec(text);
  const clause = match?.[1] ?? '';
  return { text: clause, start: match === null ? 0 : match.index + match[0].indexOf(clause) };
};

/** "same amount of work" */
const AFTER_THESE_A_NOUN = /^(?:of|for|at|from|with|the|a|an|my|your|our|no|some|any|more|less)$/;

/** A verb in a form that can carry a clause, or what after who does it can be nothing else. */
const carriesClause = (words: readonly Word[], at: number, grammar: Grammar): boolean => {
  const word = words[at];
  if (word === undefined) return false;
  const before = words[at - 1]?.said ?? '';
  if (word.form === 'third' && words[at - 1]?.part === 'noun' && words[at - 2]?.part === 'number')
    return false;
  if (word.part === 'verb' && word.form === 'plain' && AFTER_THESE_A_NOUN.test(before)) return false;
  if (word.part === 'verb' || word.part === 'auxiliary')
    return word.form !== 'gerund' && word.form !== 'participle';
  if (/^'(?:m|re|ve|s|d|ll)$/.test(word.said)) return true;
  if (
    at > 0 &&
    words[at - 1]?.part === 'noun' &&
    words[at - 2]?.part !== 'number' &&
    /^(?:third|past)$/.test(grammar.verb(word.said)?.form ?? '')
  )
    return true;
  const form = CALLER.test(words[at - 1]?.said ?? '') ? grammar.verb(word.said)?.form : undefined;
  return form === 'plain' || form === 'past';
};

type Stretch = { readonly text: string; readonly start: number };

const isVerbless = ({ text, start }: Stretch, { first, source: { grammar } }: Reviewed): boolean => {
  if (/'(?:s|d)(?![a-z])/i.test(text)) return false;
  const words = first.filter((word) => word.start >= start && word.start < start + text.length);
  return words.length > 0 && !words.some((_, at) => carriesClause(words, at, grammar));
};

/** "When the towel on the bed", "When three feeds and you snored": nothing happens in it, or in its first half. */
const hasNoVerb = (reviewed: Reviewed): boolean => {
  const event = eventOf(reviewed);
  const [half = ''] = event.text.split(CONJUNCTS);
  if (event.text === '') return false;
  return (
    isVerbless(event, reviewed) || (!half.includes('§') && isVerbless({ ...event, text: half }, reviewed))
  );
};

const CALLED_ALONE = /^(?:you|i|we)$/;
const AT_EASE = /^(?:both|two|all|lot|guys|kids|boys|girls|never|even|still|just)$/;

/** "you tender with me", "when quick to help": a quality where somebody must do or be something. */
const qualityAlone = ({ first }: Reviewed): boolean =>
  first.some(({ part, said }, at) => {
    if (part !== 'adjective' || AT_EASE.test(said)) return false;
    const before = first[at - 1]?.said ?? '';
    const after = first[at + 1];
    const leads = after?.part === 'preposition' || after?.said === 'to';
    return leads && (CALLED_ALONE.test(before) || (at <= 1 && (before === 'when' || at === 0)));
  });

const SUBJECT = '(?:you|I|we|he|she|they)';

/** "When you to the shop": no verb where one must stand. */
const verblessSubject = own(
  new RegExp(
    `(?:^|when |while |and |, )${SUBJECT} (?:to|of|the|a|an|my|your|our|his|her|their|than|from|into|with|for|at|by|about|no|any|some|very|because|what|why|it|him|them|us)(?![a-zà-ž'])(?! (?:and|both) )`,
    'iu',
  ),
);

const PAST_FIRST =
  /^(?:(?:you|I|we|he|she|they|it|the \S+|my \S+|your \S+) )(didn't|was|were|wasn't|weren't|[a-zà-ž]+)(?![a-zà-ž'])/iu;

/** "When you didn't call, I feel …": told as once, felt as a habit. */
const tensesDisagree = (reviewed: Reviewed): boolean => {
  const {
    own: text,
    source: { grammar },
  } = reviewed;
  const clause = eventOf(reviewed).text;
  const first = lower(PAST_FIRST.exec(clause)?.[1]);
  const past = /^(?:didn't|was|were|wasn't|weren't)$/.test(first) || grammar.verb(first)?.form === 'past';
  const feels = /, I feel | ?^I feel /iu.test(text);
  const nowToo = / and (?:now )?(?:it's|you're|I'm|there's|we're|I|you) /iu.test(clause);
  return past && feels && !nowToo && !/ (?:don't|won't|still|now|is|are) /iu.test(clause);
};

/** "you've filmed it yesterday" */
const HAS_BEFORE =
  /(?:you|I|we|they)'ve [^.?!]{2,80} (?:yesterday|last (?:night|week|month|year)|ago)(?![a-z])/iu;

const REPORTS =
  /(?<![a-z])(?:said|told|asked|heard|knew|know|thought|think|found|find|see|saw|showed|that|how|what|if)(?![a-z])/iu;

/** Plain and past in one, or true at both times. */
const ALSO_PAST =
  /^(?:put|let|read|cut|hit|hurt|set|shut|quit|cost|beat|burst|spread|split|upset|have|are|am|know|need|still)$/;

/** "When I told you and you don't listen", "When the hotel you booked is in Newcastle, I felt": two times in one breath. */
const timesMixed = (reviewed: Reviewed): boolean => {
  const clause = eventOf(reviewed).text;
  const [half = '', ...others] = clause.split(CONJUNCTS);
  const { grammar } = reviewed.source;
  const isPastHalf = grammar.verb(lower(PAST_FIRST.exec(half)?.[1]))?.form === 'past';
  const isNowToo = (other: string): boolean => {
    const word = lower(/^(?:then )?(?:you|I|we) ([a-z]+)/iu.exec(other)?.[1]);
    return grammar.verb(word)?.form === 'plain' && !ALSO_PAST.test(word);
  };
  const goesOnNow = others.some(
    (other) => /^(?:you|I|we) don't (?!know|have)/iu.test(other) || isNowToo(other),
  );
  const isNow = / (?:is|are) /iu.test(half) && !REPORTS.test(half) && !/ (?:and|but) /iu.test(clause);
  const isNowHalf = grammar.verb(lower(PAST_FIRST.exec(half)?.[1]))?.form === 'plain';
  const wentOn = others.some((other) =>
    /^(?:you|I|we) (?:had|was|were|went|did|got|came|took) /iu.test(other),
  );
  return (
    (isNowHalf && wentOn && !/ (?:put|read|let|hit|cut|shut) /u.test(` ${half} `)) ||
    HAS_BEFORE.test(clause) ||
    (isPastHalf && goesOnNow) ||
    (isNow && /I felt /iu.test(reviewed.own))
  );
};

/** "When promise we'll budget". */
const startsWithVerb = (reviewed: Reviewed): boolean => {
  const { start } = eventOf(reviewed);
  const at = reviewed.first.findIndex((word) => word.start >= start);
  const [word, next] = [reviewed.first[at], reviewed.first[at + 1]];
  if (at < 0 || word === undefined || reviewed.source.grammar.verb(word.said)?.form !== 'plain') return false;
  if (next?.part === 'verb' || next?.part === 'auxiliary' || next?.said === 'is') return false;
  return word.part === 'verb' || (word.part === 'noun' && CALLER.test(next?.said ?? ''));
};

const SINGULAR_THIRD =
  'he|she|it|everyone|nobody|somebody|someone|my (?:mum|mom|dad|sister|brother|boss|mother|father|phone)|your (?:mum|mom|dad|sister|brother|boss|mother|father|phone)';

export const GRAMMAR_CHECKS: readonly ReviewCheck[] = [
  {
    id: 'doubled-word',
    rule: 'grammar',
    note: 'a doubled word',
    stops: ['When you you came late, I felt sad.', 'When you went to to bed, I felt sad.'],
    passes: ['When you said that that was it, I felt sad.', 'When you had had four beers, I felt sad.'],
    fails: own(
      /(?<![a-zà-ž'])(?!(?:that|had|bye|night|ha|no|so|very|blah|knock|now)(?![a-zà-ž]))([a-zà-ž]+) \1(?![a-zà-ž'])/iu,
    ),
  },
  {
    id: 'said-twice',
    rule: 'grammar',
    note: 'one thing told twice',
    kinds: ['reframe', 'event'],
    stops: ["When you didn't read the list and you don't read the list, I feel sad."],
    passes: ['When you read the list and you left, I felt sad.'],
    fails: saysTwice,
  },
  {
    id: 'closing-mark',
    rule: 'grammar',
    note: 'no closing mark',
    stops: ['When you came late, I felt sad'],
    passes: ['When you came late, I felt sad.'],
    fails: ({ own: text }) => !/[.?!]["']?$/.test(text),
  },
  {
    id: 'loose-end',
    rule: 'grammar',
    note: 'a fragment that leads nowhere',
    stops: [
      'When you promised it and there, I felt sad.',
      'When the sink is full not chuffed, I feel sad.',
      'When you left on read, I felt sad.',
      'When I sat in the car with a screaming, I felt sad.',
      'When you left the, I felt sad.',
      'When you said that you, I felt sad.',
      'I felt sad when you and.',
    ],
    passes: ['When you left the house, I felt sad.'],
    fails: own(
      /(?<![a-zà-ž'])(?:(?:the|an?|my|your|to|(?<!(?:like|did|do|said|say|about|at|after|of|for|with|in|on|and) )that) and(?! (?:that|the|a|my|your))(?![a-z])|(?:and|but) (?:there|sure|yes|no|then|so|not|it|that)[.?!,]|(?:not on|no way|ok|okay|(?<!(?:am|is|are|was|were|'m|'s|'re|it|that|really|so) )not (?:ok|okay|happy|chuffed|impressed|cool|fair|funny|amused|pleased|great|good|nice|acceptable))[.?!,]|\d+ your (?:old|anniversary|wedding|relationship|marriage|lease|plan)|(?:me|you|her|him|them|us|it) (?:for|with|at|by)[.?!,]|(?<!(?:and|or|but|is|was|are|were|be|it's|that's|you're|I'm) )not (?:my own|your own|my|our)(?![a-z])|(?<!(?:am|is|are|was|were|'m|'s|'re|really|so) )not (?:happy|chuffed|impressed)(?![a-z])|is that it[.?!,]|(?<!(?:is|are|was|were|'s|'re|been) )still not(?![a-z])|(?<!(?:asked|ask|wait|waited|waiting|looking|look|pay|paid|cared|hoping|there|go|went|what) )for[.?!,]|, not (?:great|ok|okay|cool|nice|fair|funny)(?![a-z])|(?<!(?:would|I'd|you'd|you|I|it|that) )like[.?!,]|night without[.?!,]|left on (?:read|seen)|an? (?!meeting|feeling|wedding|parking|evening|morning|painting|building|ceiling|christening|blessing|warning|thing|ring|king|beating|telling|landing)[a-z]+ing[.?!,])|(?<![a-zà-ž'])(?:the|a|an|my|your|our|their|and|or|but|because|of|if|than|very|to be|that you|when|while|until|into|i'm|you're|it's|there's|we're|you've|i've)[.?!,]/iu,
    ),
  },
  {
    id: 'a-before-vowel',
    rule: 'grammar',
    note: '"a" before a vowel',
    stops: ['When you ate a apple in bed, I felt sad.', 'When I waited a hour, I felt sad.'],
    passes: ['When you took a one-way trip, I felt sad.', 'When you left a European plug in, I felt sad.'],
    fails: own(
      /(?<![a-zà-ž'])a (?:hour|honest|heir(?![a-z])|[aeio](?!ne(?![a-zà-ž])|nce|uro|ur|u(?![a-z])| )[a-zà-ž]+)(?![a-zà-ž])/iu,
    ),
  },
  {
    id: 'an-before-consonant',
    rule: 'grammar',
    note: '"an" before a consonant',
    stops: ['When you ate an pear in bed, I felt sad.'],
    passes: ['When you were an hour late, I felt sad.', 'When you skipped an MRI, I felt sad.'],
    fails: own(
      /(?<![A-Za-zÀ-ž])an (?!hour|hono|heir|MOT|NHS|SMS|MRI|HR|x-|X|\d|FA|LA|RS|F |M |N |S )[bcdfgjklmnpqrstvwyz][A-Za-zÀ-ž]+/u,
    ),
  },
  {
    id: 'agreement',
    rule: 'grammar',
    note: 'verb and subject disagree',
    stops: [
      'When you was late, I felt sad.',
      "When she don't call, I feel sad.",
      'When the kids was up, I felt sad.',
      'When there is clothes on the floor, I feel sad.',
    ],
    passes: [
      'When you were late, I felt sad.',
      'When I left what she has, I felt sad.',
      'When the kids were up, I felt sad.',
    ],
    fails: own(
      new RegExp(
        `(?<![a-zà-ž'])(?:(?<!(?:and|or) )(?:you (?:was|is|has|does|doesn't|wasn't|hasn't|isn't|am)|I (?:is|are|were not|has|does|doesn't|isn't|aren't))|we (?:was|is|has|wasn't)|they (?:was|is|has|wasn't|doesn't)|(?:${SINGULAR_THIRD}) (?:are|have|do|don't|were|weren't|haven't)|(?:the|my|your|our) (?:kids|boys|girls|dishes|bins|plates|towels|clothes|shoes|children|people|parents|friends) (?:was|is|has|isn't|wasn't|doesn't|hasn't)|there(?: is| was) (?:two|three|four|five|six|clothes|dishes|shoes|socks|plates|towels|people|no messages))(?![a-zà-ž'])`,
        'iu',
      ),
    ),
  },
  {
    id: 'doubled-auxiliary',
    rule: 'grammar',
    note: 'a doubled auxiliary',
    stops: [
      "When you don't are home, I feel sad.",
      "When you didn't didn't call, I felt sad.",
      "When you've have left, I felt sad.",
    ],
    passes: ["When you don't keep quiet, I feel sad.", "When you didn't do it, I felt sad."],
    fails: own(
      /(?<![a-zà-ž'])(?:(?:don't|didn't|do|did|doesn't) (?:be|been|is|are|was|were|didn't|don't|never|always|had|has)|(?:you've|I've|we've|they've) (?:have|has|are|is|did|do)|(?:you're|I'm|we're|they're) (?:are|am|is|were|was|do|did|have|don't|didn't)|(?:was|were|is|are|am) (?:is|are|was|were|am)|can't (?:can|could|don't))(?![a-zà-ž'])/iu,
    ),
  },
  {
    id: 'past-after-did',
    rule: 'grammar',
    note: 'a past form after "did" or "can"',
    stops: ["When you don't came home, I feel sad.", 'When you agreed to sat with them, I felt sad.'],
    passes: ["When you don't come home, I feel sad."],
    fails: pastAfterDid,
  },
  {
    id: 'run-together',
    rule: 'grammar',
    note: 'two verbs of two sentences run together',
    stops: [
      'When you said was a lie, I felt sad.',
      'When you left went home, I felt sad.',
      'When you laughed took my coat, I felt sad.',
      'When you make lasts about a day, I feel sad.',
      'When you continue eat, I feel sad.',
    ],
    passes: [
      'When you left and went home, I felt sad.',
      'When the man came over, I felt sad.',
      'When the dinner I made took two hours, I felt sad.',
    ],
    fails: runsTogether,
  },
  {
    id: 'run-on',
    rule: 'grammar',
    note: 'a second sentence begins without a joint',
    stops: [
      "When I'm the one who lies awake that's how it's been, I feel sad.",
      'When you talk about it you hand out flyers, I feel sad.',
      "When you left the door open it's cold, I felt sad.",
      'When you walk out it gets hard, I feel sad.',
    ],
    passes: ["When you say that's how it is, I feel sad.", "When you left and it's cold, I feel sad."],
    fails: own(
      /(?<!(?:whenever|where|say|says|said|saying|think|know|knew|mean|and|but|now|so|since|cause|then|thinking|time|way|thing|about|until|till|when|while|because|because of|that|,|if|see|told me|tell me|insist|like) )(?<=[a-z] )(?:that's (?:how|why|what|it|the)|it (?:gets|got|hurts)|it's (?:been|like|always|cold|not|so|the|too)|there's (?:no|a|nothing)|what's wrong|how (?:hard|many times)|(?<=(?:it|me|us|him|them|that) )you (?!both|two|lot|guys|all|can|could|would|will|said|were|are)[a-z]+ (?:out|up|the|my|your|me|to|it|in|on))(?![a-z])/iu,
    ),
  },
  {
    id: 'no-verb',
    rule: 'grammar',
    note: 'a clause in which nothing happens',
    kinds: ['reframe', 'event'],
    stops: [
      'When the towel on the bed, I felt sad.',
      'When four adults in the house and I cooked, I felt sad.',
    ],
    passes: [
      'When the towel is on the bed, I feel sad.',
      'When your boss rings and you run, I feel sad.',
      'When you snored, I felt tired.',
    ],
    fails: hasNoVerb,
  },
  {
    id: 'quality-alone',
    rule: 'grammar',
    note: 'a quality where a verb must stand',
    kinds: ['reframe', 'event'],
    stops: ['When quick to help the neighbour, I feel sad.'],
    passes: ["When you're quick to help the neighbour, I feel sad."],
    fails: qualityAlone,
  },
  {
    id: 'subject-alone',
    rule: 'grammar',
    note: '"When you to …": no verb where one must stand',
    stops: ['When you to the shop, I felt sad.', 'When I came in and you the dog, I felt sad.'],
    passes: ['When you went to the shop, I felt sad.', 'When I called you the next day, I felt sad.'],
    fails: verblessSubject,
  },
  {
    id: 'tense',
    rule: 'grammar',
    note: 'told as once and felt as a habit, or the other way round',
    kinds: ['reframe'],
    stops: ["When you didn't call, I feel sad."],
    passes: ["When you didn't call, I felt sad.", "When you don't call, I feel sad."],
    fails: tensesDisagree,
  },
  {
    id: 'times-mixed',
    rule: 'grammar',
    note: 'begins in the past and goes on in the present, or is felt in another time than it is',
    kinds: ['reframe'],
    stops: [
      "When I told you and you don't listen, I felt sad.",
      'When I was talking and you speak to the waiter, I felt sad.',
      "When you've filmed the plates yesterday, I feel sad.",
      'When the hotel you booked is in Newcastle, I felt sad.',
      'When you walk ahead of me and I had the trolley, I feel sad.',
    ],
    passes: ["When you said six and it's nine, I feel sad.", 'When you told me she is pregnant, I felt sad.'],
    fails: timesMixed,
  },
  {
    id: 'starts-with-a-verb',
    rule: 'grammar',
    note: 'a deed with nobody who does it',
    kinds: ['reframe', 'event'],
    stops: ["When promise we'll budget and buy shoes, I feel sad."],
    passes: ['When promises are broken, I feel sad.', "When you promise we'll budget, I feel sad."],
    fails: startsWithVerb,
  },
  {
    id: 'when-when',
    rule: 'grammar',
    note: '"When" with a question or another joint right after it',
    kinds: ['reframe', 'event'],
    stops: [
      'When when you left, I felt sad.',
      'When you last touched me, I felt sad.',
      'When why you left, I felt sad.',
      'When and you left, I felt sad.',
    ],
    passes: ['When what you told me was not true, I felt sad.'],
    fails: own(
      /(?:^|[.?!] |I (?:felt|feel) [a-z ]{3,30} )when (?:(?:you|I|we) last(?! (?:night|week|month|year|time))|(?:no|yes|yeah|well|so|ok|okay),? (?:you|I|we|it)|when|why|how|who|whom|whoever|whatever|too|very|[a-z]+ed that|(?:the|my|your) [a-z]+(?: [a-z]+)? (?:it's|that's|I'm|you're)|and|but|or|because|if|unless|did|do|does|don't|didn't|are|is|were|was|to|that you)(?![a-zà-ž'])/iu,
    ),
  },
  {
    id: 'spaces',
    rule: 'grammar',
    note: 'two spaces or a space before a mark',
    stops: ['When you  came late, I felt sad.', 'When you came late , I felt sad.'],
    passes: ['When you came late, I felt sad.'],
    fails: ({ text }) => /\s{2}|\s[.,?!]|^\s|\s$| n't(?![a-z])/.test(text),
  },
  {
    id: 'two-marks',
    rule: 'grammar',
    note: 'two marks together',
    stops: ['When you came late,. I felt sad.', 'When you came late.. I felt sad.'],
    passes: ['When you came late, I felt sad.'],
    fails: own(/[,.?!;:]\s?[,.?!;:]/),
  },
  {
    id: 'quotation',
    rule: 'grammar',
    note: 'an unclosed quotation',
    stops: ['When you said "no, I felt sad.'],
    passes: ['When you said "no", I felt sad.'],
    fails: ({ own: text }) =>
      !balanced(text) || /(?<![\p{L}\p{N}])'(?=\p{L})(?!(?:til|em|cause|cos|twas)(?!\p{L}))/iu.test(text),
  },
  {
    id: 'article',
    rule: 'grammar',
    note: 'the article repeated',
    stops: ['When you left the my towel here, I felt sad.'],
    passes: ['When you left my towel here, I felt sad.'],
    fails: own(
      /(?<![a-zà-ž'])(?:the|a|an|my|your|our) (?:half the|all the|both the|(?:yesterday|today|tonight)'s|the|a|an|my|your|our|I|you|we|they|he|she|is|are|was|and|of|to|in(?![ -]laws?)|on)(?![a-zà-ž'\d])/iu,
    ),
  },
  {
    id: 'small-i',
    rule: 'grammar',
    note: 'a sentence of an author who writes capitals begins without one',
    kinds: ['reframe'],
    stops: [
      ['when you came late, I felt sad. I miss us.', 'You came late. Really.'],
      ['When you came late, I felt sad. i miss us.', 'You came late.'],
    ],
    passes: [
      ['when you came late, I felt sad.', 'you came late'],
      ['When you came late, I felt sad.', 'You came late.'],
    ],
    fails: ({ own: text, source }) =>
      /(?:^|[.!?][^\S\n]*)\p{Lu}/u.test(source.message.trim()) && /(?:^|[.?!] )\p{Ll}/u.test(text),
  },
];
