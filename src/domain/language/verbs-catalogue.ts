/**
 * Verbs of daily life, so that a clause can become "you didn't …", "you …ed" or "me not …ing" without guessing.
 * Source: the verbs our own corpus uses after "you", "I" and "to", and their ordinary forms.
 */

/** base past participle */
export const IRREGULAR_VERBS = `
beat beat beaten|become became become|begin began begun|bend bent bent|bet bet bet|bite bit bitten|blow blew blown|break broke broken
bring brought brought|build built built|buy bought bought|catch caught caught|choose chose chosen|come came come|cost cost cost
cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|fly flew flown|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen
get got got|give gave given|go went gone|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit
hold held held|hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let
light lit lit|lose lost lost|make made made|mean meant meant|meet met met|overhear overheard overheard|oversleep overslept overslept
pay paid paid|put put put|quit quit quit|read read read|ride rode ridden|ring rang rung|run ran run|say said said|see saw seen
sell sold sold|send sent sent|set set set|shake shook shaken|shut shut shut|sing sang sung|sit sat sat|sleep slept slept
speak spoke spoken|spend spent spent|split split split|stand stood stood|steal stole stolen|stick stuck stuck|swear swore sworn
sweep swept swept|take took taken|teach taught taught|tell told told|think thought thought|throw threw thrown
understand understood understood|undo undid undone|wake woke woken|wear wore worn|win won won|withdraw withdrew withdrawn
write wrote written|babysit babysat babysat|withhold withheld withheld|lie lied lied|overspend overspent overspent|redo redid redone|rewrite rewrote rewritten|shrink shrank shrunk|show showed shown
strike struck struck|swim swam swum
`;

/** Their last consonant doubles although they have two syllables or two vowels; "stop" and its like do so by rule. */
export const DOUBLING_VERBS = `
admit babysit begin cancel commit compel forget label model overrun permit prefer quarrel quit refer regret signal
total travel unplug unwrap upset
`;

/** Regular verbs. */
export const REGULAR_VERBS = `
back chew side accept accuse act add admit agree allow announce annoy answer apologise apologize appear archive argue arrange arrive
ask avoid bail bake bang bark bath bathe beg behave believe belong bicker bike bin blame block book borrow bother brag
breathe browse brush budget bump burn call calm camp cancel care carry cash change charge charm chat cheat check cheer
chew claim clap clean clear click close collect comb comfort comment commit compare complain compliment confirm
consider contact cook copy correct count cover cram crash criticise criticize cross cry cuddle cycle damage dance
decide decline decorate defend delay delete deliver deny depend dial die disagree disappear discuss dismiss display
donate double download drag dress drop drum dry dump edit empty end enjoy enter excuse expect explain eye face fetch
fiddle file fill film finish fit fix flinch flip flirt flush fold follow forward frown fry fuss gamble game
garden gaze google gossip grab greet groan grumble grunt guess hand handle happen hate help hire hog hoover hope host
hover hug hurry ignore imagine insist install insult interrupt introduce invite iron jog join joke judge jump kick
kiss knock label lag laugh lean learn lecture lift like limp listen live load lock log look love lower mail manage
mark marry massage match matter mention mess message mind miss moan mock model mop move mow mute mutter nag name nap
need nod notice nudge offer open order organise organize overlook owe own pace pack paint park party pass pat pause
permit pet phone pick pin plan plate play please plug point pop post pour praise pray prefer prepare present press
pretend print promise publish pull push quarrel question quote race raise rant reach react realise realize rearrange
rebook recharge record recycle refer refill refuse rehearse reheat reject relax relive remake remember remind remove
rent reopen repair repeat replace reply report reschedule rescue reserve respond rest retell return review rinse rip
roll rub rush save scare scold scrape scream scroll scrub search season seem serve settle sext share shave shift shine
ship shop shout shove shower shred shrug shush sigh sign signal skip slam slap slip smack smash smell smile smoke snap
snatch sneak sneer sniff snigger snooze snore soak sort sound spell spill spoil spoon spray squash squeeze stack stare
start stash stay step stop store storm strain stream stretch strip stroke study subscribe suggest sulk sunbathe
support suppose swap switch tackle tag talk tap target taste tease telephone text thank tidy tie time tip top toss
total touch train transfer translate trap travel treat trust try tug tune turn twist type unfollow unfriend unload
unpack unplug unwrap upload use vacuum vape venmo vent video visit volunteer vomit vote wait walk want warn wash waste
watch water wave weigh welcome whine whinge whisper whistle wink wipe wish wonder work worry wrap wriggle yawn yell
zip zone
`;

/** Other spellings of a past or participle: form, base. */
export const OTHER_FORMS = `
canceled cancel|traveled travel|learnt learn|burnt burn|spelt spell|spilt spill|leant lean
`;

/** End in "-ed" and are no form of a verb at all. */
export const NO_VERBS_IN_ED = `
bed bleed breed feed heed hundred hatred indeed kid kindred led naked need red sacred seed shed speed wed weed wicked
`;

/** States in "-ed": they follow "you are", and tell nobody's deed. */
export const STATES_IN_ED = `
addicted ashamed bored confused cooked deluded disorganised doomed embarrassed entitled excited exhausted jaded married
messed obsessed qualified retired scared screwed spoiled stressed supposed tired unmoved used worried
`;

/** Pasts of verbs that pass judgement or look into a mind, where the verb itself is not in these lists. */
export const UNSEEN_PASTS = `
abandoned assumed believed betrayed blamed cared controlled deserved destroyed disrespected expected failed hoped
ignored loved manipulated needed pretended refused rejected respected ruined trusted wanted
`;

/** As often a thing as a deed: "phone on 4%" orders nobody to phone. */
export const ALSO_NOUNS = `
bin budget cash charm comb count crash cycle damage drink drum eye face film game garden hand host iron judge lift load
log mail mark match mess mop name paint park party phone plate present print question race rant record rent report ring
roll season shave shift ship shop shower sign smoke snack sound stack store storm stream target tie tip train video water
wave zone
`;

/** Verbs that tell what goes on in a mind or pass judgement: no camera records them, so they make no event (R2). */
export const UNSEEN_VERBS = `
care love like hate want think know respect trust believe mean expect understand realise realize consider appreciate value prioritise
prioritize bother try act pretend assume refuse enjoy prefer need deserve seem sound feel blame manipulate control ruin embarrass
undermine punish humiliate disrespect neglect abandon betray ignore dismiss judge belittle nag sulk whine whinge moan rant
exaggerate overreact sabotage spoil wreck destroy bully patronise patronize treat suck fail waste cheat listen hear exist worry wonder
wish guess hope mind suppose resent disgust stink smell behave matter support understand contribute communicate function cope
count lie complain moan groan provoke excuse deny learn grow marry choose disappoint upset lack manage live drain dump drag twist fight gossip
belong imagine depend forgive breathe die kill relax accuse avoid handle suffer reject snap attack impress bulldoze leech please scare charm boast brag
`;
