import type { Grammar } from '../language/grammar.ts';
import type { Facet } from './facet.ts';
import { turnRound } from './turn-round.ts';

const THING_IN_PLACE =
  /^((?:an? |another |the |your |my |our |more |two |three |four |half (?:an? |the )?)?(?:[a-z]+ ){0,2}?[a-z]+) ((?:all over|on|in|at|under|behind|next to) (?:the|my|our|your|a|an) (?:\S+ ){0,3}\S+)$/iu;
const FROM_VERB =
  /^(?:look|sat|sit|see|get|got|been|home|late|back|out|up|gone|not|no|one|always|never|only|just|straight|again|day|night|stuck)\b/iu;

/** "wet towels on the bed", "sweatpants at a funeral home": what there was to see, told without a verb. */
export const fragmentFacet = (clause: string, grammar: Grammar): Facet | undefined => {
  const [, thing = '', place = ''] = THING_IN_PLACE.exec(clause) ?? [];
  if (thing === '' || FROM_VERB.test(thing)) return undefined;
  const words = grammar.tag(`the ${thing.toLowerCase()}`);
  const noun = words.at(-1);
  if (
    noun?.part !== 'noun' ||
    !words.every(({ part }) => /^(?:noun|adjective|determiner|pronoun|number)$/u.test(part))
  )
    return undefined;
  const many = /(?<!s)s$/iu.test(thing) || /^(?:two|three|four|more)\b/iu.test(thing);
  const named = /^(?:an?|another|the|your|my|our|more|two|three|four|half)\b/iu.test(thing) || many;
  const what = `${named ? '' : 'a '}${thing.charAt(0).toLowerCase()}${thing.slice(1)}`;
  return {
    kind: 'world',
    finite: turnRound(`there ${many ? 'were' : 'was'} ${what} ${place}`, grammar),
    past: true,
  };
};
