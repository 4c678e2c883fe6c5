/**
 * Words that judge, insult or wound. A clause that holds one is never handed back: the feeling behind it is (V2).
 * Source: our corpus (criticism, contempt) and common insults.
 */

/** Beginnings: "pathetic" also finds "pathetically". */
export const HARSH_BEGINNINGS: readonly string[] =
  `abusi arrogan asshole arsehole bastard betray bitch bollock bugger bullsh childish clueless contempt coward cretin deadweight despicabl disgrac disgust disrespect doormat
dumbass egois embarrassment evil fuck gaslight gutless heartless hideous hypocri idiot idle immatur inadequa incompeten inconsiderate insensitiv irresponsib judgemental judgmental
lazi lazy loser manchild manipulat moron muppet narcis numpty numbskull obnoxious parasit pathetic patheti pillock piss poisonous ridicul sabotag scum selfish self-absorb self-cent
self-obsess shameless shit spineless spiteful stupid thick-headed thoughtless toxic traitor twat two-faced unbelievab ungrateful unhinged untrustworth useless vicious wank weaponi
whore worthless goddamn dickhead knobhead bellend douche jackass smartass lardass dipshit cunt slag slut crybab belittl humiliat backstab hopeless brainless freeload sponger layabout
incapable insufferabl intolerab unlovab undermin untrain brain-dead braindead neander gormless gobshite eejit galoot plonker dunce imbecil half-wit halfwit airhead psycho lunatic
grovel leech weasel vermin cockroach maggot muck-`.split(/\s+/u);

/** Whole words only: as a beginning they would catch harmless ones ("pig" in "pigeon"). */
export const HARSH_WORDS: readonly string[] =
  `arse ass bad bully bullying cabbage clown cow crap creep cruel cheat cheated cheating damn dead demented deluded dense dick dishonest drama dramatic dumb embarrassing fake fat fault filth
filthy flake flaky fool frigid fraud garbage ghost ghosted git gross heartless hell horrible horrid imbecile jerk knob lame liar liars lie lied lies lying lousy lump mad-man martyr
mental monster nag nagging nags nasty neglect neglected nutter nuts pig pigs prat prick princess psycho puppet rat robot rotten rude ruin ruined ruining rubbish savage servant
shambles shame ashamed slave slob smug snake sneak sneaky snob stingy sulk sulking sulks suck sucks swine thick thief toddler tool tosser tramp trash twit ugly vain vile vindictive waste
weak weird weirdo whinge whining wimp witch worst wreck wrecked zombie boring bore crazy insane childish baby-ing mummy's mommy's addict addicted addiction criminal blame guilty
excuse excuses victim nonsense clueless careless wife-beater destroy destroyed unreliable hypocrite baggage burden charity crybaby dodgy entitled evil fickle freak grubby hag
halfwit ignorant ignorance jealous lunatic miserable moody needy obsessed obsessive paranoid petty possessive stubborn useless vapid whiny yob slacker scrounger skiver
muppets twerp dunce feckless spoilt spoiled brat brats hollow husk lodger cardboard potato turd donkey sheep goldfish houseplant decoration ornament pathetic
sarcasm pity disappointment failure fail failed despise loathe detest kill killing divorce regret married marrying marriage
bothered overreacting dinosaur caveman pretend pretending ruiner oblivious`.split(/\s+/u);

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
