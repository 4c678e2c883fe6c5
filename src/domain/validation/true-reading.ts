import { holdsInsult } from '../language/holds-insult.ts';
import type { Label, Reading } from '../reading/reading.ts';

const CALM: ReadonlySet<Label> = new Set(['neutral', 'quoted', 'playful']);
const COIN_TOSS = 0.5;
/** "You're a nightmare" is calm in no mouth. */
const VERDICT = /^you(?:'re| are) (?:an? |so |such |just )/iu;

/** An insult thrown at the listener by name. */
export const insultsOutright = (plain: string): boolean => VERDICT.test(plain) && holdsInsult(plain);

/** An insult in a guess of calm is meant, unless it is meant for oneself. */
const namesSomebody = (plain: string): boolean =>
  holdsInsult(plain) && !/\b(?:I'm|I am|I was|I feel|my|me)\b/u.test(plain);

/** Thanks that are none are read for what they cover. */
export const trueReading = (plain: string, reading: Reading, ironic: boolean): Reading => {
  if (
    CALM.has(reading.label) &&
    reading.confidence < COIN_TOSS &&
    (VERDICT.test(plain) || namesSomebody(plain))
  )
    return { ...reading, label: 'criticism' };
  if (reading.label !== 'appreciation') return reading;
  if (ironic || /\byou\b/iu.test(plain)) return { ...reading, label: 'criticism' };
  return { ...reading, label: 'neutral' };
};
