/** Quoted speech stands for itself: rules neither rewrite nor judge it, so it is masked while they run. */
export type Masked = { readonly text: string; readonly quotes: readonly string[] };

const QUOTED =
  /(?<![\p{L}\p{N}])(?:"[^"\n]{1,120}"|'[^'\n]{1,80}(?:'[a-z]{1,4}[^'\n]{0,80}){0,3}'(?![\p{L}\p{N}]))/gu;
const SLOT = /\uE000(\d+)\uE001/g;

export const maskQuotes = (text: string): Masked => {
  const quotes: string[] = [];
  const masked = text.replace(/[\uE000\uE001]/g, '').replace(QUOTED, (quote) => {
    quotes.push(quote);
    return `\uE000${quotes.length - 1}\uE001`;
  });
  return { text: masked, quotes };
};

export const unmaskQuotes = (text: string, quotes: readonly string[]): string =>
  text.replace(SLOT, (_, index: string) => quotes[Number(index)] ?? '');

/** The text with every quotation left out, for tests on the speaker's own words. */
export const withoutQuotes = (text: string): string => maskQuotes(text).text.replace(SLOT, ' ');
