import type { Facet } from './facet.ts';

const WORTH: Readonly<Record<Facet['kind'], number>> = {
  event: 6,
  promise: 7,
  self: 4,
  world: 3,
  seems: 3,
  wish: 2,
};

const ABOUT_US = /\b(?:I|me|my|you|your)\b/u;
/** "you're very angry": for the middle prompt, not for the first, where what happened comes before it. */
const MERE_FEELING =
  /^you(?:'re| are| were| feel| felt)(?: (?:so|very|really|a bit|pretty|quite|just))* [a-z]+(?: sick)?(?: (?:about|with) (?:it|this|me|that))?$/u;

/** "the plants died": short, and all there is to say. */
const BEFELL =
  /^(?:the|our|my|your) (?:\S+ )?\S+ (?:died|broke|burnt|burned|leaked|flooded|froze|fell|smashed|exploded|cried)\b/u;

/** How much it tells, the more the better; above 1 it may stand alone. */
export const worthSaying = (facet: Facet): number => {
  const whole = facet.full ?? facet.finite;
  const length = whole.split(' ').length;
  const shape =
    length < 3
      ? facet.kind === 'event' && !/\blate$/u.test(whole)
        ? -6
        : -3
      : length < 4 && facet.kind !== 'seems'
        ? -3
        : length > 15
          ? -1
          : 0;
  const befell = facet.kind === 'world' && facet.past && BEFELL.test(facet.finite) ? 3 : 0;
  const dangling =
    /(?<!\b(?:how|what|where|who|why|when) .{0,30})\b(?:it|that|this|them|thing|one|things|did it|do it|it too|something with me|to|feels|seems|looks|sounds|makes|is|are|was|were|as well|that one)$/iu.test(
      whole,
    )
      ? -2
      : 0;
  const feels = /\b(?:felt|feel|feeling|hurt|scared|worried|angry|tired|lonely)\b/iu.test(facet.finite)
    ? 1
    : 0;
  const about = ABOUT_US.test(facet.finite) && facet.kind === 'world' ? 2 : 0;
  const chore =
    /^I did (?:the|my|our|your|his|her) (?:bags?|washing|dishes|shopping|school run|laundry|hoovering|bins|packing|cooking|shop)\b/u.test(
      facet.finite,
    )
      ? -4
      : 0;
  const mere = MERE_FEELING.test(facet.finite) ? -2 : 0;
  const telling =
    facet.kind === 'seems' && length >= 4 && !/^I(?:'m)? (?:think|want|say|know)\b/u.test(facet.finite)
      ? 1
      : 0;
  return befell + WORTH[facet.kind] + shape + dangling + feels + about + chore + mere + telling;
};
