/**
 * Which facts about things and other people tell of something seen that may hurt. Source: our own corpus.
 */

/** What makes a bare "the X is …" a grievance: where it lies, what it lacks, how long. */
export const OUT_OF_PLACE =
  /(?<![a-z])(?:on|in|under|over|behind|by|full|empty|open|off|since|still|left|not|everywhere|overflowing|overdue|late|unpaid|dead|broken|gone|dirty|a mess|a tip|messy|cold|wet|up to|out|unlocked|running|stinks|burnt|expired|overdrawn|missing|unsigned|waiting|alone|after|before|until|till|when|while|ready (?:for|at|by|since)|face|down|closed|shut|silent|quiet|tears|about)(?![a-z])|\d|n't/i;
/** What a child or a parent has when somebody is needed. */
export const ILLNESS =
  /^(?:(?:an? |the )(?:[a-z]+ )?(?:fever|temperature|rash|cough|cold|infection|bug)|flu|nits|chickenpox)(?![a-z])/i;
/** Told of others it needs one of us in it. */
export const SPOKE = /^(?:say|tell|ask|call|ring|get|come|go|see|greet|text|message)$/;
export const TOUCHES_US =
  /(?<![a-z])(?:no|you|me|us|my|your|our|why|where|who|out|off|without|alone|two|three|four|five|six|nine|ten|times|twice|\d+)(?![a-z])|n't|\uE000|\d/i;
/** Nothing in particular. */
export const VAGUE_SUBJECT =
  /^(?:it|every|each|any|this|that|these|those|which|what|who|everything|nothing|something|anything|some|one|all|none|everyone|everybody|nobody|people|men|women|god|someone|somebody|yours|mine|life|love|marriage|talking|living|anyone)$/;
export const VAGUE_NOUN =
  /^(?:thing|fact|problem|way|point|reason|truth|attitude|behaviour|behavior|personality|ego|brain|head|whole|trust|respect|love|excuse|issue|relationship|marriage|patience|opinion|romance|spark|magic|passion|intimacy|chivalry|communication|conversation|priority|standard|bar|audacity)s?$/;
/** After "it's": an hour, a day, a length of time. */
export const CLOCK_OR_SPAN =
  /^(?:been (?:an?|\d|two|three|four|five|six|seven|eight|nine|ten|twenty|half|weeks|months|days|hours|cold|dark)|(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:hours|minutes|days|weeks)|\d\S*(?! (?:quid|pounds|dollars|euros|bucks|people|of)(?![a-z]))(?= |$)|nearly|almost|gone|half|quarter|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|midnight|noon|dark|raining)(?![a-z])|the (?:\d|second|third|fourth|fifth|sixth))/i;

export const DONE =
  /^(?:done|ready|paid|made|finished|there|here|home|mine|yours|signed|booked|[a-z]+ed)(?![a-z])/i;
/** Of no use as a deed of the listener's, but told of others they were seen. */
export const SEEN_OF_OTHERS =
  /^(?:cry|die|lie|stand|smell|look|lack|expire|like|have|hear|lose|own|live|sit|wish|stink)$/;

/** One of the two stands in it, or what is theirs. */
export const OURS = /(?<![a-z])(?:you|your|yours|me|my|mine|us|our|ours|i|we|\uE000\d+)(?![a-z])/i;
/** A date to come hurts nobody. */
export const AHEAD =
  /(?<![a-z])in (?:\d+|an?|two|three|four|five|six|seven|eight|nine|ten) (?:minutes|hours?|days?|weeks?|months?)$/i;
/** What is wrong with a thing, told by the words themselves. */
export const AMISS =
  /(?<![a-z])(?:no|not|still|left|open|on|off|out|full|empty|dirty|unlocked|dripping|late|overflowing|since|missing|cold|wet|broken|broke|without|alone|wrong|away|everywhere|all over|unpaid|overdue|dead|died|messy|a mess|crying|cried|cry|cries|ill|fever|stinks|stank|reeks|leaking|soaked|gone|ruined|mouldy|rotting|burnt|declined|cancelled|canceled|bounced|failed|lapsed|expired|locked|up (?:till?|until|at|since)|under|behind|shut|unmade|unwashed|sticky|smells|smelled|waited|waiting|screaming|nothing|bailiffs?|lender|bank|late fee|charge|bill|rent|overdraft|deposit|fees?|fine|in tears|tears|times|twice|standing|where it was)(?![a-z])|n't|[£$€]\d/i;
/** What becomes of somebody left without help. */
export const LEFT_ALONE =
  /(?<![a-z])(?:no|not|without|alone|late|cried|cries|cry|crying|waited|waiting|asked|asks|missed|hungry|sick|threw up|up (?:till?|until|at|since)|since|still|hurt|scream(?:s|ed|ing)?|shaking|by (?:himself|herself|themselves)|in tears|cold|wet|road|lost|fever|temp|temperature|times|twice)(?![a-z])|n't|\d/i;
