import { otherPartner } from '../../domain/couple/consent.ts';
import type { Couple, Partner } from '../../domain/couple/couple.ts';
import type { ReadingContext } from '../../domain/reading/reading.ts';
import { isHeld } from '../../domain/safety/hold.ts';
import { refusalCard } from '../../domain/safety/safety-card.ts';
import { joinPrivate, type PrivateText } from '../../domain/shared/private-text.ts';
import { composePrompts } from '../../domain/validation/compose-prompts.ts';
import { composeDraftHelp } from '../../domain/validation/draft-help.ts';
import type { AppContext } from '../app-context.ts';
import { draftCard, listeningCard, validationCard } from '../cards/validation-card.ts';
import type { CommandRequest, Reply } from '../mediator.ts';
import { understand } from '../understand.ts';
import { say, show } from './reply.ts';
import { withAgreedCouple } from './with-couple.ts';

const NOTHING_YET =
  'I have not seen a message from your partner yet. Add the one you mean: /validate and their words.';

/** The message that is to be answered, with what was said before it. */
type Heard = { readonly text: PrivateText; readonly context: ReadingContext };

const lastHeard = (app: AppContext, couple: Couple, me: Partner): Heard | undefined => {
  const partner = otherPartner(couple, me.id);
  const last = partner === undefined ? undefined : app.recent.lastFrom(couple.spaceId, partner.id);
  if (last === undefined) return undefined;
  const breath = app.recent.breathOf(last);
  return {
    text: joinPrivate(breath.map((line) => line.text)),
    context: app.recent.contextBefore(breath[0] ?? last),
  };
};

const answerHeard = (app: AppContext, { text, context }: Heard): Reply => {
  const { reading } = understand(app.reader, text, context);
  const prompts = composePrompts({ text, context, reading });
  return show(prompts.prompts.length === 0 ? listeningCard() : validationCard(prompts));
};

const answerDraft = (app: AppContext, draft: PrivateText, heard: Heard): Reply => {
  const { reading } = understand(app.reader, heard.text, heard.context);
  return show(
    draftCard(composeDraftHelp({ draft, partnerText: heard.text, context: heard.context, reading })),
  );
};

const isDangerous = (app: AppContext, text: PrivateText, context: ReadingContext): boolean =>
  understand(app.reader, text, context).safety !== undefined;

/** Help to answer: the partner's last message, or words that were given. Never against a dangerous one (V7). */
export const askValidation = withAgreedCouple<CommandRequest>(
  async (app, { invocation, actor }, { couple, me }) => {
    const { text, draft } = invocation.options;
    const pasted = text === undefined ? undefined : { text, context: [] };
    const heard = pasted ?? lastHeard(app, couple, me);
    if (heard === undefined) return say(NOTHING_YET);
    const refused =
      isDangerous(app, heard.text, heard.context) || (draft !== undefined && isDangerous(app, draft, []));
    if (refused) return show(refusalCard(me.settings.country));
    if (isHeld(couple, app.clock.now())) return show(listeningCard());
    await app.outcomes.record({
      coupleId: couple.id,
      partnerId: actor,
      kind: 'validation-asked',
      label: undefined,
      at: app.clock.now(),
    });
    return draft === undefined ? answerHeard(app, heard) : answerDraft(app, draft, heard);
  },
);
