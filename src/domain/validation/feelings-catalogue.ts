/** Real feelings only (R4). `verb` completes "… really ⟨verb⟩ you"; `word` completes "felt ⟨word⟩". */
export type Feeling = { readonly word: string; readonly verb: string };

const feeling = (word: string, verb: string): Feeling => ({ word, verb });

export const FEELINGS = {
  hurt: feeling('hurt', 'hurt'),
  lonely: feeling('lonely', 'hurt'),
  alone: feeling('alone', 'hurt'),
  worried: feeling('worried', 'worried'),
  scared: feeling('scared', 'upset'),
  shaken: feeling('shaken', 'shook'),
  sad: feeling('sad', 'saddened'),
  disappointed: feeling('disappointed', 'disappointed'),
  discouraged: feeling('discouraged', 'discouraged'),
  frustrated: feeling('frustrated', 'frustrated'),
  angry: feeling('angry', 'upset'),
  tired: feeling('tired', 'got to'),
  wornOut: feeling('worn out', 'got to'),
  overwhelmed: feeling('overwhelmed', 'overwhelmed'),
  stressed: feeling('stressed', 'stressed'),
  embarrassed: feeling('embarrassed', 'embarrassed'),
  unimportant: feeling('unimportant', 'hurt'),
  uneasy: feeling('uneasy', 'unsettled'),
  confused: feeling('confused', 'confused'),
  upset: feeling('upset', 'upset'),
  insecure: feeling('insecure', 'unsettled'),
  longing: feeling('sad', 'saddened'),
  calm: feeling('calm', 'touched'),
  proud: feeling('proud', 'delighted'),
  happy: feeling('happy', 'delighted'),
  relieved: feeling('relieved', 'relieved'),
  excited: feeling('excited', 'delighted'),
  grateful: feeling('grateful', 'touched'),
  loved: feeling('loved', 'touched'),
} as const satisfies Readonly<Record<string, Feeling>>;

export type FeelingName = keyof typeof FEELINGS;

/** Words the partner used for a feeling → the words we answer with. Accusing words become real ones (R4). */
export const FEELING_WORDS: ReadonlyMap<string, readonly FeelingName[]> = new Map<
  string,
  readonly FeelingName[]
>([
  ...([
    ['hurt', ['hurt']],
    ['hurts', ['hurt']],
    ['stung', ['hurt']],
    ['gutted', ['disappointed', 'sad']],
    ['heartbroken', ['sad', 'hurt']],
    ['lonely', ['lonely']],
    ['alone', ['alone']],
    ['worried', ['worried']],
    ['anxious', ['worried']],
    ['nervous', ['worried']],
    ['scared', ['scared']],
    ['afraid', ['scared']],
    ['frightened', ['scared']],
    ['terrified', ['scared']],
    ['panicked', ['scared']],
    ['sad', ['sad']],
    ['crying', ['sad']],
    ['cried', ['sad']],
    ['crushed', ['sad', 'hurt']],
    ['disappointed', ['disappointed']],
    ['discouraged', ['discouraged']],
    ['deflated', ['discouraged']],
    ['flat', ['discouraged']],
    ['frustrated', ['frustrated']],
    ['frustrating', ['frustrated']],
    ['annoyed', ['frustrated']],
    ['irritated', ['frustrated']],
    ['bugging', ['frustrated']],
    ['angry', ['angry']],
    ['mad', ['angry']],
    ['cross', ['angry']],
    ['furious', ['angry']],
    ['fuming', ['angry']],
    ['livid', ['angry']],
    ['raging', ['angry']],
    ['tired', ['tired']],
    ['exhausted', ['wornOut']],
    ['drained', ['wornOut']],
    ['shattered', ['wornOut']],
    ['knackered', ['wornOut']],
    ['overwhelmed', ['overwhelmed']],
    ['stressed', ['stressed']],
    ['embarrassed', ['embarrassed']],
    ['mortified', ['embarrassed']],
    ['humiliated', ['embarrassed', 'hurt']],
    ['small', ['unimportant', 'hurt']],
    ['unimportant', ['unimportant']],
    ['invisible', ['lonely', 'unimportant']],
    ['unwanted', ['sad', 'lonely']],
    ['unattractive', ['insecure', 'sad']],
    ['uneasy', ['uneasy']],
    ['upset', ['upset']],
    ['insecure', ['insecure']],
    ['jealous', ['insecure', 'worried']],
    ['guilty', ['uneasy']],
    ['confused', ['confused']],
    ['shaken', ['shaken']],
    ['shocked', ['shaken']],
    ['low', ['sad', 'tired']],
    ['miss', ['lonely', 'sad']],
    ['missed', ['lonely', 'sad']],
    ['ignored', ['lonely', 'unimportant']],
    ['abandoned', ['alone', 'scared']],
    ['rejected', ['hurt', 'lonely']],
    ['unappreciated', ['tired', 'unimportant']],
    ['disrespected', ['hurt', 'angry']],
    ['attacked', ['hurt', 'scared']],
    ['betrayed', ['hurt', 'shaken']],
    ['judged', ['hurt', 'insecure']],
    ['used', ['hurt', 'sad']],
    ['patronised', ['hurt', 'angry']],
    ['exposed', ['embarrassed', 'uneasy']],
    ['dread', ['worried']],
    ['dreading', ['worried']],
  ] satisfies readonly (readonly [string, readonly FeelingName[]])[]),
]);

/** Accusing words are never written back; what they hide is (R4). Whole turns of phrase, longest first. */
export const ACCUSING_WORDS: readonly (readonly [accusing: string, real: string])[] = [
  ['taken for granted', 'unimportant'],
  ['fobbed off', 'unimportant'],
  ['walked all over', 'hurt'],
  ['let down', 'disappointed'],
  ['unappreciated', 'unimportant'],
  ['disrespected', 'hurt'],
  ['undermined', 'hurt'],
  ['patronised', 'hurt'],
  ['patronized', 'hurt'],
  ['humiliated', 'embarrassed'],
  ['belittled', 'hurt'],
  ['manipulated', 'uneasy'],
  ['controlled', 'uneasy'],
  ['abandoned', 'alone'],
  ['attacked', 'hurt'],
  ['betrayed', 'hurt'],
  ['rejected', 'hurt'],
  ['neglected', 'lonely'],
  ['dismissed', 'unimportant'],
  ['ignored', 'lonely'],
  ['bullied', 'scared'],
  ['cornered', 'overwhelmed'],
  ['blamed', 'hurt'],
  ['judged', 'hurt'],
  ['unwanted', 'lonely'],
  ['used', 'hurt'],
];

/** What usually lies behind a subject, most telling first. Tried in order over the whole message. */
export const FEELING_CUES: readonly {
  readonly when: RegExp;
  readonly feelings: readonly FeelingName[];
  /** When the thing itself is what they face, rather than what the listener did around it. */
  readonly faced?: readonly FeelingName[];
}[] = [
  {
    when: /\b(?:funeral|died|grave|ashes|miscarr\w+|hospice|grief|passed away)\b/iu,
    feelings: ['sad', 'alone'],
  },
  {
    when: /\b(?:in front of|everyone (?:laughed|heard|saw)|the whole (?:table|office|street|room|family))\b/iu,
    feelings: ['embarrassed', 'hurt'],
  },
  {
    when: /\b(?:laughed at|made fun|joke about|jokes about|mimic\w*|corrected me)\b/iu,
    feelings: ['hurt', 'embarrassed'],
  },
  {
    when: /\b(?:scan|biopsy|hospital|diagnos\w+|mri|surgery|a&e|lump|test results?|ultrasound)\b/iu,
    feelings: ['alone', 'worried'],
    faced: ['scared', 'alone'],
  },
  {
    when: /\b(?:shout\w*|scream\w*|snap\w*|swore|slam\w*|raised your voice|yell\w*)\b/iu,
    feelings: ['shaken', 'hurt'],
  },
  {
    when: /\b(?:ex|exes|liked her|her (?:photo|insta|messages)|flirt\w*|dating app|profile)\b/iu,
    feelings: ['insecure', 'hurt'],
  },
  {
    when: /\b(?:overdraft|rent|debt|loan|savings|mortgage|credit card|money|spen[dt]\w* (?:[£$€]|\d{2,} (?:on|from)|money|our|the (?:rent|savings|money))|bills?|bank|wages|payday|[£$€]\s?\d+|\d+\s?(?:quid|bucks|euros|pounds|dollars))\b|[£$€]\s?\d/iu,
    feelings: ['worried', 'stressed'],
  },
  {
    when: /\b(?:birthday|anniversary|valentine\w*|christmas|mother'?s day|father'?s day|graduation|wedding|present|gift)\b/iu,
    feelings: ['hurt', 'unimportant'],
  },
  {
    when: /\b(?:didn't (?:call|text|ring|reply|answer|phone|message)|not (?:calling|texting|answering)|no (?:reply|text|answer|call)|past midnight|left me on read|on read)\b/iu,
    feelings: ['worried', 'lonely'],
  },
  {
    when: /\b(?:late|waited|waiting|stood (?:there|outside))\b/iu,
    feelings: ['unimportant', 'frustrated'],
  },
  {
    when: /\b(?:promised|said you'd|said you would|told me you'd|cancel\w*|supposed to|counted on|forgot\w*)\b/iu,
    feelings: ['disappointed', 'hurt'],
  },
  {
    when: /\b(?:without (?:asking|telling|checking|me)|didn't (?:tell|ask)|never (?:told|asked)|found out|behind my back)\b/iu,
    feelings: ['hurt', 'unimportant'],
  },
  {
    when: /\b(?:phone|screen|scroll\w*|laptop|tablet|game|gaming|xbox|playstation|ps5|match|telly|tv|headset|discord|inbox)\b/iu,
    feelings: ['lonely', 'unimportant'],
  },
  {
    when: /\b(?:dishes|washing|laundry|bins?|hoover\w*|vacuum\w*|clean\w*|tidy\w*|shopping|kitchen|sink|plates?|towels?|socks?|housework|chores?|mess|nappy|nappies|bottles?|school run|pick ?up|up with the baby|night feeds?)\b/iu,
    feelings: ['tired', 'frustrated'],
  },
  {
    when: /\b(?:ill|sick|cough\w*|mould|fever|no answer|not answering|contract|court|hearing|what if|lost (?:his|her|my|the) job|operation|the op)\b/iu,
    feelings: ['worried', 'stressed'],
  },
  {
    when: /\b(?:touch\w*|kiss\w*|hug\w*|cuddle\w*|sex|affection|bed|hold me|date night|us time)\b/iu,
    feelings: ['lonely', 'sad'],
  },
  {
    when: /\b(?:listen\w*|talk\w*|hear me|interrupt\w*|ignore\w*|told you)\b/iu,
    feelings: ['frustrated', 'lonely'],
  },
  {
    when: /\b(?:your (?:mum|mom|mam|mother|dad|father|sister|brother|parents|family|mates?|friends))\b/iu,
    feelings: ['hurt', 'alone'],
  },
  {
    when: /\b(?:going to (?:lose|happen)|what if|deadline|interview|exam|redundan\w+|laid off|layoffs?|driving|icy)\b/iu,
    feelings: ['worried', 'stressed'],
  },
];
