/**
 * Words that judge although they are no insult: fit to record, but not to be handed back by the one they judge. The
 * feeling behind them is (V2). Source: our corpus's criticism and contempt.
 */

/** Beginnings: "humiliat" finds "humiliated" and "humiliating". */
export const HARSH_BEGINNINGS = `
controlling defensive hostil cockroach maggot vermin weasel
betray contempt disrespect hideous idle inadequa insensitiv judgemental judgmental piss sabotag unhinged goddamn
belittl humiliat intolerab undermin
`;

/** Whole words only. */
export const HARSH_WORDS = `
lump tramp savage disservice
bad bully bullying cabbage cheated cheating damn dead dense embarrassing fake fault filth filthy flake flaky frigid
garbage ghost ghosted horrible lie lied lies lying nagging nags neglect neglected puppet robot ruin ruined ruining
rubbish ashamed sneak sneaky sulk sulks suck sucks thief tool trash waste weird whinge whining wreck wrecked
boring bore baby-ing mummy's mommy's addicted addiction criminal blame guilty excuse victim destroy destroyed
baggage burden charity dodgy fickle freak grubby ignorance jealous miserable moody needy obsessed obsessive stubborn
vapid hollow husk cardboard potato donkey sheep goldfish houseplant decoration ornament sarcasm pity disappointment
fail failed despise loathe detest kill killing divorce regret married marrying marriage bothered overreacting
dinosaur pretend pretending ruiner oblivious
`;

/** Turns of phrase whose words are harmless one by one; asked as plain inclusion, in lower case. */
export const HARSH_PHRASES: readonly string[] = [
  'like a child',
  'like a kid',
  'like your father',
  'like your dad',
  'like your mother',
  'like your mum',
  'like your mom',
  "what's wrong with you",
  'wrong with you',
  'grow up',
  'man up',
  'get a grip',
  'get a life',
  'care about yourself',
  'think about yourself',
  'think of yourself',
  'about yourself',
  'shut up',
  'of course you',
  'no wonder',
  'kind of man',
  'kind of woman',
  'sort of man',
  'sort of person',
  'kind of person',
  'other people',
  "other people's",
  'normal people',
  'normal person',
  'everyone else',
  'grown man',
  'grown woman',
  'grown adult',
  'grown up',
  'who does that',
  'too much to ask',
  'the only thing you',
  'good enough',
  'give a toss',
  'get off on',
  'typical',
  'congratulations',
  'bravo',
  'well done',
  'news flash',
  'newsflash',
  'rather marry',
  'waste of',
  'excuse for',
  'serves you',
  'passive aggress',
  'passive-aggress',
  'my mistake',
  'get over it',
  'for once',
  "don't love",
  "doesn't love",
  'never loved',
  "don't care",
  "doesn't care",
  "couldn't care",
  'never cared',
  'not a priority',
];
