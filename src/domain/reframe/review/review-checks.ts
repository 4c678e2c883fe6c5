import { FACT_CHECKS } from './fact-checks-catalogue.ts';
import { FORM_CHECKS } from './form-checks-catalogue.ts';
import { GRAMMAR_CHECKS } from './grammar-checks-catalogue.ts';
import { PERSON_CHECKS } from './person-checks-catalogue.ts';
import type { ReviewCheck } from './review-check.ts';
import { SHAPE_CHECKS } from './shape-checks-catalogue.ts';
import { WORDING_CHECKS } from './wording-checks-catalogue.ts';

/** Everything no text may do. The order is the order findings are told in. */
export const REVIEW_CHECKS: readonly ReviewCheck[] = [
  ...SHAPE_CHECKS,
  ...WORDING_CHECKS,
  ...FACT_CHECKS,
  ...PERSON_CHECKS,
  ...FORM_CHECKS,
  ...GRAMMAR_CHECKS,
];
