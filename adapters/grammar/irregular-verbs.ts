/**
 * Verbs whose past is no "-ed": base, past, participle. The library leads "went" back to "go" but gives no way there,
 * and does not know all of these. Source: any English grammar.
 */
export const IRREGULAR_VERBS = `
be was been|beat beat beaten|become became become|begin began begun|bend bent bent|bet bet bet|bite bit bitten|bleed bled bled|blow blew blown
break broke broken|breed bred bred|bring brought brought|build built built|burst burst burst|buy bought bought|catch caught caught|choose chose chosen
come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven
eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|fly flew flown|forget forgot forgotten
forgive forgave forgiven|freeze froze frozen|get got got|give gave given|go went gone|grow grew grown|hang hung hung|have had had|hear heard heard
hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent
let let let|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|overhear overheard overheard|oversleep overslept overslept
pay paid paid|put put put|quit quit quit|read read read|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought
sell sold sold|send sent sent|set set set|shake shook shaken|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk
sit sat sat|sleep slept slept|slide slid slid|speak spoke spoken|spend spent spent|spin spun spun|spit spat spat|split split split|spread spread spread|stand stood stood|steal stole stolen
stick stuck stuck|sting stung stung|stink stank stunk|strike struck struck|swear swore sworn|sweep swept swept|swim swam swum|swing swung swung|take took taken|teach taught taught
tear tore torn|tell told told|think thought thought|throw threw thrown|understand understood understood|undo undid undone|upset upset upset|wake woke woken|wear wore worn
win won won|withdraw withdrew withdrawn|write wrote written|overspend overspent overspent|redo redid redone|withhold withheld withheld|babysit babysat babysat
`;

/** More than one syllable, and the last consonant doubles all the same: "forget" → "forgetting". */
export const DOUBLING_VERBS = `
admit babysit begin cancel commit compel forget forbid label model outbid overrun permit prefer quarrel refer regret signal total travel undercut unplug
unwrap unzip upset handbag kidnap
`;

/** Forms the library leads back to the wrong base, or to none: form, base. Found by measuring on our corpus. */
export const MISREAD_FORMS = `
text text|slam slam|ping ping|back back|bath bath|vape vape|game game|ghost ghost|hoover hoover|sext sext|texted text|texting text|vaped vape|vaping vape|gamed game|gaming game|binged binge|bingeing binge|binging binge|babysat babysit|spoilt spoil
learnt learn|burnt burn|spelt spell|spilt spill|leant lean|ghosting ghost|doomscrolled doomscroll|doomscrolling doomscroll|canceled cancel|redid redo
`;
