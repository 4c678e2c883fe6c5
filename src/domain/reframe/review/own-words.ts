/** A test of our own words, quotations left out, for a check. */
export const own =
  (pattern: RegExp) =>
  (reviewed: { readonly own: string }): boolean =>
    pattern.test(reviewed.own);
