/**
 * Turns of phrase that speak of a deed by way of a wish, a condition, irony or somebody else. `opens` ends right before
 * the verb; what it says of that verb stands beside it. Source: our own corpus, and messages written for this purpose.
 */
export type Idiom = {
  readonly opens: RegExp;
  /** What the turn of phrase takes for granted of the verb that follows. */
  readonly means: 'do' | "don't" | 'did' | "didn't" | 'I do' | 'I have to';
};

const CARED =
  '(?:really |actually |even |truly |just |ever |genuinely )?(?:cared|loved|respected|valued|bothered|listened|wanted|gave|were|was|thought|had|knew|missed|paid|meant)';
const NICE = '(?:nice|lovely|great|wonderful|good|easy|fun|relaxing|amazing|brilliant)';
const PEOPLE =
  '(?:people|husbands|wives|partners|men|women|dads|mums|moms|fathers|mothers|couples|boyfriends|girlfriends|adults|grown-?ups|families|blokes|guys|folk)';
const HALF = '(?:husband|wife|partner|boyfriend|girlfriend|dad|mum|mom|other half|man|bloke|fella|boys)';
const KIND = `(?:person|man|woman|human|${HALF}|father|mother|parent|adult)`;

export const IDIOMS: readonly Idiom[] = [
  { opens: /^how dare you /i, means: 'did' },
  { opens: /^your idea of (?:an? )?[a-z ]{2,30}? is (?=[a-z]+ing )/i, means: 'do' },
  {
    opens:
      /^(?:congratulations|congrats|well done|bravo|nice one|good job|kudos),? (?:on|for) (?=(?:finishing|eating|drinking|losing|forgetting|missing|breaking|ruining|waking|leaving|burning|spending|using|sleeping|wasting|taking) )/i,
    means: 'did',
  },
  { opens: /^i(?:'m| am) (?:so |just )?done (?=[a-z]+ing )/i, means: 'I do' },
  { opens: /^all you (?:ever )?did(?<aside> .{0,40}?)? was /i, means: 'did' },
  { opens: /^all you (?:ever )?do(?:es)?(?<aside> .{0,40}?)? is /i, means: 'do' },
  {
    opens: new RegExp(
      `^(?:maybe |perhaps )?if you ${CARED}(?: [^\\s,]+){0,7}?,? (?:then )?you(?:'d| would) (?:at least |actually |just |never )?have (?:at least |actually |just )?`,
      'i',
    ),
    means: "didn't",
  },
  {
    opens: new RegExp(
      `^(?:maybe |perhaps )?if you ${CARED}(?: [^\\s,]+){0,7}?,? (?:then )?you(?:'d| would)n't have `,
      'i',
    ),
    means: 'did',
  },
  {
    opens: new RegExp(
      `^(?:maybe |perhaps )?if you ${CARED}(?: [^\\s,]+){0,7}?,? (?:then )?you(?:'d| would)n't `,
      'i',
    ),
    means: 'do',
  },
  {
    opens: new RegExp(
      `^(?:maybe |perhaps )?if you ${CARED}(?: [^\\s,]+){0,7}?,? (?:then )?you(?:'d| would) (?:at least |actually |just )?`,
      'i',
    ),
    means: "don't",
  },
  {
    opens: /^(?:well )?(?:maybe |perhaps )?if you (?:didn't|weren't) (?:always |constantly )?/i,
    means: 'do',
  },
  { opens: /^(?:well )?(?:maybe |perhaps )?if you hadn't /i, means: 'did' },
  {
    opens:
      /^(?:maybe |perhaps )?(?:i|we|it)(?:'d| would| wouldn't| might| could)(?: [^\s,]+){1,10}? if you (?:didn't|weren't) /i,
    means: 'do',
  },
  { opens: /^(?:i |we )?(?:just |only |really |so )?wish you hadn't (?:just |also )?/i, means: 'did' },
  {
    opens: /^(?:i |we )?(?:just |only |really |so )?wish you (?:didn't|wouldn't|weren't) (?:always |just )?/i,
    means: 'do',
  },
  { opens: /^(?:i |we )?(?:just |only |really |so )?wish you had /i, means: "didn't" },
  {
    opens:
      /^(?:i |we )?(?:just |only |really |so )?wish you(?:'d| would| could) (?:just |ever |at least |sometimes |for once )?/i,
    means: "don't",
  },
  {
    opens:
      /^(?:it would|it'd|would it) be nice if you (?:could |would )?(?:just |actually |ever |sometimes )?/i,
    means: "don't",
  },
  {
    opens: new RegExp(
      `^(?:it )?must be (?:so |really )?${NICE},? (?:to |being able to |to be able to )`,
      'i',
    ),
    means: 'do',
  },
  { opens: new RegExp(`^(?:it )?must be (?:so |really )?${NICE},? (?=[a-z]+ing )`, 'i'), means: 'do' },
  {
    opens: /^you(?:'d| would) (?:clearly |obviously |honestly )?rather (?!be |have |that |i )/i,
    means: 'do',
  },
  {
    opens: new RegExp(
      `^(?:what|which) (?:kind|sort|type) of (?:an? )?${KIND} (?:doesn't|can't|won't|never) (?:even )?`,
      'i',
    ),
    means: "don't",
  },
  { opens: new RegExp(`^(?:what|which) (?:kind|sort|type) of (?:an? )?${KIND} `, 'i'), means: 'did' },
  {
    opens:
      /^who (?:the hell |the fuck |even |on earth )?(?=(?!is |was |has |does |needs |cares |knows |says |gives |wants |would |do |did |the |are |am |else )[a-z]+s )/i,
    means: 'did',
  },
  { opens: /^only (?:an? |somebody |someone )(?:[a-z]+ ){1,3}?(?=[a-z]+s )(?!does |is )/i, means: 'did' },
  {
    opens:
      /^it takes (?:an? |some )(?:really |very )?(?:special|certain|rare|particular) (?:sort |kind |type )?(?:of )?(?:person |man |woman |talent |someone )?to /i,
    means: 'did',
  },
  { opens: new RegExp(`^(?:nobody|no one|no-one) else's ${HALF}s? `, 'i'), means: 'do' },
  {
    opens: new RegExp(`^(?:other|normal|most|real|decent) ${PEOPLE} (?:don't|do not|wouldn't|never) `, 'i'),
    means: 'do',
  },
  {
    opens: new RegExp(
      `^(?:other|normal|most|real|decent|all my friends'|my friends'|my sister's|my mates'|everyone else's|everybody else's|other people's) (?:${PEOPLE}|${HALF}s?) (?!is |are |was |were |has |have |get |gets |got |said |told |asked |thinks |think |knows |hates |comes |'s|don't|will |would )(?:actually |at least |all |always )?(?=[a-z]+ )`,
      'i',
    ),
    means: "don't",
  },
  {
    opens:
      /^(?:i(?:'m| am) (?:so |really |just )?(?:tired|sick|sick and tired|fed up|bored|done) (?:of|with) (?:you|your) (?:always |constantly )?)(?=[a-z]+ing )/i,
    means: 'do',
  },
  {
    opens:
      /^i(?:'m| am) (?:so |really |just )?(?:tired of|sick of|sick and tired of|fed up of|fed up with|bored of|done with|exhausted from) (?:always |constantly )?(?:being the one |being the only one )?(?:having to |who has to )?(?=(?!having|being)[a-z]+ing )/i,
    means: 'I do',
  },
  {
    opens: /^i (?:shouldn't|should not|don't want to|hate to|hate) (?:always )?(?:have|having) to /i,
    means: 'I have to',
  },
  {
    opens:
      /^(?:did (?:it|you) (?:not|never|even) (?:once )?(?:occur to you|cross your mind|think) to|it (?:didn't|never) occur(?:red)? to you to|you never thought to) /i,
    means: "didn't",
  },
  {
    opens:
      /^(?:thanks|thank you|cheers)(?: a lot| so much| very much| a bunch| ever so)? for not (?:even )?/i,
    means: "didn't",
  },
  {
    opens:
      /^(?:thanks|thank you|cheers)(?: a lot| so much| very much| a bunch| ever so)? for (?=(?:waking|leaving|forgetting|breaking|spilling|embarrassing|cancelling|canceling|throwing|locking|shouting|laughing|letting|ditching|ghosting|ignoring|eating|drinking|ruining) )/i,
    means: 'did',
  },
  {
    opens:
      /^(?:it's (?:so |really )?(?:nice|lovely|good|great|funny|interesting|amazing|weird) (?:how|that) |(?:funny|nice|lovely|interesting|amazing|weird|great|love) how |i (?:love|like|adore) (?:how|that|it when) (?!.*(?:great|lovely|beautiful|amazing|gorgeous|nice|thank|brilliant)(?![a-z])))you (?:always |just )?(?:can |could )?(?=[a-z]+ )/i,
    means: 'do',
  },
  { opens: /^(?:nobody|no one|no-one) (?:made|forced|asked|told) you (?:to )?/i, means: 'did' },
  {
    opens:
      /^you(?: were|'re) (?:supposed|meant) to (?=.+ (?:and|but) (?:of course )?(?:you )?(?:didn't|never did|haven't|forgot)$)/i,
    means: "didn't",
  },
];
