import { holdsInsult } from '../language/holds-insult.ts';
import { SWEARING } from '../language/insult-words-catalogue.ts';
import { anyOf, startsWithOneOf } from '../language/word-test.ts';
import { INNER_STARTS, MOCKERY, STINGS, VERDICTS } from './words-catalogue.ts';

const SWEAR = anyOf(SWEARING);
const STING = anyOf(STINGS);
const VERDICT = anyOf(VERDICTS);

export const swears = (text: string): boolean => SWEAR.test(text);
/** An insult or mockery (C3). */
export const insults = (text: string): boolean => holdsInsult(text) || STING.test(text);
/** A global claim or a judgement (C2, R2). */
export const holdsVerdict = (text: string): boolean => VERDICT.test(text);
/** Opens with mockery or wounding irony: what follows says the opposite of what it means. */
export const mocks = startsWithOneOf(MOCKERY);
/** Opens with what the author thinks, wants or feels. */
export const isInner = startsWithOneOf(INNER_STARTS);
