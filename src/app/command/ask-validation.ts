import { otherPartner } from '../../domain/couple/consent.ts';
import type { Couple, Partner } from '../../domain/couple/couple.ts';
import { makesPeace } from '../../domain/nudging/decide-nudge.ts';
import type { ReadingContext } from '../../domain/reading/reading.ts';
import { isHeld } from '../../domain/safety/hold.ts';
import { refusalCard } from '../../domain/safety/safety-card.ts';
import type { SafetyFinding } from '../../domain/safety/safety-finding.ts';
import type { Message } from '../../domain/shared/message.ts';
import { joinPrivate, type PrivateText } from '../../domain/shared/private-text.ts';
import { composePrompts } from '../../domain/validation/compose-prompts.ts';
import { composeDraftHelp } from '../../domain/validation/draft-help.ts';
import type { AppContext } from '../app-context.ts';
import { draftCard, listeningCard, validationCard } from '../cards/validation-card.ts';
import type { CommandRequest, Reply } from '../mediator.ts';
import { restByChance } from '../message/quiet-for-both.ts';
import { understand } from '../understand.ts';
import { partnersWords } from './on-message.ts';
import { say, show } from './reply.ts';
import { type Ours, withAgreedCouple } from './with-couple.ts';

const NOTHING_YET =
  'I have not seen a message from your partner yet. Add the one you mean: /validate and their words.';

/** The message that is to be answered, with what was said before it. */
type Heard = { readonly text: PrivateText; readonly context: ReadingContext };

const linesOfPartner = (app: AppContext, couple: Couple, me: Partner): readonly Message[] => {
  const partner = otherPartner(couple, me.id);
  return partner === undefined ? [] : app.recent.linesFrom(couple.spaceId, partner.id);
};

const lastHeard = (app: AppContext, couple: Couple, me: Partner): Heard | undefined => {
  const last = linesOfPartner(app, couple, me).at(-1);
  if (last === undefined) return undefined;
  const breath = app.recent.breathOf(last);
  return {
    text: joinPrivate(breath.map((line) => line.text)),
    context: app.recent.contextBefore(breath[0] ?? last),
  };
};

/** One word such as "k" or "fine": whatever was built on it would be made up (C5, V6). */
const saysTooLittle = (text: PrivateText): boolean =>
  (text.reveal().match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= 1;

const answerHeard = (app: AppContext, { text, context }: Heard): Reply => {
  const { reading } = understand(app.reader, text, context);
  const prompts = composePrompts({ text, context, reading, grammar: app.grammar });
  const isTooLittle = saysTooLittle(text) && !prompts.goodNews && !makesPeace(reading.label);
  return show(isTooLittle ? listeningCard() : validationCard(prompts));
};

const answerDraft = (app: AppContext, draft: PrivateText, heard: Heard): Reply => {
  const { reading } = understand(app.reader, heard.text, heard.context);
  const { text: partnerText, context } = heard;
  return show(draftCard(composeDraftHelp({ draft, partnerText, context, reading, grammar: app.grammar })));
};

const findingIn = (app: AppContext, { text, context }: Heard): SafetyFinding | undefined =>
  understand(app.reader, text, context).safety;

/** Whether the words to be answered are the partner's: taken from memory, or pasted from there as a message's menu does. */
const isTheirs = (app: AppContext, { couple, me }: Ours, text: PrivateText | undefined): boolean =>
  text === undefined ||
  linesOfPartner(app, couple, me).some((line) => line.text.trim().reveal() === text.trim().reveal());

/** What stops a message from being answered with prompts, if anything (V7). */
const stopFor = (finding: SafetyFinding | undefined, theirs: boolean): 'refuse' | 'listen' | undefined => {
  if (finding === undefined) return undefined;
  // A threat brings help to whoever got it. What one wrote out of fear or despair must not come back to the other as flagged (S3, S5).
  return theirs && finding.kind !== 'threat' && finding.kind !== 'control' ? 'listen' : 'refuse';
};

/** Help to answer: the partner's last message, or words that were given. Never against a dangerous one (V7). */
export const askValidation = withAgreedCouple<CommandRequest>(async (app, request, { couple, me }) => {
  const { invocation, actor } = request;
  const { draft } = invocation.options;
  const text = partnersWords(request, otherPartner(couple, me.id)?.id);
  if (typeof text === 'string') return say(text);
  const pasted = text === undefined ? undefined : { text, context: [] };
  const heard = pasted ?? lastHeard(app, couple, me);
  if (heard === undefined) return say(NOTHING_YET);
  const theirs = invocation.target !== undefined || isTheirs(app, { couple, me }, text);
  const stop = stopFor(findingIn(app, heard), theirs);
  const isDraftDangerous = draft !== undefined && findingIn(app, { text: draft, context: [] }) !== undefined;
  if (stop === 'refuse' || isDraftDangerous) return show(refusalCard(me.settings.country));
  // Counted in a hold as well: a counter that stands still would tell of it.
  await app.outcomes.record({
    coupleId: couple.id,
    partnerId: actor,
    kind: 'validation-asked',
    label: undefined,
    at: app.clock.now(),
  });
  if (stop === 'listen' || isHeld(await restByChance(app, couple), app.clock.now()))
    return show(listeningCard());
  return draft === undefined ? answerHeard(app, heard) : answerDraft(app, draft, heard);
});
