import { holdsInsult } from '../language/holds-insult.ts';
import { SWEARING } from '../language/insult-words-catalogue.ts';
import { anyOf } from '../language/word-test.ts';
import { STINGS, VERDICTS } from './words-catalogue.ts';

const SWEAR = anyOf(SWEARING);
const STING = anyOf(STINGS);
const VERDICT = anyOf(VERDICTS);

export const swears = (text: string): boolean => SWEAR.test(text);
/** An insult or mockery (C3). */
export const insults = (text: string): boolean => holdsInsult(text) || STING.test(text);
/** A global claim or a judgement (C2, R2). */
export const holdsVerdict = (text: string): boolean => VERDICT.test(text);
