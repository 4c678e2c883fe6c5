/**
 * English words by what they do in a message between partners, so that "you are so ⟨any bad trait⟩" is one pattern.
 * Source: written for Attune from the clinical rules' own terms (C1-C7) and everyday British, Irish and American
 * usage; no published list was copied. A word may stand in one class only; the first class wins.
 */
export const WORD_CLASSES = {
  /** Names called in earnest (C3). */
  insult:
    'idiot idiots moron imbecile cretin dickhead dick prick twat tosser wanker arsehole asshole bastard bitch cow slag slut whore tramp scum scumbag loser failure disgrace waste parasite leech sponger scrounger liar cheat coward snake pig slob sloth layabout dope dimwit halfwit nitwit numpty muppet clown joke fool simpleton dunce ignoramus brute bully monster psycho maniac lunatic nutter nutcase weirdo creep freak bellend knobhead knob gobshite eejit gombeen plonker pillock git minger trash garbage rubbish vermin rat weasel worm maggot toad hag witch harpy shrew diva deadweight manchild drunk alcoholic junkie waster wastrel skiver cheapskate miser saddo sadsack failure nobody jerk dumbass dumb douche douchebag shithead fuckwit dipshit fuckup cunt imbeciles morons losers hypocrite narcissist gaslighter manipulator psychopath sociopath crybaby brat sulker martyr freeloader doormat airhead bimbo chav pleb peasant dinosaur fossil caveman neanderthal ogre troll',
  /** Bad traits said of a person (C2, C3). */
  trait:
    'selfish lazy useless hopeless pathetic stupid thick dense clueless careless thoughtless heartless spineless gutless worthless pointless brainless mindless shameless tactless ungrateful inconsiderate unreliable irresponsible immature childish petty spiteful vindictive cruel nasty mean vile horrible awful terrible disgusting repulsive revolting gross vain arrogant smug conceited entitled spoilt spoiled stubborn pigheaded bossy controlling manipulative dishonest deceitful sneaky shady fake false cold distant frigid moody miserable bitter jealous paranoid insecure needy clingy weak feeble incompetent incapable inept dim dopey gormless ignorant rude insulting patronising condescending dismissive sarcastic hypocritical lying cheating stingy tight greedy cheap tightfisted messy filthy dirty disorganised forgetful boring dull tedious unbearable insufferable impossible intolerable unhinged crazy insane mental mad deranged delusional hysterical dramatic oversensitive overdramatic ridiculous laughable embarrassing shameful disgraceful cowardly selfcentred selfcentered selfabsorbed bigheaded judgmental judgemental critical negative unfair unreasonable ugly fat ancient vacant oblivious insensitive uncaring unloving unkind idle workshy sloppy slovenly pompous snobby shallow superficial predictable typical pitiful inadequate defensive aggressive abusive toxic lousy crap shit shite shitty crappy hateful evil wicked twisted sick warped',
  /** Doing too little, said of a person (C2). */
  neglect:
    'listen listens listened care cares cared bother bothers bothered notice notices noticed remember remembers remembered try tries tried change changes help helps helped appreciate appreciates ignore ignores ignored ignoring forget forgets forgot forgotten neglect blame blames blamed blaming nag nagging moan moans moaning complain complains complaining whine whining criticise criticises sulk sulks sulking lie lies lied lying cheat cheated ruin ruins ruined ruining waste wasted wasting undermine undermines interrupt interrupts interrupting embarrass embarrassed humiliate humiliated belittle mock mocking bail flake excuse excuses avoid avoids dodge understand understands consider considers apologise apologize think thinks bothering slouch lounge lecture lecturing patronise dismiss exaggerate overreact overreacting twist twisting deny defend disappear vanish walk storm shut snap snapped shout shouts shouted shouting yell yelled yelling scream',
  scorn:
    'genius einstein bravo congrats congratulations hero saint champion legend majesty highness royalty shocker surprise surprised typical figures classic naturally obviously clearly apparently evidently supposedly allegedly seriously honestly pfft yawn lol cheers wow oh ah aw boo newsflash spare',
  global:
    'always never ever constantly forever everytime everything nothing anything all every whole entire single once again',
  stress:
    'so such very really totally absolutely completely utterly complete utter total absolute proper right bloody fucking freaking damn flipping blooming actual literally just even only too quite pretty well dead pure fierce',
  swear:
    'fuck fucks fucked fucker shits bollocks bullshit bugger arse ass bitching hell damned crap feck feckin fecking bloody goddamn wtf ffs sod sodding piss pissed pissing',
  fond: 'love babe baby darling dear hun hon honey sweetheart sweetie treacle pet gorgeous beautiful handsome angel sunshine angel jaan jaanu cariad mi amor habibi habibti schatz cuddle cuddles kiss kisses hug hugs snuggle snog bae boo beloved xx xxx xox mwah muah',
  tease:
    'goblin gremlin sausage noodle potato nerd dork geek weirdo silly daft doofus goof goofball gremlins donkey monkey turnip plank wally dafty wombat rascal menace cheeky trouble troublemaker pudding muffin pumpkin nugget dumpling squirrel raccoon badger hedgehog bandit thief monster gannet hobbit',
  praise:
    'amazing lovely wonderful brilliant great fantastic perfect best beautiful kind sweet thoughtful generous patient clever smart funny brave strong incredible awesome gorgeous delicious superb magic magical precious favourite favorite lucky proud thoughtful caring gentle tender loyal hilarious cute adorable good nice tidy sound class grand deadly ace excellent special treasure blessing gem star angel keeper',
  thank: 'thanks thank ta cheers appreciate grateful appreciated asante gracias merci thankful bless',
  sorry:
    'sorry apologise apologize apologies forgive fault wrong mistake regret soz oops forgiven owe shouldnt sincerely bad',
  mend: 'start over again together fix repair calm pause break breathe gently softer slow down restart truce peace listen hear hearing understand',
  hurt: 'hurt sad lonely alone upset tired exhausted overwhelmed scared afraid worried anxious nervous embarrassed ashamed disappointed frustrated angry cross annoyed irritated furious rejected ignored invisible unimportant small stupid left gutted jealous insecure lost numb low down stressed drained empty heartbroken crushed hurts stung sting stings ache aches cry cried crying tears shaky panicky uneasy unsettled discouraged unheard unseen dismissed confused helpless hopeful resentful guilty homesick miss missing missed deflated fed',
  feel: 'feel feels felt feeling feelings felts',
  glad: 'happy glad excited relieved proud thrilled content safe loved cherished calm warm grateful delighted chuffed buzzing smile smiled smiling laugh laughed laughing laughs enjoyed enjoy',
  wish: 'need want wish would like love could please hope prefer rather id mind',
  kin: 'mum mom mam ma mother mothers dad da father fathers sister brother aunt aunty auntie uncle cousin gran nan nana grandad grandma grandpa granny inlaws inlaw parents family mama papa mummy daddy mommy wife husband nephew niece',
  outsider:
    'boss manager supervisor colleague coworker coworkers landlord neighbour neighbor neighbours teacher dentist doctor gp plumber builder electrician driver waiter waitress customer client referee ref coach team goalie politician minister government council hmrc insurer bank company agent friend mate mates lad lads guy guys woman man bloke people person they dave gary karen lady nurse receptionist printer wifi bus train airline app laptop weather',
  kids: 'kids kid son daughter boys girls toddler bairn wean weans children child school nursery homework bedtime bath',
  pet: 'dog cat puppy kitten hamster fish rabbit parrot pup vet',
  home: 'dishes dishwasher bin bins laundry washing hoover hoovering kitchen bathroom toilet sink fridge oven floor sofa bed towel towels socks clothes shoes garden lawn car tyre boiler door keys key plates plate cups mug mugs counter rubbish recycling shopping groceries dinner lunch tea breakfast milk bread eggs cooking cooked cook clean cleaning cleaned tidy tidied iron ironing',
  money:
    'money bill bills rent mortgage bank account card pay paid pays pound pounds quid euro euros dollar dollars bucks budget overdraft debt loan spend spent spending salary wages savings deposit invoice cost costs',
  when: 'today tonight tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night week weekend month year oclock am pm noon midnight later soon earlier minute minutes hour hours half',
  phone:
    'phone text texts texted message messages call calls called calling email reply replied ring rang instagram facebook tiktok insta whatsapp screen ipad telly tv netflix xbox fifa playstation game games gaming scroll scrolling reels',
  work: 'work job office shift shifts meeting overtime deadline promotion interview career hours boss colleagues',
  body: 'headache migraine back knee stomach tummy tooth teeth throat cold flu fever temperature pills tablets appointment surgery hospital gp pain sore sick period pregnant nausea asthma allergy',
  media:
    'film movie show series episode song lyric lyrics album podcast book novel character actor scene line quote quoted article headline meme tweet post thread caption subtitle documentary drama tonight radio chorus verse poem review trailer sketch reads goes says literally',
  quoteverb: 'said says saying told tells tell asked ask asks called goes went wrote read typed',
  harm: 'kill kills killed killing murder murdered hit hits hitting punch punched punching slap slapped slapping choke choked choking strangle strangled strangling beat beats beating kick kicked throw threw smash smashed smashing break broke burn knife gun bullet blood bruise bruises bruised grab grabbed shove shoved pushed pinned force forced hurt threat threaten threatened threatens destroy regret sorry pay dead',
  control:
    'allow allowed allowing permission forbid forbidden forbade obey ban banned tracker track tracking location password passwords passcode pin receipts receipt check checking checked deleted delete unlock show prove proof belong own owns mine rules rule earn curfew lock locked allowance',
  fearful:
    'terrified scared frightened afraid eggshells flinch flinched hide hid hiding escape shelter refuge police solicitor lawyer safe unsafe',
  dying:
    'die dying died suicide suicidal overdose alive funeral goodbye farewell burden disappear pills bridge',
  talk: 'talk talking discuss discussing conversation chat speak speaking argue arguing argument row rowing fight fighting',
  close:
    'done finished leave drop whatever nothing fine forget idc dont care over enough stop quit bye night goodnight mute muted blocked',
} as const;

export type WordClass = keyof typeof WORD_CLASSES;

/** Words so common in grammar that a pattern keeps them as they are. */
export const GRAMMAR_WORDS =
  'i me my mine myself you your yours yourself he she they him her them his their we us our it its this that these those who what why how when where which am is are was were be been being do does did have has had having will would could should can may might must not no yes and or but if because than then as like for from with without about of off on in into at to up out by over a an the some any every each both all always never ever just so such too very really even only still yet again already maybe please thanks sorry there here going get got make made know think feel felt want need let go come one two other another same'.split(
    ' ',
  );
