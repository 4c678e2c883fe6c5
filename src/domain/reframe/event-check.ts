import { FAUX_FEELINGS } from '../language/feelings-catalogue.ts';
import type { Grammar } from '../language/grammar.ts';
import { anyOf, endsWithAnyOf } from '../language/word-test.ts';
import { holdsVerdict, insults, isInner, mocks, swears } from './unfit-words.ts';
import { DANGLING } from './words-catalogue.ts';

/** They accuse only where they follow "feel"; elsewhere they may be deeds. */
const DEEDS_TOO =
  /^(?:criticised|criticized|used|lied|cheated|controlled|judged|threatened|blamed|left out|let down|insulted|mocked|undermined|provoked|walked all over|brushed off|ganged up on)$/;
const FAUX = anyOf(
  Object.keys(FAUX_FEELINGS)
    .filter((word) => !DEEDS_TOO.test(word))
    .join('|'),
);
const LOOSE_END = endsWithAnyOf(DANGLING);
const MOST_WORDS = 27;
const MOST_CHARACTERS = 135;

/** What was announced or asked for is half an event; what came instead is the other half. */
const SETUP =
  /^(?:you said (?!\uE000|to |sorry|no(?![a-zà-ž])|yes|nothing|in |on |so(?![a-zà-ž]))|you told me (?!\uE000|to |about |I |I'm|off)|you say (?!\uE000|your|you're on|it in )|you told (?:the|your|my) \S+ you'd |you (?:promised|swore)|you'd (?:said|promised)|(?:you|we|y'all) were (?:supposed|meant|going) to (?=\S)|you knew|I (?:asked|told|reminded|begged|said)|I've (?:asked|told|reminded|said)|we(?:'d)? (?:agreed|said|planned)|you(?:'d)? agreed to|I had to tell)/iu;
/** What was planned, due, or somebody's turn. */
const PLANNED =
  /^(?:(?:the|my|our|your|his|her|their) (?:\S+ ){1,4}?(?:was|were|is|are) (?:supposed|meant|due|booked|planned|going) (?:to|for|at|on|back|in|the|\d\S*)(?![a-z])|(?:(?:the|my|our|your|his|her|their) )?(?:\S+ ){1,3}?(?:was|were|is|starts|started|comes|leaves|opens|closes|begins|shuts) (?:only )?(?:at|for) (?:\d|half|quarter|noon|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|(?:the|our|your) (?:budget|limit|plan|deal|rule|agreement|idea|arrangement)(?: \S+){0,3}? (?:was|is)(?![a-z])|(?:the|my|our|your|his|her) (?:doctor|nurse|midwife|teacher|vet|dentist|gp|consultant|physio) (?:said|says|told (?:me|us|you)) |we(?:'ve)? (?:talked|spoke|spoken) about (?!.* and (?:you|it|my|the))|I'd (?:already |just )?(?!need|feed)[a-z]+(?:ed|ght|t|en|ne|de)(?![a-z])|(?:we|I|you) hadn't (?:even |yet )?[a-z]+(?: yet)?$|we had to [a-z]+ (?:first|about it)$|it was (?:your|my|our) (?:night|turn|day|job|weekend|shift)|you (?:got off|finished|finish|get off|clocked off|left work) at \d\S*|you were (?:on (?:shift|duty|call|bedtime|dinner|bath)(?![a-z])|down for|(?:bringing|sorting|booking|collecting|making|buying|paying|cooking|doing|picking|getting|coming|driving)(?![a-z])(?! .* (?:when|while|at|on|in|with|behind) ))|(?:the|my|our|your) (?:\S+ ){1,3}?(?:is|are) (?:coming|arriving|due|visiting|landing) (?:over |round |on |at |between |next |this )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|week|weekend|\d)|you(?:'d| had) (?!(?:a|an|the|no|my|your|one|two|three|four|\d)(?![a-z]))[a-z]+(?:ed|en|t|ne|wn)(?![a-z])(?! .*(?:when|before|by the time|already|without|on me)))/iu;
const isPlan = (clause: string): boolean => SETUP.test(clause) || PLANNED.test(clause);

const CONTRAST =
  / and (?:you|I|it|we|a|an|now|the|there|my|your|she|he|they|nothing|nobody|didn't|then|don't|got|went|left|stayed|came|forgot|sat|bought|played|spent|slept|drove|walked|turned|showed|rolled|arrived)(?![a-zà-ž])|\uE000| (?:two|three|four|five|six|\d+) times| more than once | didn't | weren't | wasn't /iu;

const NAMED_CONTRAST = / and \p{Lu}\p{Ll}+(?:'s)? [a-z]+/u;

/** "you agreed to the paint and now you say you hate it": the one belies the other. */
const BELIED = /^you (?:said|agreed|promised|told) .* and (?:now )?you (?:now )?(?:say|tell me) /iu;

/** "I asked you to hold my hand and you said it was too hot": asked, and answered. */
const ANSWERED = /^I(?:'d|'ve)? (?:asked|told|said|begged|reminded) .* and (?:then )?you (?:said|told) /iu;

/** Something said or asked for that needs what came instead before it is an event. */
export const isSetup = (clause: string): boolean =>
  (!BELIED.test(clause) &&
    !ANSWERED.test(clause) &&
    clause.includes(' and ') &&
    clause.split(' and ').every((part) => isPlan(part))) ||
  (isPlan(clause) && !CONTRAST.test(clause) && !NAMED_CONTRAST.test(clause));

const VAGUE_END =
  /^(?:you|I|we|you're|you've|I'm) (?:\S+ ){0,3}(?:it|this|that|one|them|things|stuff|something|so|do|did|same|the same|that thing|the same thing|back|there|out|off|around|here|up|down)$/iu;
const VAGUE_DEED =
  /(?<![a-zà-ž])(?:do|did|does|doing|done) (?:this|that|it|so|the same|a bit|stuff|things|what|half)(?![a-zà-ž])|(?<![a-zà-ž])(?:said|say) (?:that|this|it)(?![a-zà-ž])(?! (?:was|is|would|you|I|we|first|in that|in this))|(?<![a-zà-ž])theirs(?![a-zà-ž])|(?<!at |over )(?<!(?:your|my|her|his|birthday|anniversary) .*)(?<![a-zà-ž])mine(?![a-zà-ž])|(?<![a-zà-ž])(?!you|me|us|it|him|her)([a-zà-ž]+) and \1(?![a-zà-ž])|(?<![a-zà-ž])(?:tell|told) me (?:that|this)(?: \S+){0,3}$|(?:ones|thing|things|what|that) you$|(?<![a-zà-ž])(?:me|us|him|her|them) the (?:day|night|week|minute|moment|way)$|(?<![a-zà-ž])(?:do|does|did) (?:when|if|while)(?![a-zà-ž])|^[£$€]\S+ (?:for|on) |^you were (?!(?:laugh|text|shout|yell|scream|flirt|play|look|scroll|watch|talk|danc|kiss|smok|drink|gam|messag|sleep|snor|whisper|film|read|sit|lying|star|work|chat|joking|smil)[a-z]*ing)[a-z]+ing(?![a-z])(?!.* (?:when|while|and|at me|on me|with) )|^you look (?!at|for|through|after|away|down|up|past|over)|^you promise and (?!then )|^you don't ask and|^you do (?:know|realise|realize|understand|remember|think|get|see|that)(?![a-zà-ž])|ask anything of me(?![a-zà-ž])|(?:don't|didn't|haven't) [a-zà-ž]+ (?:to|with|about|for|on) (?:anything|anyone)$|(?:don't|didn't|haven't) (?!say|said|tell|told|ask)[a-zà-ž]+ anything$|^you (?:don't|didn't) notice$|^you (?:don't|didn't) (?:spend|use|do|want) (?:them|it)(?![a-zà-ž])|(?<![a-zà-ž])you(?:'re)? (?:get|got|getting) (?:scared|angry|mad|upset|nasty|mean|defensive|jealous|moody|cold|sulky|annoyed|grumpy|aggressive)(?![a-zà-ž])|^you (?:tell|told) me and /iu;
/** Nothing in it to be hurt by: what hurt was said elsewhere. */
const BENIGN =
  /^you(?:'re|'ve)? (?:always |then )?(?:clean|cleaned|cooked|helped|washed|cook|make the bed|make dinner|talk|talk to me|speak|eat|ate|sleep|drive|dress|wash|read|bring|brought|stay|help|work|get a cold|got a cold|had to work|have|had|hug|kiss|hold|clap|dance|sing|smile|love|come home|came home|come|talking|working|cooking|eating|trying|go to bed|laugh|play|wait|waited|ask|ask for|(?:pick|picked|choose|chose)(?= (?:the|what) [a-z]+$)|get up|watch|watching|use|go|went|make|made|know|met|meet)(?![a-zà-ž])/iu;
const STING =
  / (?:only when|without|instead|over me|while|when (?:I|I'm|my|we)|in front of|standing|behind|I (?:made|bought|saved|baked|booked|packed|cooked|gave|was)|all the|till|until|alone|on my own|before|after|first|from me|about me|at me|late|hours?|away|off|out|everyone|fun of|with your mouth|fast|drunk|on the sofa|on the couch|in the spare room|the last|my|her|him|ex|jokes?|phone|in (?:your|my) (?:wallet|bag|pocket|car|phone|drawer|glovebox|coat|desk|name)|weekends?|nights?|night|weekend|morning|not|away from|through|past|every|ahead|back to|and)(?![a-zà-ž])|n't |\d|\uE000/iu;
/** "it" with nothing before it to stand for. */
const BARE_IT =
  /^(?!you (?:didn't|haven't) (?:book|pay|post|send|lock|return|cancel|order|booked|paid|posted|sent|locked|returned|cancelled|ordered) it |you (?:say|said) it in (?:that|this) )you(?:'ve| didn't| don't| haven't)? [a-zà-ž]+ (?:it|(?:that|one)(?= |$)(?! [a-zà-ž]+))(?![a-zà-ž])(?! (?:was|is))/iu;
const SHORT =
  /^you(?:'re)? (?:late|drunk|hungover|snore|snored|interrupt|interrupted|shouted|shout|yell|yelled|screamed|scream|laughed|smoke|smoked|swore|snapped|cancelled|left)$|^we're broke$/iu;
/** Of whom it speaks was said elsewhere, or it is a comparison, a warning, a thought. */
const POINTS_NOWHERE =
  /^(?:you|I)(?:'ve|'re|'d)? \S+ (?:\S+ ){0,3}of (?:them|it|those)$|^they(?:'ve|'re)? (?:got|were|went|are|been|didn't|don't)(?![a-z])(?!.* and )|^you being |^there(?:'s| is| are) some(?:one|body) [a-z]+s |^the first (?:two|three|few|time) you | and you said (?:yes|ok|okay|sure)$| that (?:yes|no|ok)$|(?<![a-z])(?:through|in|inside|around) my (?:own )?(?:head|mind)(?![a-z])|(?:met|seen|known|had) (?:nicer|better|kinder|cleverer|smarter|warmer|politer) |^your ex warned me| since (?:I'm|I am) [a-z]+ing(?![a-z])|(?:don't|didn't) go to [a-z]+$|for that reason(?![a-z])|^you're not (?:meant|supposed|allowed) to |^the [a-z]+(?: [a-z]+)? is (?:only |just )?\S+ (?:[a-z]+ )?away$/iu;

/** Two sentences run together: "… home you order me". */
const RUN_ON =
  /(?<![a-zà-ž])(?<!(?:tell|told|show|showed|remind|reminded) )(?:me|us|it|him|her|them|here|there|home|too) you (?![a-zà-ž]+ing)|(?<![a-zà-ž])(?<!n't |have to |has to |had to )(?:asked|ask|said|told|told me|thought|knew|agreed|promised|mean|look|sound|act|say|tell|think)(?<!(?:like|as) (?:I|you) (?:asked|said))$|(?<![a-zà-ž])(?:told|tell) (?:you|him|her|them)$|(?<!n't )(?<=(?:^| ))(?:told|tell) me$|^you (?:tell|told|make|made|ask|asked|give|gave|get|got|use|used|want|need|do|did|see|know|treat|call|called|judge)(?: to)? me(?![a-zà-ž]) ?$|^(?:she|he|they|i)(?:'s|'m| was| is| were| are) (?:about |only |nearly |just )?\d+(?: years old)?$| then$|^you turn(?:ed)? out(?: |$)| and (?:a bit|so|really|pretty|very|quite) [a-z]+$|(?<![a-z])or (?:do|did|are|have|can|will|am|is|was|were) (?:you|i|we|it)(?![a-z])|(?:not|n't) (?:feel|look|sound|seem)$|(?<![a-z])help(?:ed)? (?:yourself|it)(?![a-z])|(?:don't|didn't|haven't) (?:tell|told|give|gave|let|get|got|make|made|put|take|took)$|(?<![a-zà-ž])used? me(?![a-zà-ž])/iu;

const AFTER_JOINER =
  /(?:and|when|while|whenever|after|before|since|if|that|than|where|what|who|until|till|because|as|how|once|time|thing|,) $/iu;
const REPORTED =
  /(?<![a-zà-ž])(?:say|says|said|tell|tells|told|ask|asked|hear|heard|know|knew|think|thought|show|showed|see|forgot|forget|notice|realise|found|find|learned|learnt|discovered)(?![a-zà-ž])/iu;

/** "… ten minutes I'm on the toilet": a second sentence begins without a joint. */
const isSpliced = (clause: string): boolean => {
  if (
    /(?<!(?:^|you|I|we|they|and|who|that|kids|people|just|still|said|say|that [a-zà-ž]+)) don't (?!you)/iu.test(
      clause,
    )
  )
    return true;
  for (const match of clause.matchAll(
    /(?<=\S )(?:I(?= (?:wasn't|was|didn't|just|can't|couldn't|know|knew|thought|think|feel|felt))|I'm|you're|it's|I've|you've|we're|I) /gu,
  )) {
    const before = clause.slice(0, match.index);
    if (
      !AFTER_JOINER.test(before) &&
      !REPORTED.test(before) &&
      (match[0] !== 'I ' ||
        / I (?:wasn't|didn't|just|can't|couldn't|know|knew|thought|think|feel|felt)/u.test(
          clause.slice((match.index ?? 1) - 1),
        ) ||
        /(?:late|home|here|there|phone|again|me|it) $/iu.test(before))
    )
      return true;
  }
  return false;
};

const CLEAR_VERB =
  /(?<![a-zà-ž])(?:lock\w*|pick up|shout\w*|yell\w*|scream\w*|swore|swear|hung|hang|walk\w*|storm\w*|interrupt\w*|laugh\w*|hit|call|text|ring|reply|answer|touch|kiss\w*|hug|talk|speak|look|pay|paid|cook|clean|help|leave|left|slam\w*|came|stood|late|cancel\w*|ask|buy|bought)(?![a-zà-ž])/iu;

const hasOpenConditional = (clause: string, grammar: Grammar): boolean => {
  for (const match of clause.matchAll(/'d ([A-Za-zÀ-ž]+)/gu)) {
    const before = clause.slice(0, match.index);
    const reported =
      /(?:said|promised|swore|agreed|told|telling|saying|knew|asked|thought|notice|noticed|where|time|if) (?:\S+ ){0,4}\S+$/iu.test(
        before,
      );
    const form = grammar.verb((match[1] ?? '').toLowerCase())?.form;
    if (!reported && form !== 'past' && form !== 'participle') return true;
  }
  return false;
};

const TRAIT =
  /(?<![a-zà-ž])(?<!(?:say|said|says) )you(?:'re| were|'ve been) (?!(?:not )?(?:late|online|offline|home|here|there|asleep|awake|out|away|gone|busy|drunk|alive|safe|at|in|on|off|with|up|back|hungover|ready|silent|quiet|being|half|an|a (?:minute|half|quarter)|two|three|four|five|six|ten|twenty|thirty|forty|\d|next|behind|under|outside|upstairs|supposed|meant|going|still|both|downstairs|sat|stood|seven|eight|nine|told|from|the one|[a-zà-ž]+ing)(?![a-zà-ž]))/iu;

/** The author was passed over: seen as well as felt. */
const LEFT_OUT =
  /^I (?:(?:wasn't|was not) (?:told|asked|invited|warned|included|introduced|mentioned|there|in (?:the|your|our|any)|on (?:the|your|our|any))|didn't (?:get|hear|receive) (?:an?|one|your|from|any))(?![a-z])/iu;
/** "I'd asked for the aisle": had, not would. */
const HAD =
  /^I'd (?:just |already )?(?:been|told|said|made|put|got|gone|left|bought|kept|taken|given|done|had|paid|written|spent|(?!need|feed)[a-z]{2,}ed)(?![a-z])/u;
const NOT_DONE = /^it isn't [a-z]+(?:ed|ne|nt|ght|de)(?: yet)?$/i;

/** "won't", "should": nothing was done; a will that is signed is another. */
const holdsModal = (clause: string, grammar: Grammar): boolean =>
  /(?<![a-z])(?:will|won't|would|should|could|might|must|wouldn't|couldn't|shouldn't|'ll)(?![a-z])/i.test(
    clause,
  ) &&
  grammar
    .tag(clause)
    .some(
      ({ part, text }) =>
        part === 'auxiliary' && /^(?:will|wo|would|should|could|might|must|'ll)$/i.test(text),
    );

const hasVerdict = (clause: string, grammar: Grammar): boolean => {
  const words = clause
    .replace(/^I (?:hear|heard|see|saw) the way you/u, 'you')
    .replace(/ after you (?:said|promised) you would$/iu, '')
    .replace(/ rather than (?=[a-z]+ )/iu, ' and not ')
    .replace(/(?<=(?:said|promised|agreed|told \S+) (?:\S+ ){1,6})(?:would|could|should|might) /iu, '');
  return (
    holdsVerdict(words) ||
    holdsModal(words, grammar) ||
    insults(words) ||
    swears(words) ||
    mocks(words) ||
    [FAUX, TRAIT].some((test) => test.test(words)) ||
    words
      .split(/ and | when | while /u)
      .some((part) => isInner(part) && !NOT_DONE.test(part) && !LEFT_OUT.test(part) && !HAD.test(part))
  );
};

/** May this clause stand after "When"? What a camera would record, whole, and free of every verdict (R2, C3). */
export const isEvent = (clause: string, grammar: Grammar): boolean => {
  const words = clause.split(' ').length;
  if (words < 2 || words > MOST_WORDS || clause.length > MOST_CHARACTERS) return false;
  if (
    /[?!]|\.\s|^['"]?$/.test(clause) ||
    (LOOSE_END.test(clause) &&
      !/\d[ap]m$| and a half$| (?:before|after|than) (?:I|you) did$| (?:said|say) no$| (?:work|office|christmas|leaving) do$| (?:text|call|messag|ring|see|hugg|kiss|thank|ask|marr)(?:ing|ed|ied) her$|(?:mother|mum|mom|sister|daughter|ex|nan|aunt|friend|boss) .* her$| and (?:the|my|your|our|his|her|mine|yours|it|I|he|she|they|you)(?: \S+){0,3} (?:has|have|is|are|was|were|did|does|do|had)n't$/.test(
        clause,
      ))
  )
    return false;
  if (hasVerdict(clause, grammar) || hasOpenConditional(clause, grammar) || isSetup(clause)) return false;
  if (POINTS_NOWHERE.test(clause)) return false;
  if ((words < 3 && !SHORT.test(clause)) || RUN_ON.test(clause) || isSpliced(clause)) return false;
  if (
    BARE_IT.test(clause) &&
    !/(?<![a-zà-ž])(?:my|the|your|our) .*/iu.test(clause.replace(/ (?:into|in|on|to|at|from) the .*$/iu, ''))
  )
    return false;
  if (BENIGN.test(clause) && !STING.test(clause)) return false;
  if (
    /(?<!(?:ask|asks|asked|me|us|know|see|say|says|said|kids|him|her|them) )(?<=^| )why(?![a-zà-ž])/iu.test(
      clause,
    )
  )
    return false;
  return !VAGUE_DEED.test(clause) && (!VAGUE_END.test(clause) || CLEAR_VERB.test(clause));
};

const NUMBER =
  /\d|(?<![a-zà-ž])(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|hundred|half|twice)(?![a-zà-ž])/iu;
const TIME =
  /(?<![a-zà-ž])(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight|last night|night|morning|evening|weekend|birthday|anniversary|christmas|dinner|lunch|breakfast|hours?|minutes?|weeks?|months?|o'clock|noon|midnight|since|while|when|after|before|until|till)(?![a-zà-ž])/iu;
const PLACE =
  /(?<![a-zà-ž])(?:in|on|at|to|from|with|under|outside|into|off|about|for|over) (?:the|my|your|our|his|her|that|a|bed|dinner|work|school|read|speaker)(?![a-zà-ž])/iu;
const OWN = /(?<![a-zà-ž])(?:my|our|me|us|the)(?![a-zà-ž])/iu;
const QUOTE = /\uE000/;

/** How much a camera would see: times, amounts, places, quoted words, things. */
export const concreteness = (clause: string): number =>
  [NUMBER, TIME, PLACE, OWN, QUOTE].filter((test) => test.test(clause)).length +
  (QUOTE.test(clause) ? 0.7 : 0);
