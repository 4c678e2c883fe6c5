import { verbForm } from '../language/verb-forms.ts';

const AUXILIARY =
  /^(?:were|was|have|had|did|didn't|don't|never|always|just|are|do|can|can't|could|couldn't|will|won't|would|wouldn't|still|then|also|both|even|only|haven't|hadn't|aren't|weren't|once|already)$/i;

/** True for "you" with a name after it ("you spanner", "you big baby") and no verb. */
export const isNamed = (piece: string): boolean => {
  const word = (/^you ([a-zà-ž']+)/iu.exec(piece)?.[1] ?? '').toLowerCase();
  return word !== '' && !AUXILIARY.test(word) && verbForm(word) === undefined && !/ed$/.test(word);
};
