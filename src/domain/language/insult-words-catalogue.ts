/**
 * Words that wound whoever they are said of. A clause with one is no event (C3), and is never handed back (V2).
 * Source: the criticism and contempt in our own corpus, and everyday English insults.
 */

/** Beginnings: "pathetic" also finds "pathetically". */
export const INSULT_BEGINNINGS = `
abusi airhead arrogan arsehole asshole backstab bastard bellend bitch bollock brain-dead braindead brainless bugger
bullsh childish clueless coward cretin crybab cunt deadweight despicabl dickhead dipshit disgrac disgust
doormat douche dumbass dunce eejit egois embarrassment evil freeload fuck galoot gaslight gobshite gormless grovel
gutless half-wit halfwit heartless hopeless hypocri idiot imbecil immatur incapable incompeten inconsiderate
insufferabl irresponsib jackass knobhead lardass layabout lazi lazy leech loser lunatic manchild manipulat
moron muck- muppet narcis neander numbskull numpty obnoxious parasit pathetic pillock plonker poisonous psycho
ridicul scum self-absorb self-cent self-obsess selfish shameless shit slag slut smartass spineless spiteful sponger
stupid thick-headed thoughtless toxic traitor twat two-faced unbelievab ungrateful unlovab untrain untrustworth
useless vicious wank weaponi whore worthless
`;

/** Whole words only: as a beginning they would catch harmless ones ("pig" in "pigeon"). */
export const INSULT_WORDS = `
abuser addict arse arsed ass baby-man bozo brat brats careless caveman cheapskate cheat cheater clown cold-hearted
condescending cow crap crappy crazy creep creepy cruel deadbeat degenerate deluded delusional demented devil dick
dimwit dishonest drama dramatic duffer dumb entitled excuses failure fat feckless fool fraud git gross hag hell
horrid hysterical ignorant insane jerk knob lame lardy liar liars lodger lousy mad-man man-child martyr mental
monster mooch muggins nag nasty nitwit nonsense nuts nutter paranoid patronising pervert petty pig pigs pigsty
possessive prat prick princess pussy rat retard retarded rotten rude sad-act scrounger servant shambles shame
skiver skivvy slacker slapper slave slob smug snake snob spastic spoiled spoilt stingy sulking swine thick toad
toddler tosser trollop turd twerp twit typical ugly unreliable vain vile vindictive weak weakling weirdo whiny
wife-beater wimp witch yob zombie
`;

/** Harmless word by word. */
export const INSULT_PHRASES: readonly string[] = [
  "you're a joke",
  'are a joke',
  'human garbage',
  "you're garbage",
  "you're trash",
  'like rubbish',
  'total rubbish',
  'absolute rubbish',
  'utter rubbish',
  'talking rubbish',
  'is a joke',
  'a joke of',
  'what a joke',
  'a total joke',
  'such a joke',
  'waste of space',
  'good for nothing',
  'piece of work',
  'gold digger',
  "mummy's boy",
  "mama's boy",
];

/** Swearing that can be dropped and leaves the sentence whole; alternatives for one pattern. */
export const SWEARING =
  "fucking|fuckin|bloody|damn|damned|goddamn|freaking|frigging|effing|sodding|flipping|bleeding|blasted|flaming|motherfucking|stupid ass|stupid arse|the hell|the fuck|the heck|on earth|in god's name|for god's sake|for fuck's sake|for christ's sake|for goodness sake|ffs|wtf|tf";
