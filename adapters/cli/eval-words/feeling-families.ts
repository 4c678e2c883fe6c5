/**
 * Feelings that a reader would take for one another. Source: the wheel's inner ring, and the words the corpus's own
 * authors use. A word may stand in two families where its use is divided.
 */
const FAMILIES: readonly string[] = [
  'hurt|heartbroken|upset|small|unimportant|unappreciated|humiliated|left out|let down|unseen|rejected',
  'sad|disappointed|discouraged|heartbroken|deflated|flat|wistful|homesick|let down|bummed|doubtful',
  'lonely|alone|left out|disconnected|unimportant|homesick|cold|unseen',
  'worried|anxious|scared|uneasy|frightened|nervous|panicked|wary|startled|shaken|on edge|unsure|uncertain|vulnerable|protective|insecure',
  'insecure|jealous|envious|unsure|uncertain|vulnerable|exposed',
  'angry|furious|annoyed|irritated|frustrated|resentful|exasperated|impatient|irritable|fed up|grossed out',
  'tired|exhausted|overwhelmed|stressed|worn out|drained|weary|burdened|overloaded|pressured|tense|crowded|restless|on edge',
  'embarrassed|ashamed|guilty|awkward|exposed|uncomfortable|humiliated|small',
  'confused|shocked|helpless|stuck|unsure|startled|uncertain',
  'bored|flat|restless',
];

const familiesOf = (feeling: string): readonly number[] =>
  FAMILIES.flatMap((family, at) => (family.split('|').includes(feeling.trim()) ? [at] : []));

/** True when both are the same feeling, or of one family. */
export const sameFamily = (one: string, other: string): boolean =>
  one === other || familiesOf(one).some((family) => familiesOf(other).includes(family));
