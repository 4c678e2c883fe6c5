/**
 * Other Englishes have grammars of their own ("you talk say I no fit", "mi did tell yuh", "we say 6 you come 9"). Turned
 * round by the rules of this one they would come out as nonsense, and as a correction: they stay as they were said.
 */
const MARKS =
  /\b(?:dey|I no go|no go (?:lie|fit|gree)|pain me (?:well|for)|well well|for (?:your|my|our) \w+ front|aiyo|alamak|already still|dem say|no fit|no dey|talk say|tell (?:you|me|am) say|say make|make (?:you|I) no|don (?:tell|do|tire|go|come)|una|wetin|wahala|abeg|sabi|no be|yuh|nuh|mi (?:did|nah|nuh|cyaan|deh|stand|tell|say|feel)|fi mi|cyaan|pon|dweet|ting dem|cannae|didnae|wasnae|dinnae|wisnae|nae|tae me|efter|ken whit|aboot|leh|lor|liddat|kena|never tell me one|where got|how come you like that one)\b|\byou (?:always|never|no) [a-z]+ (?:me )?like (?:this|that)\b|\bI no (?:like|want|know|happy|understand)\b|\byou no (?:like|want|tell|come|call|love|help|listen|answer|even)\b/iu;

/** A past told in bare verbs: "we say 6 you come 9". */
const BARE_PAST = /\b(?:we|you|I) say (?:\d+|[a-z]+day)\b.{0,12}\b(?:you|I|we) come\b/iu;

export const isForeignGrammar = (plain: string): boolean => MARKS.test(plain) || BARE_PAST.test(plain);
