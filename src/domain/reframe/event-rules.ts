import { isParticiple, isUnseen, participleOf, pastOf, verbForm } from './verb-forms.ts';

/**
 * How a sentence's own words become a clause after "When" (R1, R2). `source` names the wording, `make` gives the clause
 * or undefined when this wording does not hold an event after all. Patterns are anchored and hold no nested quantifier.
 */
export type EventRule = {
  readonly id: string;
  readonly pattern: RegExp;
  readonly make: (match: readonly string[]) => string | undefined;
  /** How surely such a clause is a real, concrete event: 1 weak … 4 sure. */
  readonly weight: number;
};

const firstWord = (phrase: string): string => /^[\p{L}']+/u.exec(phrase)?.[0] ?? '';
const afterFirst = (phrase: string): string => phrase.slice(firstWord(phrase).length);

/** The phrase with its verb in the base form, when that verb is one a camera could record. */
const plain = (phrase: string): string | undefined => {
  const verb = verbForm(firstWord(phrase).toLowerCase());
  if (verb === undefined || verb.guessed || isUnseen(verb.base)) return undefined;
  return `${verb.base}${afterFirst(phrase)}`;
};

const plainOnly = (phrase: string): string | undefined =>
  verbForm(firstWord(phrase).toLowerCase())?.form === 'plain' ? plain(phrase) : undefined;

const past = (phrase: string): string | undefined => {
  const verb = verbForm(firstWord(phrase).toLowerCase());
  if (verb === undefined || isUnseen(verb.base)) return undefined;
  const form = pastOf(verb.base);
  return form === undefined ? undefined : `${form}${afterFirst(phrase)}`;
};

const with_ = (prefix: string, phrase: string | undefined): string | undefined =>
  phrase === undefined ? undefined : `${prefix}${phrase}`;

const part = (match: readonly string[], index: number): string => match[index] ?? '';

/** "be home" cannot follow "don't"; it becomes "you're not home". */
const negated = (subject: string, phrase: string): string | undefined => {
  if (/^be\s/i.test(phrase)) return state(subject, `not ${phrase.slice(3)}`);
  return with_(`${subject} don't `, plainOnly(phrase));
};

const WHERE_OR_HOW =
  /^(?:not )?(?:late|home|here|there when|there for|asleep|awake|out|away|gone|busy|drunk|hungover|ready|silent|quiet|on|at|in|with|back|half an hour|an hour|hours|\d|ten|fifteen|twenty|thirty|forty|fifty|two|three|off|up|down|upstairs|downstairs|outside|next to|behind|under|from)(?![\p{L}'])/iu;

const NOT_A_PLACE =
  /^(?:not )?(?:(?:on|off|out|in) (?:one|a mission|your own|another|it|form|about|of (?:order|control|line|touch|your mind|your depth)|my (?:case|back|nerves|way)|your (?:head|element|way|high)|denial|the (?:wrong|right|mood)|love|charge|here|there)|at it|with (?:me|someone|it)|up (?:to|yourself)|there for|from|down)(?![\p{L}'])/iu;

const state = (subject: string, phrase: string): string | undefined => {
  const are = subject === 'I' ? "I'm" : `${subject}'re`;
  const verb = verbForm(firstWord(phrase.replace(/^not /i, '')).toLowerCase());
  if (verb?.form === 'ing') return isUnseen(verb.base) || verb.base === 'get' || verb.base === 'go' ? undefined : `${are} ${phrase}`;
  return WHERE_OR_HOW.test(phrase) && !NOT_A_PLACE.test(phrase) ? `${are} ${phrase}` : undefined;
};

const pastState = (subject: string, phrase: string): string | undefined =>
  with_(`${subject} ${subject === 'I' ? 'was' : 'were'} `, state(subject, phrase)?.replace(/^(?:I'm|you're|we're) /, ''));

/** "you never …": present habit, or one past omission, by the form of its verb. */
const neverDid = (subject: string, phrase: string): string | undefined => {
  const verb = verbForm(firstWord(phrase).toLowerCase());
  if (verb?.form === 'plain' && !verb.ambiguous) return negated(subject, phrase);
  if (verb?.form === 'past') return with_(`${subject} didn't `, plain(phrase));
  return negated(subject, phrase);
};

/** Neutral or good in themselves: as a bare habit they are the half of a contrast that is no complaint. */
const NO_COMPLAINT = /^(?:run|sell|earn|work|remember|agree|owe|wear|own|save|shine|learn|teach|live|cry)$/;

const told = (subject: string, phrase: string): string | undefined => {
  const verb = verbForm(firstWord(phrase).toLowerCase());
  if (verb === undefined || isUnseen(verb.base) || verb.form === 'ing') return undefined;
  if (verb.form === 'participle' && !isParticiple(verb.base)) return undefined;
  if (verb.form === 'third' || (verb.form === 'plain' && NO_COMPLAINT.test(verb.base))) return undefined;
  return `${subject} ${phrase}`;
};

const perfect = (subject: string, phrase: string): string | undefined => {
  const negative = /^(?:not|never) (?:once )?/i.exec(phrase)?.[0] ?? '';
  const rest = phrase.slice(negative.length);
  const word = firstWord(rest).toLowerCase();
  if (word === 'been' || word === 'got' || word === 'had') {
    const told_ = word === 'been' ? state(subject, rest.slice(5)) : undefined;
    return negative === '' && told_ !== undefined ? `${subject}'ve been ${rest.slice(5)}` : undefined;
  }
  const base = verbForm(word)?.base;
  if (base === undefined || isUnseen(base) || !(isParticiple(word) || participleOf(base) === word)) return undefined;
  return negative === '' ? `${subject}'ve ${rest}` : `${subject} haven't ${rest}`;
};

const DID_NOT = "(?:didn't|did not|couldn't|wouldn't)";
const DO_NOT = "(?:don't|do not|can't|won't)";

/** Questions that are no questions: what they take for granted is the event. */
const RHETORICAL: readonly EventRule[] = [
  { id: 'why-did-not', weight: 4, pattern: new RegExp(`^(?:why|how come) ${DID_NOT} you (?:ever )?(.+)$`, 'i'), make: (m) => with_("you didn't ", plainOnly(part(m, 1))) },
  { id: 'why-have-not', weight: 4, pattern: /^(?:why|how come) haven't you (.+)$/i, make: (m) => perfect('you', `not ${part(m, 1)}`) },
  { id: 'why-do-not', weight: 3, pattern: new RegExp(`^(?:why|how come) ${DO_NOT} you (?:ever )?(.+)$`, 'i'), make: (m) => negated('you', part(m, 1)) },
  { id: 'how-come-you', weight: 3, pattern: /^(?:how come|why is it that) you (didn't|don't) (.+)$/i, make: (m) => with_(`you ${part(m, 1)} `, plainOnly(part(m, 2))) },
  { id: 'why-did', weight: 3, pattern: /^(?:why|how) (?:did|would|could) you (?:go and )?(.+)$/i, make: (m) => /^not /i.test(part(m, 1)) ? with_("you didn't ", plainOnly(part(m, 1).slice(4))) : with_('you ', past(part(m, 1))) },
  { id: 'how-do-not', weight: 3, pattern: /^how (?:do|can) you not (.+)$/i, make: (m) => negated('you', part(m, 1)) },
  { id: 'why-do', weight: 3, pattern: /^(?:why|how come) (?:do|must) you (?:always |have to |constantly )?(.+)$/i, make: (m) => with_('you ', plainOnly(part(m, 1))) },
  { id: 'why-are', weight: 3, pattern: /^(?:why|how come) (?:are you|you're) (?:always |never )?(.+)$/i, make: (m) => state('you', part(m, 1)) },
  { id: 'why-am-i-the-one', weight: 3, pattern: /^(?:why|how come) (?:am i|i'm) (?:always )?the (?:only )?one (who|that|to) (.+)$/i, make: (m) => `I'm the one ${part(m, 1).toLowerCase()} ${part(m, 2)}` },
  { id: 'why-am-i-the-one-ing', weight: 3, pattern: /^(?:why|how come) (?:am i|i'm) (?:always )?the (?:only )?one (.+ing .+)$/i, make: (m) => `I'm the one ${part(m, 1)}` },
  { id: 'why-always-me', weight: 3, pattern: /^(?:why )?(?:is it|it's) always me (?:who|that) (.+)$/i, make: (m) => `I'm the one who ${part(m, 1)}` },
  { id: 'why-do-i', weight: 3, pattern: /^(?:why|how come) (?:do i|i) (?:always )?(?:only )?(have to |find out |get |hear |end up )(.+)$/i, make: (m) => `I ${part(m, 1)}${part(m, 2)}` },
  { id: 'can-you-not', weight: 3, pattern: /^(?:can't you|can you not|could you not) (?:ever )?(let me .+|put .+|pick up .+|answer .+|text .+|call .+|wash .+|look .+|ask .+)$/i, make: (m) => negated('you', part(m, 1)) },
  { id: 'did-you-have-to', weight: 3, pattern: /^did you have to (.+)$/i, make: (m) => with_('you ', past(part(m, 1))) },
  { id: 'could-have', weight: 3, pattern: /^(?:you (?:could|should|might) have|you (?:could|should|might)'ve|could you not have|couldn't you have|would it have hurt you to have) (?:at least )?([\p{L}]+)( .+)?$/iu, make: (m) => { const verb = verbForm(part(m, 1).toLowerCase()); return verb === undefined || verb.guessed || isUnseen(verb.base) ? undefined : `you didn't ${verb.base}${part(m, 2)}`; } },
  { id: 'do-you-have-to', weight: 3, pattern: /^(?:do you have to|must you) (.+)$/i, make: (m) => with_('you ', plainOnly(part(m, 1))) },
  { id: 'too-hard-to', weight: 3, pattern: /^(?:is it|was it|how hard is it|would it kill you|would it have killed you|it wouldn't kill you) (?:really )?(?:so |too |that )?(?:hard |difficult |much )?(?:for you )?(?:to ask )?(?:for you )?to (.+)$/i, make: (m) => /^(?:was|would it have)/i.test(part(m, 0)) ? with_("you didn't ", plainOnly(part(m, 1))) : negated('you', part(m, 1)) },
  { id: 'how-hard-is-it-to', weight: 3, pattern: /^how hard (?:is|can) it (?:be )?to (.+)$/i, make: (m) => negated('you', part(m, 1)) },
  { id: 'when-did-you-last', weight: 3, pattern: /^when (?:did you last|was the last time you) (.+)$/i, make: (m) => with_("it's been a long time since you ", past(part(m, 1))) },
];

/** Statements about the listener. */
const ABOUT_YOU: readonly EventRule[] = [
  { id: 'never-be', weight: 3, pattern: /^you're never (.+)$/i, make: (m) => state('you', `not ${part(m, 1)}`) },
  { id: 'always-be', weight: 4, pattern: /^you're (?:always |constantly |forever |busy )?(.+)$/i, make: (m) => state('you', part(m, 1)) },
  { id: 'were', weight: 4, pattern: /^you were (?:always )?(.+)$/i, make: (m) => pastState('you', part(m, 1)) },
  { id: 'was-not', weight: 3, pattern: /^you (?:weren't|were not) (there when .+|there (?:at|on|for my|for the) .+|home .+|at .+|on .+|in .+|listening when .+)$/i, make: (m) => `you weren't ${part(m, 1)}` },
  { id: 'have', weight: 4, pattern: /^you've (.+)$/i, make: (m) => perfect('you', part(m, 1)) },
  { id: 'have-not', weight: 4, pattern: /^(?:you haven't|have you not|you have not) (?:even |once )?(.+)$/i, make: (m) => perfect('you', `not ${part(m, 1)}`) },
  { id: 'not-once-did', weight: 4, pattern: /^(?:not once|not one time|not a single time|never once|never) (?:did you|have you) (.+)$/i, make: (m) => with_("you didn't ", plainOnly(part(m, 1))) ?? perfect('you', `not ${part(m, 1)}`) },
  { id: 'never', weight: 4, pattern: /^you (?:never|never ever|hardly ever|hardly|barely|rarely) (?:once |ever )?(.+)$/i, make: (m) => neverDid('you', part(m, 1)) },
  { id: 'did-not', weight: 4, pattern: /^you (?:didn't|did not|couldn't|wouldn't|couldn't be bothered to|didn't bother to) (?:even |once |ever )?(.+)$/i, make: (m) => with_("you didn't ", plainOnly(part(m, 1))) },
  { id: 'do-not', weight: 4, pattern: /^you (?:don't|do not|won't|can't be bothered to|don't bother to|refuse to|can't be arsed to) (?:even |ever )?(.+)$/i, make: (m) => negated('you', part(m, 1)) },
  { id: 'can-not', weight: 3, pattern: /^you can't (?:even |ever )?(text .+|call .+|ring .+|say .+|answer .+|look .+|put .+|wash .+|pick up .+|ask .+|let me .+|wait .+|sit .+|make it .+|come .+|leave me .+|go .+ without .+|tell me .+|get off .+|get home .+|turn .+)$/i, make: (m) => negated('you', part(m, 1)) },
  { id: 'keep-ing', weight: 4, pattern: /^you keep (?:on )?(.+)$/i, make: (m) => verbForm(firstWord(part(m, 1)).toLowerCase())?.form === 'ing' ? with_('you ', plain(part(m, 1))) : undefined },
  { id: 'all-you-do', weight: 2, pattern: /^all you (?:ever )?(?:do|did)(.{0,50}?) (?:is|was) (.+)$/i, make: (m) => with_('you ', /\bwas\b/i.test(part(m, 0)) ? past(part(m, 2)) : plainOnly(part(m, 2))) },
  { id: 'made-me-do', weight: 3, pattern: /^you made me ((?:wait|sit|stand|walk|pay|miss|leave|cancel|drive|sleep)(?: .+)?)$/i, make: (m) => with_('I ', past(part(m, 1))) },
  { id: 'lied', weight: 3, pattern: /^you (?:lied|have lied|lie) to (?:me|my face) about (.+)$/i, make: (m) => `what you told me about ${part(m, 1)} wasn't true` },
  { id: 'lied-about', weight: 3, pattern: /^you lied about (.+)$/i, make: (m) => `what you told me about ${part(m, 1)} wasn't true` },
  { id: 'ignored-mine', weight: 4, pattern: /^you (ignored|ignore) (my (?:messages?|texts?|calls?|questions?|emails?).*)$/i, make: (m) => `you ${part(m, 1).toLowerCase() === 'ignore' ? "don't" : "didn't"} answer ${part(m, 2)}` },
  { id: 'liked-a-photo', weight: 4, pattern: /^you (like|liked) (.*(?:photos?|pics?|pictures?|posts?|selfies?|stories|story)(?![\p{L}]).*)$/iu, make: (m) => `you ${part(m, 1).toLowerCase()} ${part(m, 2)}` },
  { id: 'cheated', weight: 3, pattern: /^you (cheated on me .+)$/i, make: (m) => `you ${part(m, 1)}` },
  { id: 'never-listen-when', weight: 4, pattern: /^you (?:never listen|don't listen|don't even listen) when (i.+)$/i, make: (m) => `I${part(m, 1).slice(1)} and don't get an answer` },
  { id: 'always-do', weight: 4, pattern: /^you (?:always |constantly |still )(.+)$/i, make: (m) => told('you', part(m, 1)) },
  { id: 'did-do', weight: 4, pattern: /^you did (.+)$/i, make: (m) => with_('you ', past(part(m, 1))) },
  { id: 'had', weight: 4, pattern: /^you'd (?:already )?(.+)$/i, make: (m) => { const base = verbForm(firstWord(part(m, 1)).toLowerCase())?.base; return base !== undefined && isParticiple(firstWord(part(m, 1)).toLowerCase()) && !isUnseen(base) ? `you'd ${part(m, 1)}` : undefined; } },
  { id: 'did', weight: 4, pattern: /^you (?:then |also |once |already )?(.+)$/i, make: (m) => told('you', part(m, 1)) },
];

const I_CAN_BE_SEEN =
  /^(?:I was (?:sat|sitting|stood|standing|waiting|lying|crying|left|home|at|in|on|there|up|alone|talking|telling|\p{L}+ing)|I'm (?:sat|sitting|stood|standing|waiting|lying|crying|left|at|in|on|up|talking|telling|the first|\p{L}+ing)|I've (?:been|had|done|asked|told|paid|cooked|cleaned|washed|waited|heard|spent|found|sat|said|seen)|I had to|I have to|I ended up|I end up|I got home|I get home|I came home|I come home|I had)(?![\p{L}'])/u;

/** What the author did alone that is itself the grievance: waiting, being left with it, finding out. */
const MY_SHARE =
  /^(?:wait|waited|sat|stood|found|hear|heard|saw|see|came home|come home|woke|wake|get|got|cried|do|did|clean|cleaned|cook|cooked|drove|drive|pay|paid|carry|carried|picked|pick|packed|pack|plan|planned|book|booked|went|walked|spent|rang|ring|called|call|eat|ate|slept|watched|found out|find out|tidy|tidied|hoovered|washed|asked|ask|missed) /iu;

const seenMe = (phrase: string): string | undefined =>
  I_CAN_BE_SEEN.test(`I ${phrase}`) ? `I ${phrase}` : told('I', phrase);

/** Statements about what the author did, saw or was left with. */
const ABOUT_ME: readonly EventRule[] = [
  { id: 'i-am-the-one', weight: 3, pattern: /^i'm (?:always )?the (?:only )?one (?:in this (?:house|family|relationship) )?(who .+|that .+|to .+|.+ing .+)$/i, make: (m) => `I'm the one ${part(m, 1)}` },
  { id: 'i-seen', weight: 2.5, pattern: /^i (?:always )?(.+)$/i, make: (m) => I_CAN_BE_SEEN.test(`I ${part(m, 1)}`) || / and (?:you(?:'re|'ve|'d)?|get|got) /i.test(part(m, 1)) || MY_SHARE.test(part(m, 1)) ? seenMe(part(m, 1)) : undefined },
  { id: 'i-am', weight: 2, pattern: /^(i'm|i've) (?:always )?(.+)$/i, make: (m) => { const clause = `I${part(m, 1).slice(1)} ${part(m, 2)}`; return I_CAN_BE_SEEN.test(clause) ? clause : undefined; } },
  { id: 'we-never', weight: 3, pattern: /^we (?:never|hardly ever) (.+)$/i, make: (m) => neverDid('we', part(m, 1)) },
  { id: 'we-have-not', weight: 3, pattern: /^we haven't (.+)$/i, make: (m) => perfect('we', `not ${part(m, 1)}`) },
  { id: 'we-do-not', weight: 2, pattern: /^we don't (.+)$/i, make: (m) => negated('we', part(m, 1)) },
  { id: 'we-are', weight: 2, pattern: /^we're (?:always )?(late .*|\d.+|an hour.+|at .+|in .+)$/i, make: (m) => `we're ${part(m, 1)}` },
  { id: 'we-did', weight: 1, pattern: /^we (?:always )?(.+)$/i, make: (m) => told('we', part(m, 1)) },
];

const FINITE =
  /^((?:the|my|our|your|his|her|this|that|half|both|two|three|four|five|six|another|mum|mom|dad|nan|gran) (?:(?!(?:i|you|he|she|we|they|who|which|that|what) )[\p{L}\d'-]+ ){0,6}?)(is|are|was|were|isn't|aren't|wasn't|weren't|has|have|had|hasn't|haven't|hadn't|didn't|doesn't|don't|went|got|came|said|asked|told|rang|called|stood|waited|cried|fell|died|saw|sat|stayed|ran|broke|expired|lapsed|cries|stays|waits|sits|asks|goes|comes|gets|rings|calls|says|say|shows)( .+)$/iu;

/** What makes a bare "the X is …" a grievance: where it lies, what it lacks, how long. */
const OUT_OF_PLACE =
  / (?:on|in|under|over|behind|by|full|empty|open|off|since|still|left|not|there|everywhere|overflowing|overdue|late|unpaid|dead|broken|gone|dirty|cold|wet|up to|out|unlocked|running)(?![\p{L}])/iu;

/** Facts with another subject: things, rooms, children. */
const FACTS: readonly EventRule[] = [
  { id: 'somebody-left', weight: 3, pattern: /^some(?:one|body) left (the .+?) (open|on|unlocked|out|running)( .*)?$/i, make: (m) => `${part(m, 1)} ${/s$/i.test(part(m, 1)) ? 'were' : 'was'} left ${part(m, 2)}${part(m, 3)}` },
  { id: 'there-is', weight: 2, pattern: /^there(?:'s| is| are| was| were| wasn't| isn't) .+$/i, make: (m) => part(m, 0) },
  { id: 'it-has-been', weight: 2, pattern: /^it's been (?:[\p{L}\d]+ ){1,5}since .+$/iu, make: (m) => part(m, 0) },
  { id: 'it-was', weight: 1, pattern: /^it (?:was|took) .+$/i, make: (m) => part(m, 0) },
  { id: 'noun-phrase', weight: 2, pattern: FINITE, make: (m) => /^(?:is|are)$/i.test(part(m, 2)) && !OUT_OF_PLACE.test(part(m, 3)) ? undefined : part(m, 0) },
  { id: 'thing-is', weight: 2, pattern: /^((?:the|my|our|your) [\p{L}-]+(?: [\p{L}-]+)?)'s (been .+|still .+|in .+|on .+|at .+|\p{L}+ing .+)$/iu, make: (m) => part(m, 0) },
  { id: 'did-to-whom', weight: 2, pattern: /^((?:he|she|they|the \p{L}+|my \p{L}+|our \p{L}+|your \p{L}+)) (\p{L}+)( .+)$/iu, make: (m) => { const verb = verbForm(part(m, 2).toLowerCase()); return (verb?.form === 'past' || verb?.form === 'third') && !isUnseen(verb.base) ? part(m, 0) : undefined; } },
  { id: 'household', weight: 3, pattern: /^(letter|thermostat|dinner|tea|lunch|bin|bins|washing|dishes|kitchen|fridge|car|sink|toilet|heating|lights|door|milk|bed|laundry|tank|boiler|tap|lawn|freezer|recycling|dishwasher)('s been| was| were| is| are| has been| have been|'s| went| hasn't been| haven't been) ((?:still )?(?:on|in|by|out|off|open|empty|full|cold|over|under|left|there|overflowing|running|unlocked|done|made).*)$/i, make: (m) => `${/^(?:dinner|tea|lunch)$/i.test(part(m, 1)) ? '' : 'the '}${part(m, 1).toLowerCase()}${part(m, 2)} ${part(m, 3)}` },
  { id: 'has-been', weight: 2.5, pattern: /^(?:he|she|it|they)(?:'s|'ve) been .+ (?:since|for|all) .+$/i, make: (m) => part(m, 0) },
  { id: 'children', weight: 2, pattern: /^(?:he|she|they) (?:waited|waits|cried|cries|asked|asks|sat|stood|fell|was|were|missed|went|had to|has to|screamed|screams|got) .+$/i, make: (m) => part(m, 0) },
];

const WHEN_BOTH =
  /^(?:whenever|each time|every time|every single time|when|anytime|any time) ((?:i|we|you|the|my|your|our|it's|it) .+?),? (?:and )?((?:you|we|you're)(?: .+))$/i;

/** Two halves of one habit: "whenever I …, you …". */
const PAIRS: readonly EventRule[] = [
  { id: 'i-try', weight: 4, pattern: /^i (?:try|tried) to .+ and you .+$/i, make: (m) => part(m, 0) },
  { id: 'whenever', weight: 4, pattern: WHEN_BOTH, make: (m) => (/ (?:before|after|until|while|when|if|that|because|and)$/i.test(part(m, 1)) ? undefined : `${part(m, 1)} and ${part(m, 2)}`) },
];

/** Fragments: the verb is missing, the event is not. */
const FRAGMENTS: readonly EventRule[] = [
  { id: 'no-such', weight: 4, pattern: /^no (goodnight|text|call|message|reply|answer|kiss|hug|word|phone call|good morning|hello|goodbye|apology)(?: (?:from you|at all))?( .{3,40})?$/i, make: (m) => `there's no ${part(m, 1).toLowerCase()}${part(m, 2)}` },
  { id: 'still-no', weight: 3.5, pattern: /^still no ([\p{L}-]+(?: [\p{L}-]+)?)$/iu, make: (m) => `there's still no ${part(m, 1)}` },
  { id: 'not-even-a', weight: 4, pattern: /^not (?:even )?(?:a|one) (?:single )?(goodnight|good morning|text|call|message|reply|answer|kiss|hug|word|phone call|thank you|hello|card|happy birthday)( .{3,40})?$/i, make: (m) => `there's no ${part(m, 1).toLowerCase()}${part(m, 2)}` },
  { id: 'another-parcel', weight: 4, pattern: /^another (parcel|package|delivery|amazon parcel|amazon package|amazon box|box)$/i, make: (m) => `another ${part(m, 1)} arrives` },
  { id: 'another-time', weight: 4, pattern: /^(another (?:saturday|sunday|friday|monday|evening|weekend|night) (?:at|on|in|with|without) .+)$/i, make: (m) => `it's ${part(m, 1)}` },
  { id: 'third-in-a-row', weight: 4, pattern: /^((?:second|third|fourth|fifth|sixth|2nd|3rd|4th|5th) (?:time|day|night|weekend|week|evening|sunday|monday|tuesday|wednesday|thursday|friday|saturday) (?:in a row|this week|this month|running).*)$/i, make: (m) => `it's the ${part(m, 1)}` },
  { id: 'doing', weight: 3, pattern: /^([\p{L}]+ing) ((?:\uE000|the |my |your |our |me |at |on |in |while |when ).{4,})$/iu, make: (m) => { const verb = verbForm(part(m, 1).toLowerCase()); return verb?.form === 'ing' && !isUnseen(verb.base) ? `you ${verb.base} ${part(m, 2)}` : undefined; } },
  { id: 'your-phone', weight: 4, pattern: /^(your|that) phone$/i, make: (m) => `you're on ${part(m, 1).toLowerCase()} phone` },
  { id: 'late', weight: 4, pattern: /^((?:(?:an|half an) hour|(?:\d+|ten|fifteen|twenty|thirty|forty|fifty|two|three) (?:minutes|hours)) late(?: .+)?)$/i, make: (m) => `you're ${part(m, 1)}` },
  { id: 'just-late', weight: 4, pattern: /^late(?: for .+)?$/i, make: (m) => `you're ${part(m, 0)}` },
  { id: 'on-your-phone', weight: 4, pattern: /^(?:on|glued to) (your|that) phone(.*)$/i, make: (m) => `you're on ${part(m, 1).toLowerCase()} phone${part(m, 2)}` },
  { id: 'left-on-read', weight: 4, pattern: /^left (?:me )?on read/i, make: () => 'you leave me on read' },
  { id: 'forgot', weight: 4, pattern: /^((?:forgot|left) (?:the|my|our|your|to) .+)$/i, make: (m) => `you ${part(m, 1)}` },
  { id: 'your-things-there', weight: 4, pattern: /^(your (?:[\p{L}-]+ ){0,2}?(?:towels?|socks?|shoes?|clothes|dishes|plates?|pots|pans|crumbs|laundry|washing|cups?|mugs?|hair|boxers|trainers|boots|bag|coat|jacket|keys|stuff|things|wrappers|bottles|cans|glasses|papers|receipts|tools|bike|toenails|jeans|pants) )((?:all over|on|in|under|by|across) (?:the|my|our) .+)$/iu, make: (m) => `${part(m, 1)}${/s $/.test(part(m, 1)) ? 'are' : 'is'} ${part(m, 2)}` },
  { id: 'things-there', weight: 4, pattern: /^((?:the |a |my )?(?:wet |dirty |empty |muddy )?(?:towels?|socks?|shoes?|clothes|dishes|plates?|pots|crumbs|toys|laundry|washing|cups?|mugs?|hair|boxers|trainers|boots) )((?:all over|on|in|under|by|across) (?:the|my|our|your) .+)$/i, make: (m) => /^(?:the|a|my) /i.test(part(m, 1)) ? `${part(m, 1)}${/(?:[^s]s|clothes|dishes) $/.test(part(m, 1)) ? 'are' : 'is'} ${part(m, 2)}` : `there ${/(?:[^s]s|clothes|dishes) $/.test(part(m, 1)) ? 'are' : 'is'} ${/(?:[^s]s|clothes|dishes|laundry|washing|hair) $/.test(part(m, 1)) ? '' : 'a '}${part(m, 1)}${part(m, 2)}` },
];

/** "Last night you …", "At the party you …": the setting goes to the end. */
const FRONTED =
  /^((?:last (?:night|week|weekend|month|year|[\p{L}]+day)|yesterday|this morning|tonight|today|(?:on|in|at|for|during|after) (?:[\p{L}\d'-]+ ?){1,5}?|(?:once|twice|two times|three times|four times|five times|six times))),? ((?:you|i|we)(?:'\p{L}+)? .+)$/iu;

/** In order: the first whose pattern matches and whose clause holds wins. */
export const EVENT_RULES: readonly EventRule[] = [...RHETORICAL, ...PAIRS, ...ABOUT_YOU, ...ABOUT_ME, ...FACTS, ...FRAGMENTS];

export type Fronted = { readonly setting: string; readonly rest: string };

export const fronted = (words: string): Fronted | undefined => {
  const match = FRONTED.exec(words);
  const [, setting, rest] = match ?? [];
  return setting === undefined || rest === undefined ? undefined : { setting: setting.charAt(0).toLowerCase() + setting.slice(1), rest };
};
