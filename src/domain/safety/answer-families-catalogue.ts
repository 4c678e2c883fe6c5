import { HELPERS } from './cue-words-catalogue.ts';
import { re } from './pattern.ts';
import type { SafetyCue } from './safety-cue.ts';

const A_PLAN =
  /\b(?:im (?:at|going|off|out|with|in|just|on|having|meeting|taking|wearing|late|home|leaving)|ill be|can i|could i|may i|i want|id like|i need|i got|i bought|i met|i saw|i spoke|i forgot|i liked|i have|ive been|ive got|they want|they said|they asked|mum|my sister|my friends?|the girls|work|just nipping|going to|is it ok|why (?:did|do|are|is|not|cant)|let me|what if|please|running|back by|my shift|my boss|he(?:s| is) (?:just|only)|its (?:just|only|my))\b/;
const A_LIMIT = re`\b(?:leav(?:e|ing)|left|divorce|separat\w{2,4}|break up|moving out|im moving|over between|its over|${HELPERS}|scar(?:ed|ing)|afraid|frighten\w{0,4}|hurting|hurt me|hurt my|stop|please|dont (?:come|touch|text|call|talk|shout)|threat\w{0,6}|stay away|keep away|no more|changed my number|restraining|my (?:key|sister|mum|dad|brother) (?:back|s)?|with someone|new (?:boyfriend|girlfriend|man)|you said youd|wont be spoken|ill scream|ill tell|told them|someone else|space|refuse|not going to)\b`;
const A_CHECK =
  /\b(?:where (?:are|were|have|did)|who (?:is|are|was|were|did)|whos|why (?:did|didnt|are|were|is|was|werent|isnt|do|cant)|what (?:took|were|are you|have you|did you|time)|how (?:long|come|much)|are you (?:home|there|alone|with)|did you|have you|you (?:said|were|looked|liked|took|didnt|spoke|smiled)|come here|look at me|answer|i (?:rang|called) you|quick word|pick up|the teacher|my mate saw|explain|just tell me|speak|dinner|home early)\b/;
const AHEAD =
  /\b(?:next (?:week|month|year|summer|time|birthday)|summer|christmas|birthday|weekend|saturday|sunday|tomorrow|tonight|holiday|booked|book(?:ing)?|tickets?|table|passes|wedding|in (?:a year|may|june|july|august|spring)|when we(?:re)? old|see you|dinner|tea|the scan|the kids|are you (?:coming|eating|ok|okay|alright|better|crying)|you (?:seem|sound|said|ok)|come home|want me to|stop talking|need you|do you want|did you take|help you|shall (?:i|we)|what shall|lovely|feel better|the doctor|counsell?or|therapy|sleep well|how was)\b/;

/** What only speaks as an answer: the partner's line before is half of the signal. */
export const ANSWER_FAMILIES: readonly SafetyCue[] = [
  {
    id: 'control-answer-to-plan',
    kind: 'control',
    strength: 'everyday',
    hint: 'suspicion',
    note: 'Answers a plan, a wish or a place with a no, an order or a demand for proof.',
    source: 'S2: control of movement, friends',
    after: A_PLAN,
    says: [
      /^ \. (?:no|nope|not happening|absolutely not|youre not|you are not|you were told|you dont|you havent|you asked|whose|with who|who with|with what money|prove|photo|send|show|turn|put|leave|cancel|return|tell them no|come home|then (?:come|stop|wear|ask|say)|take it off|get out of|since when|who said|did i|when i|not until|not if|not without|not in|the answer|i said|as long as|only if)\b[^.]{0,60} \./,
      /^ \. (?:\w{2,10} ){0,3}(?:photo|screenshot|video|facetime|speaker|location|receipt|ticket|prove|proof|unlocked|face up|the time|minutes|seconds|rings?|landline)\b/,
      /\b(?:youve had|you get|you have|youve got|you can have|thats|you took|ill give you) (?:\w{2,8} )?(?:your|ten|five|two|twenty|half|an|one|\d{1,2}) ?(?:minutes|hour|hours|seconds|night|day)\b/,
      /\b(?:you have|youve got|you belong|remember youre|youre|act like|somebodys|a) (?:a |my |to )?(?:wife|husband|mother|married|home to run|me|family|kids)\b/,
      /\b(?:shes|hes|theyre|that girl|your friends?|your mum|your sister) (?:\w{2,8} )?(?:off your phone|not coming|not welcome|a bad|trouble|blocked|no friend|the problem|always ill|gone)\b/,
      /\bi(?:ll)? (?:\w{2,8} )?(?:decide|come in|ring her|ring them|text him|text them|pick you up|be outside|come with you|drive you|check|do the talking|ask the questions|tell them|cancel it|speak to him|order|choose)\b/,
    ],
    unless:
      /\b(?:sorry|love you|enjoy|have (?:a )?(?:fun|good|great|lovely)|xx?|save me|bring me|say hi|give (?:her|him|them) my love|if you want|no worries|no problem|haha|lol|proud|well done|congrat\w{0,9}|poor (?:you|thing)|oh no|good luck|can i come|want a lift|need a lift|drive safe|thanks|thank you|cute|yum|pudding)\b/,
    mustFire: [
      ["I'm at Tom's birthday", 'Photo. With him in it. Now'],
      ['can i visit dad in hospital', 'no. you went on sunday'],
    ],
    mustNotFire: [["I'm at Tom's birthday", 'have fun, photo of the cake please'], 'no, we ate already'],
  },
  {
    id: 'threat-answer-to-limit',
    kind: 'threat',
    strength: 'everyday',
    hint: 'suspicion',
    note: 'Answers a limit, a fear, a leaving with what will come of it.',
    source: 'S2: threats, seen in context',
    after: A_LIMIT,
    says: [
      /^ \. (?:lovely|nice|bring (?:him|her|them|it)|with what|who for|who to|and go where|go where|watch|good luck|funny|cute|lol|haha|then (?:you|they|keep|speak|i|watch)|you (?:do|go|keep|try|tell|can try|wont|will|said|know|think|havent|need|get|really)|ill (?:be|find|give|see|have|wait|know|make|remember|come|tell|do|bring)|its over when|over when|same way|does (?:he|she)|tell (?:him|her|them|your)|give me (?:his|her)|so (?:is|will|you)|(?:he|she|they|it)(?:s|ll| is| has|ve)? (?:got|on|the|a|take|have)|no (?:youre|you|one|judge|court)|say it|send them|depends|not (?:yet|if|until|hurting|before))\b/,
      /\b(?:when youre least|least expect|in the ground|ground floor|bad heart|wait and see|one way|how fast|how far|how long (?:you|he|she|that)|the hard|your face|your teeth|hers too|his too|theirs too|first|both of you|next|before (?:you|then|they|the)|to every|in every town|find the flat|by then|until then|the kids|remember|with me or|or not at all|nobody|no one)\b/,
    ],
    unless:
      /\b(?:sorry|i understand|thats fair|ok(?:ay)? (?:ill|i|thats)|im glad|glad you|love you|youre right|take your time|thank you|of course|no rush|proud|good for you|be safe|i hope|happy for you|talk (?:tomorrow|later)|call me if|drive safe|xx?|well done|ill stop|i will stop|i wont|poor|hug)\b/,
    mustFire: [
      ["i'll scream", 'who for'],
      ['i have a new boyfriend now, please move on', 'does he walk home or drive. tell him to be careful'],
    ],
    mustNotFire: [
      ["i'm leaving work now", 'lovely, drive safe'],
      ["please don't shout", "you're right, sorry"],
    ],
  },
  {
    id: 'fear-answer-to-check',
    kind: 'fear',
    strength: 'everyday',
    hint: 'suspicion',
    note: 'Answers a check with minutes, witnesses, apologies, obedience.',
    source: 'S2: placating, seen in context',
    after: A_CHECK,
    says: [
      /\b(?:\d{1,2}|ten|eight|five|two|fourteen|twelve|seven|twenty) minutes\b[^.]{0,30}\b(?:running|i promise|photo|receipt|ticket|please|short way|as fast|sorry|just|max)\b/,
      /\b(?:ticket|receipt|till|photo|screenshot|timed|time on|since \d|straight home|straight back|straight to|the whole way|didnt stop|no stops|nowhere else)\b/,
      /\b(?:no ?(?:one|body)|only the|just the|just my|only my|spoke to|talked to|looked at|never looked|eyes down|head down|hood up|on my own|by myself|didnt talk|didnt look)\b/,
      /^ \. (?:yes )?(?:sorry|im sorry|im so sorry|yes sorry|coming|im coming|please|i am|i was only|i was just|i only|i just|nothing|no no|yes yes|yes i|ok ok|it was me|whatever|youre right|i know i know|i promise|i swear)\b[^.]{0,60}(?:\. |$)[^.]{0,60}\b(?:sorry|please|promise|again|i swear|wont|ill|only|just|dont be|honest|did i|look|thats all|mad|angry|next time)\b/,
      /\b(?:you can (?:ring|call|check|look|ask|see)|ring (?:her|him|it|them)|ask (?:her|him|them)|i can show|ill show|have a look|it wont happen|wont do it again|next time i|ill (?:stand|wear|stay|never|pay|do|keep|sit)|i (?:havent|didnt) (?:deleted?|open(?:ed)?|touch(?:ed)?|mean|hear|see))\b/,
      /\b(?:are you (?:angry|cross|mad|ok with|going to)|dont be (?:angry|cross|mad|how)|with the phone or without|which room|is it (?:a|about|bad)|have i|what have i|did i do|did you drink|please dont|not angry|in trouble|i always get it wrong|how you like|the right cup|whatever you (?:want|like|say))\b/,
    ],
    unless:
      /\b(?:lol|haha|xx?|love you|traffic|pizza|wine|beer|pub|train is|m25|parking|cake|can you (?:put|get|grab)|want anything|do you want|shall i|kettle|boots|lidl|tesco|aldi|milk|bread|film|game|gym|dog|cat|landing|gate|plane|jury|tax|expenses|refund|present|surprise)\b/,
    mustFire: [
      ['where are you', 'eight minutes, I am running, I took the short way, please'],
      [
        "why didn't you pick up",
        "I'm so sorry I was in the shower, it won't happen again, please don't be mad",
      ],
      ['are you home', 'yes since 5.10, straight home'],
    ],
    mustNotFire: [
      ['where are you', 'eight minutes, traffic on the bridge, shall I get bread?'],
      ['who was that', 'just the postman with your parcel, cake tins xx'],
      'straight home after the gym',
    ],
  },
  {
    id: 'selfharm-answer-to-future',
    kind: 'selfharm',
    strength: 'everyday',
    hint: 'suspicion',
    note: 'Answers a plan or a care with a future that has no place for them.',
    source: 'S2: veiled farewell, seen in context',
    after: AHEAD,
    says: [
      /\b(?:i wont (?:be|need|see|get|make|want)|wont be (?:here|around|there|long|coming|needing)|not (?:going to be|be (?:here|around)|meant to|for much longer|coming|where i)|without me|i hope so|if im (?:here|still)|if theres a|for two|for one|for three|one less|take someone|someone whos|someone wholl|somebody (?:who|else)|someone else|give it to|you should|you (?:and the kids|two|three)|the (?:two|three) of you|you(?:ll| will) (?:be|have|manage|laugh|need|find|do|get|remember)|no need|doesnt matter|dont (?:bother|book|buy|save|pay|wait|use|worry about|need)|its for after|before then|by then|other plans|i can ?t see that far|as far as|time thats left)\b/,
      /\b(?:decided|stopped fighting|it gets easier|easier once|at peace|its quiet|gone quiet|not sad|calm now|nearly over|over soon|soon be|soon enough|the end|done now|im done|too late|no more|last (?:one|time)|a long one|goodbye|bye then|kiss (?:the|them)|tell (?:them|her|him|mum|everyone)|thank you for|remember me|you tried|not to feel|want to feel|cant be (?:helped|fixed)|nothing matters|worth it|no point|tired of)\b/,
    ],
    unless:
      /\b(?:work|shift|night shift|meeting|conference|dentist|haircut|gym|knee|ankle|flu|cold|migraine|train|flight|traffic|mum is|my mum|lads|girls|drinks|pub|football|match|golf|reschedule|rain check|another time|next week instead|sunday instead|budget|money|expensive|lol|haha|xx|love it|yes please|cant wait|excited|sounds good|lovely idea|vegetarian|not hungry|ate already|leftovers|diet|full|revision|exam|deadline)\b/,
    mustFire: [
      ['what shall we do next summer', "I won't be around next summer"],
      ['i booked us a table for my birthday', "take someone who'll be there"],
      ['are you better today', 'i am. i have stopped fighting it'],
    ],
    mustNotFire: [
      ['what shall we do next summer', "can't wait, Wales again?"],
      ['are you coming on saturday', "I won't be there till nine, work drinks"],
      'book for two please',
    ],
  },
];
