import { lower, type Words } from './words.ts';

/** "leaving towels on the bed | is a hobby of yours": what is said of it falls away. */
export const untilVerdict = (rest: Words): Words => {
  const at = rest.findIndex(
    (word, i) =>
      (i > 0 &&
        /^means?t?$/.test(lower(word)) &&
        /^(?:i|we|that|my|our|the|he|she|they|no)$/.test(lower(rest[i + 1]))) ||
      (i > 0 &&
        /^(?:is|isn't|was|means|meant|makes|made|drives|doesn't|does|wo|will)$/.test(lower(word)) &&
        /^(?:noun|name)$/.test(rest[i - 1]?.part ?? '')),
  );
  return at === -1 ? rest : rest.slice(0, at);
};
