/** What is thanked for, praised or granted before a "but": true, and not what hurts (R6 keeps the grievance, C7 the thanks). */
const GRANTED =
  /(?<![a-z'])(?:(?:i'm|i am|i was) (?:so |really |very )?(?:grateful|proud|glad|happy (?:that|for|you)|thankful)|thank you|thanks|cheers for|i (?:really |do |did )?(?:appreciate|loved?|like[ds]?|enjoyed)(?! how you never| it when you)|(?:it's|it was|that's|that was|you were|you've been) (?:so |really |very |genuinely )?(?:sweet|kind|lovely|nice|good|great|thoughtful|brilliant|beautiful)|well done|fair play|good (?:job|effort) (?:on|with)|i know (?:you|it|that|the|work|things)|i (?:get|understand) (?:that|it|you)|lovely (?:flowers|dinner|card|present|gift|meal)|it means a lot)(?![a-z])/iu;

/** A sentence that turns round what was said before it. */
const TURN = /^(?:oh,? )?(?:but|still|yet|however|though|shame|pity|too bad|only|except|just)(?![a-z])/iu;

/** Which sentences only grant something that a later one turns round. */
export const conceded = (sentences: readonly string[]): ReadonlySet<number> => {
  const turn = sentences.findLastIndex((text) => TURN.test(text));
  return new Set(sentences.flatMap((text, at) => (at < turn && GRANTED.test(text) ? [at] : [])));
};

const BUT =
  /[,;]? (?:but|yet|though|shame|pity) (?:(?:still|also|that|then|honestly|now) )?(?=(?:you|i|we|the|my|our|your|it|there|half|he|she|they|nobody)(?:'[a-z]+)? )/iu;

/** "I'm grateful you did the school run but you left at noon": what stands behind the "but". */
export const afterConcession = (sentence: string): string => {
  const turn = BUT.exec(sentence);
  if (turn === null || !GRANTED.test(sentence.slice(0, turn.index))) return sentence;
  return sentence.slice(turn.index + turn[0].length);
};
