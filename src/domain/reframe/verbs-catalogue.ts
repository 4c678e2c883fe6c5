/**
 * Verbs of daily life, so that a clause can be turned into "you didn't …" or "you …ed" without guessing.
 * Source: the verbs our own corpus uses after "you", "I" and "to", and their ordinary forms.
 */

/** base past participle */
export const IRREGULAR_VERBS = `
beat beat beaten|become became become|begin began begun|bend bent bent|bet bet bet|bite bit bitten|blow blew blown|break broke broken
bring brought brought|build built built|buy bought bought|catch caught caught|choose chose chosen|come came come|cost cost cost
cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|fly flew flown|forget forgot forgotten
get got got|give gave given|go went gone|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit
hold held held|hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let
light lit lit|lose lost lost|make made made|mean meant meant|meet met met|overhear overheard overheard|oversleep overslept overslept
pay paid paid|put put put|quit quit quit|read read read|ride rode ridden|ring rang rung|run ran run|say said said|see saw seen
sell sold sold|send sent sent|set set set|shake shook shaken|shut shut shut|sing sang sung|sit sat sat|sleep slept slept
speak spoke spoken|spend spent spent|split split split|stand stood stood|steal stole stolen|stick stuck stuck|swear swore sworn
sweep swept swept|take took taken|teach taught taught|tell told told|think thought thought|throw threw thrown
understand understood understood|undo undid undone|wake woke woken|wear wore worn|win won won|withdraw withdrew withdrawn
write wrote written|babysit babysat babysat|withhold withheld withheld|lie lied lied|overspend overspent overspent|redo redid redone|rewrite rewrote rewritten|shrink shrank shrunk
`;

/** Regular verbs whose last consonant doubles. */
export const DOUBLING_VERBS = `
bin chat clap cram drag drop fit flip grab hug jog lag mop nap nod pat pin pet plan plug pop rip rub ship shop skip
slam slap slip snap step stop strip swap tap tip top trap unplug unwrap wrap zip beg refer prefer admit commit permit
cancel travel signal label total model quarrel
`;

/** Regular verbs. */
export const REGULAR_VERBS = `
accept accuse add agree allow announce annoy answer apologise apologize appear argue arrange arrive ask avoid bail bake bang bark bath
bathe bicker bike book borrow bother brag breathe browse brush budget burn bump call calm camp care carry cash change charge charm cheat check
cheer chew clean clear click close collect comb comfort comment compare complain compliment confirm contact cook copy correct count
cover crash criticise criticize cross cry cuddle cycle damage dance decide decline decorate delay delete deliver deny dial die
disagree disappear discuss dismiss display donate double dress drum dump edit empty end enjoy enter excuse expect explain
eye face fetch fiddle file fill film finish fix flinch flirt flush fold follow forward freeze frown fry fuss game
gamble garden gossip greet groan grumble grunt guess hand handle happen hate help hire hoover hope host hurry ignore insist install
insult interrupt introduce invite iron join joke judge jump kick kiss knock laugh lean learn lecture lift like limp listen load lock
log look love lower mail manage mark marry massage match meet mention mess message mind miss moan mock move mow mute mutter
nag name need notice nudge offer open order organise organize overlook owe pack paint park party pass pause phone pick
play plate please point post pour praise pray prepare present press pretend print promise publish pull push question
quote race raise rant reach react rearrange recharge record recycle refuse rehearse reject relax remember remind remove rent repair repeat
replace reply report rescue reschedule reserve respond rest return review rinse roll rush save scare scold scream scroll search
serve settle share shave shift shine shout shove show shower shrug shush sigh sign smash smile smoke sneak sneer snigger snore sort sound
spell spill spoil spray stack stare start stash stay store storm strain stream stretch strike study subscribe suggest sulk
support swear switch talk taste tease text thank tidy tie time toss touch train transfer translate treat trust try turn twist type
upload use vacuum vape visit volunteer vote wait walk want warn wash waste watch water wave whisper whistle wink wipe wish wonder work worry
yawn yell baby-sit:no sext shred unload unpack unfollow unfriend block archive venmo google hover download donate
order pace park reheat refill relive remake rebook reopen retell scrape scrub season smack snatch sniff soak spoon squeeze
squash stroke sunbathe tackle tag target telephone tug tune vent video vomit weigh whinge whine wriggle zone
`;

/** Verbs that tell what goes on in a mind or pass judgement: no camera records them, so they make no event (R2). */
export const UNSEEN_VERBS = `
care love like hate want think know respect trust believe mean expect understand realise realize consider appreciate value prioritise
prioritize bother try act pretend assume refuse enjoy prefer need deserve seem sound feel blame manipulate control ruin embarrass
undermine punish humiliate disrespect neglect abandon betray ignore dismiss judge belittle nag sulk whine whinge moan rant
exaggerate overreact sabotage spoil wreck destroy bully patronise patronize treat suck fail waste cheat listen hear exist worry wonder
wish guess hope mind suppose resent disgust stink smell behave matter support understand contribute communicate function cope
count lie complain moan groan provoke excuse deny learn grow marry choose disappoint upset lack manage live drain dump drag twist fight gossip
breathe die kill relax accuse avoid handle suffer reject snap attack impress bulldoze leech please scare charm boast brag
`;
