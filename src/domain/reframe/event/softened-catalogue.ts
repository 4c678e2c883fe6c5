/**
 * What a verdict was said of, in words a camera would agree with. Only where the message itself shows what was seen: a
 * bare "you ignore people" stays a verdict. Source: gold events of our own corpus; each row adds no fact.
 */
export type Softened = {
  readonly verb: string;
  /** On the words after the verb. */
  readonly rest: RegExp;
  /** Only for this polarity; either when left out. */
  readonly not?: boolean;
  /** `not` turns the polarity; `$1` and so on stand for the groups of `rest`. */
  readonly says: { readonly turns?: boolean; readonly verb: string; readonly rest: string };
};

const row = (verb: string, rest: RegExp, says: Softened['says'], not?: boolean): Softened =>
  not === undefined ? { verb, rest, says } : { verb, rest, says, not };

export const SOFTENED: readonly Softened[] = [
  row('ignore', /^me$/i, { turns: true, verb: 'answer', rest: 'me' }, false),
  row('ignore', /^me ((?:when|while) I.*)$/i, { turns: true, verb: 'answer', rest: 'me $1' }, false),
  row('ignore', /^me (.+)$/i, { turns: true, verb: 'talk', rest: 'to me $1' }, false),
  row(
    'ignore',
    /^(my (?:messages?|texts?|calls?|questions?|emails?).*)$/i,
    { turns: true, verb: 'answer', rest: '$1' },
    false,
  ),
  row('ghost', /^me(.*)$/i, { turns: true, verb: 'answer', rest: 'me$1' }, false),
  row('blank', /^me(.*)$/i, { turns: true, verb: 'talk', rest: 'to me$1' }, false),
  row('notice', /^((?:my|the|our) .+)$/i, { verb: 'say', rest: 'anything about $1' }, true),
  row('undermine', /^(me .+)$/i, { verb: 'contradict', rest: '$1' }, false),
  row('blow', /^(.+ on .+)$/i, { verb: 'spend', rest: '$1' }, false),
  row(
    'waste',
    /^((?:\S+ )*(?:money|hundred|grand|quid|pounds|dollars|savings|\S*\d\S*) .*on .+)$/i,
    { verb: 'spend', rest: '$1' },
    false,
  ),
  row('dump', /^(.+) on me$/i, { verb: 'leave', rest: '$1 to me' }, false),
  row('dump', /^((?:your|the|all) .+ (?:on|in|at|by) .+)$/i, { verb: 'leave', rest: '$1' }, false),
  row('dump', /^everything on me(.*)$/i, { verb: 'leave', rest: 'it to me$1' }, false),
  row('drag', /^(me to .+)$/i, { verb: 'take', rest: '$1' }, false),
  row('hog', /^(.+)$/i, { verb: 'keep', rest: '$1' }, false),
  row('abandon', /^(me .+)$/i, { verb: 'leave', rest: '$1' }, false),
  row('ditch', /^(me .+)$/i, { verb: 'leave', rest: '$1' }, false),
  row('nag', /^(me .+)$/i, { verb: 'ask', rest: '$1' }, false),
  row('whinge', /^(about .+)$/i, { verb: 'complain', rest: '$1' }, false),
  row('whine', /^(about .+)$/i, { verb: 'complain', rest: '$1' }, false),
  row('moan', /^(about .+)$/i, { verb: 'complain', rest: '$1' }, false),
  row('rant', /^(.+)$/i, { verb: 'talk', rest: '$1' }, false),
  row('sulk', /^(.*)$/i, { verb: 'go', rest: 'quiet $1' }, false),
  row('mock', /^(.+)$/i, { verb: 'laugh', rest: 'at $1' }, false),
  row('scoff', /^(.*)$/i, { verb: 'eat', rest: '$1' }, false),
  row('stink', /^(of .+)$/i, { verb: 'smell', rest: '$1' }, false),
  row(
    'trash',
    /^(the (?:kitchen|house|flat|place|living room|bathroom).*)$/i,
    { verb: 'leave', rest: '$1 in a mess' },
    false,
  ),
  row('bite', /^my head off(.*)$/i, { verb: 'snap', rest: 'at me$1' }, false),
  row('attack', /^me(.*)$/i, { verb: 'criticise', rest: 'me$1' }, false),
  row('lift', /^a finger(.*)$/i, { verb: 'help', rest: '$1' }, true),
  row('listen', /^when (I .+)$/i, { verb: 'answer', rest: 'when $1' }, true),
  row('hear', /^me when (I .+)$/i, { verb: 'answer', rest: 'when $1' }, true),
  row('acknowledge', /^(.+)$/i, { verb: 'say', rest: 'anything about $1' }, true),
  row('appreciate', /^(what I .+|that I .+|my .+)$/i, { verb: 'say', rest: 'thank you for $1' }, true),
];
