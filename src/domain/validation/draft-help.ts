import type { Grammar } from '../language/grammar.ts';
import type { Reading, ReadingContext } from '../reading/reading.ts';
import { type PrivateText, privateText } from '../shared/private-text.ts';
import { composePrompts } from './compose-prompts.ts';
import { reviewPrompt } from './review-prompt.ts';
import type { DraftHelp } from './validation.ts';

export type DraftInput = {
  /** The listener's own unsent answer. */
  readonly draft: PrivateText;
  /** The partner's message it answers, and how that was read. */
  readonly partnerText: PrivateText;
  readonly reading: Reading;
  readonly context: ReadingContext;
  readonly grammar: Grammar;
};

/** Where listening turns into arguing: the joining word goes, what follows it is kept for later. */
const TURN =
  /(?:[,;.!?–—-]\s*|\s+)(?:but|however|though|although|yet|except|still,|that said,?|having said that,?|even so,?|then again,?|on the other hand,?)\s+/iu;

/** A draft that defends from its first word, without turning. */
const DEFENDS =
  /^(?:no[,.!]?\s|i (?:didn't|did not|was only|was just|only|just|never|already|told you|do (?:help|listen|try)|have a lot)|it(?:'s| was|'s) not (?:my|true|like)|that's not (?:true|fair|what)|not true|you (?:always|never|also|do it too|didn't either|started)|what about|well,? you|how was i (?:supposed|meant)|why is it always me|i'm not|i am not|it was only|it's only|it's just|calm down|relax|you're overreacting|you know i|as if|excuse me|i had to|i was busy|i was working|i was at work|i got held up|the traffic|my phone|my battery)/iu;

type Halves = { readonly before: string; readonly after: string | undefined };

const tidied = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const halved = (draft: string): Halves => {
  const leading =
    /^(?:yes|yeah|ok|okay|sure|fine|right|look|well)?[,.]?\s*(?:but|however|although|though)[,\s]+/iu.exec(
      draft,
    );
  if (leading !== null) return { before: '', after: tidied(draft.slice(leading[0].length)) };
  const turn = TURN.exec(draft);
  if (turn !== null)
    return {
      before: tidied(draft.slice(0, turn.index)),
      after: tidied(draft.slice(turn.index + turn[0].length)),
    };
  return DEFENDS.test(draft)
    ? { before: '', after: tidied(draft) }
    : { before: tidied(draft), after: undefined };
};

const closed = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The draft's own listening is kept word for word where it listens; "I'm sorry" is the author's to say. */
const LISTENS =
  /\b(?:i (?:hear|see|get|understand|can (?:hear|see|imagine)|imagine|know)|that (?:sounds|must|makes sense)|you (?:felt|feel|must|sound|were|wanted)|it (?:sounds|must|makes sense)|sorry|i'm glad you told me)\b/iu;

const listensWell = (text: string): boolean =>
  text.split(/\s+/u).length >= 3 &&
  LISTENS.test(text) &&
  !DEFENDS.test(text) &&
  reviewPrompt(text, 'reflect').every((broken) => broken.startsWith('V2 agrees'));

const listeningFor = (before: string, { partnerText, reading, context, grammar }: DraftInput): string => {
  const { prompts } = composePrompts({ text: partnerText, reading, context, grammar });
  const say = (level: 'reflect' | 'feeling' | 'understand'): string =>
    prompts.find((prompt) => prompt.level === level)?.text.reveal() ?? '';
  if (listensWell(before)) return `${capital(closed(before))} ${say('understand')}`;
  return `${say('reflect')} ${say('understand')}`;
};

/** Parts a draft in two: listening first, and the self-defence kept, unchanged, for a later turn (V5). Never throws. */
export const composeDraftHelp = (input: DraftInput): DraftHelp => {
  const { before, after } = halved(tidied(input.draft.reveal().slice(0, 4000)));
  return {
    listening: privateText(listeningFor(before, input)),
    later: after === undefined || after === '' ? undefined : privateText(capital(after)),
  };
};
