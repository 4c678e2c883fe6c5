import type { Grammar } from '../../language/grammar.ts';
import type { Deed } from './deed.ts';
import type { Parsed } from './parsed.ts';
import { toldOf } from './statements.ts';
import type { Told } from './told.ts';
import { untilVerdict } from './until-verdict.ts';
import { lower, say, type Words } from './words.ts';

/** Nobody is reproached with having waited: these are the author's own. */
const AUTHORS_OWN = /^(?:wait|cry|stand|sit|cook|clean|tidy|spend|sleep|wake)$/;

/** Told without a subject, these are what the other did; of anything else it would be a guess. */
const THEIRS =
  /^(?:leave|forget|miss|lose|break|eat|drink|use|hang|walk|turn|ignore|cancel|bail|ghost|shout|yell|scream|snap|slam|throw|buy|promise|laugh|smoke|fall|stroll|say|tell|put|make|roll|read|take|shut|lock|cut|burn|spill|dump|drop|park|blame|post|like|interrupt|skip|finish|spend|swear|wake|text|call|talk|keep|refuse|play|show|stay|sit|bring|have|lie|scroll|go|come|chew|bite|hide|send|invite|book|sell|give|lend|check|open|move|stop|raise|storm|switch|delete|sign|turn|be)$/;

const sure = (clause: string, weight = 4): Told => ({ clause, weight, alone: true });

/** "left the iron on and walked off", "leaving the towels on the floor": who did it is plain to both. */
export const verbFragment = (parsed: Parsed, grammar: Grammar): Told | undefined => {
  if (parsed.form !== 'gerund' && parsed.form !== 'past' && parsed.form !== 'participle') return undefined;
  if (/^on read(?![a-z])/.test(say(parsed.rest))) return sure(`you left me ${say(parsed.rest)}`);
  if (parsed.rest.length === 0 || parsed.helper === 'be') return undefined;
  // "almost done since two", "was at four": nothing says who.
  if (
    /^(?:done|gone|been)$/.test(lower(parsed.verb)) ||
    (parsed.verb.lemma === 'be' && /^(?:at|on|for)$/.test(lower(parsed.rest[0])))
  )
    return undefined;
  const not = parsed.not;
  const time: Deed['time'] = parsed.form === 'gerund' ? 'present' : 'past';
  const isMine =
    (AUTHORS_OWN.test(parsed.verb.lemma) && !/^(?:me|us|my)$/.test(lower(parsed.rest[0]))) ||
    lower(parsed.rest[0]) === 'you';
  if (!isMine && parsed.form !== 'gerund' && !THEIRS.test(parsed.verb.lemma)) return undefined;
  const who = isMine ? 'I' : 'you';
  const deed: Deed = {
    who,
    person: who,
    not,
    time,
    lemma: parsed.verb.lemma,
    rest: parsed.form === 'gerund' ? untilVerdict(parsed.rest) : parsed.rest,
  };
  const told = toldOf(deed, grammar);
  return told === undefined ? undefined : { ...told, weight: 3, alone: true };
};

const LATE =
  /^(?:an hour|half an hour|(?:\d+|ten|fifteen|twenty|thirty|forty|fifty|two|three|four|five) (?:minutes|mins|hours|days|weeks)) late(?![a-z])/i;
const PHONE = /^(?:on |glued to )?(?:your|that) phone(?: .+)?$/i;
const HEARD = /^(?:your|that) (?:\S+ )?(?:tone|voice)(?: .+)?$/i;
const SAW = /^(?:your|that) (?:face|look)(?: .+)$/i;
const COMMENT =
  /^(?:your|that) (?:\S+ )?(joke|comment|remark|crack|story|dig|text|message)(?: (?:about|on|in front of|at|last|when|to) .+)$/i;
const NONE_OF =
  /^(?:still )?(?:no|not (?:even )?(?:a|one)) (?:single )?((?:\S+ )?(?:goodnight|photo|picture|present|question|mention|text|call|message|reply|answer|kiss|hug|word|apology|thank you|hello|goodbye|card|sorry|birthday card|milk|dinner|good morning|phone call|happy birthday))(?: from you| at all)?((?: (?:of|from|on|in|at|all|for|about|to|when|after|since|until|the|this|last|today|tonight) .*|,? (?:today|tonight|yesterday))?)$/i;
const NTH =
  /^(?:the )?((?:second|third|fourth|fifth|sixth|2nd|3rd|4th|5th) .+ (?:in a row|this (?:week|month|year)|running).*)$/i;
const ANOTHER =
  /^(?:yet )?another (\S+ ?(?:night|evening|weekend|saturday|sunday|friday|dinner|birthday)?.* (?:at|on|in|with|without|alone|to) .+)$/i;
const SPAN =
  /^(\d+|an|one|two|three|four|five|six|seven|eight|nine|ten|half an|twenty|thirty|forty) (hours?|minutes|mins|days|weeks|months|years)$/i;
const SPAN_OF = /^(?:\d+|two|three|four|five|six|seven|ten) (?:days|hours|weeks|nights|months) of .{3,50}$/i;
const PLACED = /^(?:all over|on|in|under|by|across|next to|behind|at)$/;
const OWNED = /^(?:your|the|my|our|a|an|half|wet|dirty|empty|two|three|four|five|\d+)$/;

const plural = (words: Words): boolean => {
  const noun = words.findLast((word) => /^(?:noun|name)$/.test(word.part));
  return (
    words.some((word) => lower(word) === 'and') ||
    (noun !== undefined && noun.lemma !== lower(noun) && /s$/.test(lower(noun)))
  );
};

const MASS =
  /^(?:hair|toothpaste|water|mud|food|jam|milk|blood|sick|dust|mould|mold|beer|paint|washing|laundry|rubbish|trash|wee|pee|piss|stuff|clothing|dirt|grease|sauce|sand|glitter|shit)$/;

/** "your socks on the floor": what lies where. */
const placed = (words: Words): string | undefined => {
  const at = words.findIndex((word, i) => i > 0 && PLACED.test(lower(word)));
  if (at === -1 || at > 5 || at === words.length - 1 || /^(?:me|you|us|myself)$/.test(lower(words[at + 1])))
    return undefined;
  const things = words.slice(0, at);
  if (
    things.at(-1)?.part !== 'noun' ||
    /ing$/.test(lower(things.at(-1))) ||
    things.some((word) =>
      /^(?:you|me|i|what|not|no|like|hours?|minutes?|days?|weeks?|nights?|months?|times?|dollars|quid|pounds|euros|bucks|grand)$/.test(
        lower(word),
      ),
    )
  )
    return undefined;
  const bare = !OWNED.test(lower(things[0]));
  if (bare && !plural(things) && !MASS.test(lower(things.at(-1)))) return undefined;
  const isOwn = /^(?:your|the|my|our)$/.test(lower(things[0]));
  const be = plural(things) ? 'are' : 'is';
  return isOwn ? `${say(things)} ${be} ${say(words.slice(at))}` : `there ${be} ${say(words)}`;
};

/** Without any verb: what is late, lies about, was heard, or is missing. */
export const nounFragment = (words: Words): Told | undefined => {
  const text = say(words).trim();
  if (LATE.test(text))
    return sure(
      `you're ${text.charAt(0).toLowerCase()}${text.slice(1).replace(/ and (?:no|not|nothing) .*$/i, '')}`,
    );
  if (/^late (?:for|to|again|home|by|on) ?.*/i.test(text) || /^late$/i.test(text))
    return sure(`you're ${text}`);
  if (/^too (?:busy|tired) (?:to|for) /i.test(text))
    return sure(`you're ${text.charAt(0).toLowerCase()}${text.slice(1)}`);
  if (PHONE.test(text)) return sure(`you're on ${text.replace(/^(?:on|glued to) /i, '')}`);
  if (HEARD.test(text)) return sure(`I heard ${text}`);
  if (SAW.test(text)) return sure(`I saw ${text}`);
  const comment = COMMENT.exec(text)?.[1];
  if (comment !== undefined)
    return sure(
      `you ${/story/i.test(comment) ? 'told' : /text|message/i.test(comment) ? 'sent' : 'made'} ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
    );
  const none = NONE_OF.exec(text);
  if (none !== null) return sure(`there's no ${none[1]?.toLowerCase()}${none[2]}`);
  if (SPAN_OF.test(text)) return sure(`there are ${text}`);
  const still = /^still no (.{3,30})$/i.exec(text)?.[1];
  if (still !== undefined) return sure(`there's still no ${still}`);
  const nth = NTH.exec(text)?.[1];
  if (nth !== undefined) return sure(`it's the ${nth}`);
  const arrived = /^(?:yet )?another ((?:\S+ )?(?:parcel|package|delivery|box))(?: .{3,30})?$/i.exec(
    text,
  )?.[1];
  if (arrived !== undefined) return sure(`another ${arrived} arrives`);
  const another = ANOTHER.exec(text)?.[1];
  if (another !== undefined && !/another/i.test(another)) return sure(`it's another ${another}`);
  const thing =
    /^(?:yet )?another (?!night|day|week|one|time|year|excuse|lie|promise|story|fight|row|argument|mess|drama|joke|reason|thing)([a-z]{4,})$/i.exec(
      text,
    )?.[1];
  if (thing !== undefined) return sure(`there's another ${thing.toLowerCase()}`);
  if (SPAN.test(text)) return undefined;
  const lies = placed(words);
  return lies === undefined ? undefined : sure(lies, 3.5);
};
