import type { Broken } from './count-broken.ts';
import type { WordsFigures } from './measure-words.ts';

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

export const wordsReport = (figures: WordsFigures): string =>
  [
    `pairs                                   ${figures.pairs} (${figures.withEvent} name an event)`,
    `blank template where gold has an event  ${percent(figures.blankWhereEvent)}`,
    `blank template where gold has none      ${percent(figures.blankWhereNone)}`,
    `gold event words found                  ${percent(figures.recall)}`,
    `  where gold keeps the message's words  ${percent(figures.recallLiteral)}`,
    `event words that are the message's own  ${percent(figures.faithful)}`,
    `default feeling is one of the gold's    ${percent(figures.feelingSame)}`,
    `  or of the same family                 ${percent(figures.feelingFamily)}`,
    `a gold feeling is among those offered   ${percent(figures.feelingOffered)}`,
    `rule violations                         ${figures.violations}`,
    `grammar flags                           ${figures.grammarFlags}`,
    `mean length of an offer                 ${figures.meanLength.toFixed(0)} characters (longest ${figures.longest})`,
    `difference of the two offers            ${percent(figures.distinct)}`,
  ].join('\n');

export const brokenReport = (what: string, broken: Broken): string => {
  const rules = broken.byRule.map(([rule, count]) => `${rule} ${count}`).join(', ');
  return [
    `${what}: ${broken.messages}`,
    `offers                                  ${broken.offers} (${percent(broken.blanks / Math.max(1, broken.messages))} of the messages blank)`,
    `rule violations                         ${broken.violations}`,
    `grammar flags                           ${broken.grammarFlags}${rules === '' ? '' : ` (${rules})`}`,
  ].join('\n');
};
