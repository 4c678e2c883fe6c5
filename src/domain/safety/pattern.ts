/** A regular expression put together from shared parts; written like a literal. */
export const re = (parts: TemplateStringsArray, ...values: readonly string[]): RegExp =>
  new RegExp(String.raw(parts, ...values));
