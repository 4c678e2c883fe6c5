import type { Label, Reading } from '../reading/reading.ts';

/** Praise that is plainly meant the other way round, whatever it was read as. */
const PLAIN_IRONY =
  /^(?:(?:job )?vacancy|(?:help )?wanted|for sale|lost|missing|breaking(?: news)?|news ?flash|headline)\b ?[:!,-]|\bapply within\b|\b(?:slow clap|round of applause|(?:gold star|medal|nobel prize|oscar|award) (?:for|goes|to)|(?:a|your|the) (?:medal|prize|trophy)\b|shall (?:we|i) (?:call|alert|phone|frame|ring) |alert the (?:press|papers|media)|stop the press\w*|hold the front page|don't strain yourself|don't get up\b|take your time,|a true (?:gent|hero|romantic)|thanks? for (?:asking|noticing|coming|joining|your (?:help|support|input|concern)|the (?:help|support|warning))\b.{0,40}\b(?:oh wait|not|you didn't)|amazing how|funny how|isn't it (?:lovely|nice|great)|how (?:nice|lovely|convenient) (?:for|that|to)|look who|oh look\b|must be (?:great|lovely|wonderful|nice|magic|grand)\b|\d+\/10\b|mr\.? perfect|miss perfect|little miss|his lordship|her ladyship|(?:your|his|her) (?:majesty|highness)|bravo\b|(?:your|the) public awaits)|^oh,? (?:brilliant|great|lovely|wonderful|fantastic|perfect)[,.].*\bagain\b|\b(?:(?:chef|husband|wife|father|mother|parent|man) of the year|that's just (?:great|perfect|brilliant|lovely)|thanks for nothing|all your help\b.{0,40}\b(?:really|myself|alone)|love doing (?:everything|it all)|remembered (?:that )?I exist|know I exist|so much for|nice of you to|kind of you to|good of you to|how (?:thoughtful|kind|generous|considerate|lovely) of you|must be nice|aren't you (?:clever|special|sweet)|what a (?:hero|treat|surprise|shock|gentleman|catch|star)\b|(?:thank you|thanks|cheers)(?: so much| a lot| a bunch)? for (?:leaving|forgetting|ruining|not|waking|making me (?:wait|look|feel)|telling everyone|letting me down|embarrassing|the mess|ignoring|eating (?:my|the last)|turning up late|showing up|finally|bothering|gracing))\b/iu;

/** Meant so only where the message stings anyway. */
const STINGING =
  /^(?:oh,? |ah,? |well,? |wow,? )*(?:(?:great|lovely|brilliant|fantastic|wonderful|perfect|nice|congrats|congratulations|well done|bravo|good for you|wow|amazing|oh sure|sure|right|cheers|thanks(?!,? but\b)|thank you(?!,? but\b)|how nice|don't worry|no worries|don't mind me|by all means)\b)|\bsoo+ \w+|\blovely\.$|\bmanaged to (?:load|boil|find|put|do|remember|get|wash|make)\b|\boh sure\b|^as usual\b|^i'm so (?:glad|happy|pleased)\b|\bshame (?:you|it|that)\b|^fancy that\b/iu;

const STINGS: ReadonlySet<Label> = new Set(['criticism', 'contempt', 'defensiveness', 'complaint']);

/** Whether the words say the opposite of what they mean; then they are not handed back. */
export const isIronic = (plain: string, { label }: Pick<Reading, 'label'>): boolean =>
  PLAIN_IRONY.test(plain) || (STINGS.has(label) && STINGING.test(plain));

/** What only somebody pleased says. */
const WARM =
  /\b(?:thank\w*|thx|ty|cheers|love[ds]?|loving|appreciat\w+|grateful|proud|lucky|laugh\w*|smil\w+|best|better|amazing|kind\w*|beautiful|gorgeous|handsome|sexy|hot|cute|sweet\w*|safe|happy|glad|lovely|great|perfect|patient|gentle|brilliant|clever|wonderful|noticed|means? a lot|meant a lot|never let me down|made my (?:day|week)|hero|star|rock|good|nice\w*|calm|easier|enjoy\w*|favourite|fun|thoughtful|strong|delicious|feel (?:seen|held|heard|loved)|legend|life ?saver|you remembered|bless|so much|without being asked|know (?:exactly )?what)\b|[❤😍🥰😘💕💛🙏💖]|<3/iu;
const COLD =
  /\b(?:take (?:her|his|their) side|did you even|never (?:listen|help|ask|call)|as usual|every single time|yourself|complain\w*|late|blame\w*|forget|ignore|interrupt)\b/iu;

const UNTHANKED =
  /\b(?:never|not|not once|haven't|hasn't|didn't|don't|doesn't) (?:\w+ ){0,2}(?:thank\w*|appreciat\w+)/iu;

/** Kind whatever it was read as. */
const KIND =
  /^(?:\w+,? )?you (?:really |always |just |still |honestly )*(?:helped me|make me (?:a better|so happy|happy|feel (?:safe|loved|seen|calm|at home|beautiful|so (?:safe|loved)))|mean (?:so much|the world|everything) to me|made my (?:day|week|year)|(?:are|were) (?:amazing|wonderful|so (?:kind|good|patient|sweet|brave)))\b/iu;
const KIND_OF_ME =
  /^i(?:'m| am)? (?:really |so |just )*(?:loved|enjoyed|proud of you|grateful (?:for|to)|lucky to have you|love (?:you|us|our))\b|^you(?:'re| are) (?:the only (?:one|person) who (?:gets|understands)|the best|my favourite|amazing|wonderful)\b/iu;
const TAKEN_BACK =
  /\b(?:never|nothing|but|not|don't|didn't|used to|once|until|if|when you (?:aren't|don't))\b|[?]/iu;

export const isPlainlyKind = (plain: string): boolean =>
  (KIND.test(plain) || KIND_OF_ME.test(plain)) && !TAKEN_BACK.test(plain) && !PLAIN_IRONY.test(plain);

/** Doubt means no: being thanked for a complaint wounds more than a compliment taken soberly. */
/** A guess is no thanks without a word of them. */
const THANKS =
  /\b(?:thank\w*|thx|ty|cheers|love|loved|grateful|appreciat\w+|best|proud of you|favourite|lucky|made my (?:day|week))\b|[❤😍🥰😘💕💛🙏💖]|<3/iu;
const GUESS = 0.6;

export const isWarm = (
  plain: string,
  { label, confidence }: Pick<Reading, 'label' | 'confidence'>,
): boolean =>
  label === 'appreciation' &&
  !PLAIN_IRONY.test(plain) &&
  (WARM.test(plain) || confidence >= 0.9) &&
  (confidence >= GUESS || THANKS.test(plain)) &&
  !UNTHANKED.test(plain) &&
  !/\b(?:thank you|thanks|cheers|grateful|appreciate|love)\b.*\bbut (?:you|I|it|the|why|when|can|could)\b/iu.test(
    plain,
  ) &&
  !(COLD.test(plain) && confidence < 0.9);
