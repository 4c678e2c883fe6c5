import type { CheckIn } from '../../domain/check-in/check-in.ts';
import { answerRequest, type NotebookRequest } from '../../domain/check-in/notebook.ts';
import { questionById } from '../../domain/check-in/questions/question-by-id.ts';
import type { AppContext } from '../app-context.ts';
import { notebookAgreedCard, notebookAskedCard, notebookCard } from '../cards/notebook-card.ts';
import { renderNotebook } from '../cards/render-notebook.ts';
import { say, show } from '../command/reply.ts';
import { type Ours, withAgreedCouple } from '../command/with-couple.ts';
import type { ActionRequest, CommandRequest, Reply } from '../mediator.ts';
import { namedAnswers } from './reveal-check-in.ts';

const ALL = 10_000;
const GONE = 'This is no longer open. /checkin notebook asks again.';
const OWN = 'You asked for it yourself, so your partner is the one to say yes.';
const EMPTY = 'There is nothing in your notebook yet: it begins with the first question you both answer.';

const revealed = async (app: AppContext, { couple }: Ours): Promise<readonly CheckIn[]> =>
  (await app.checkIns.recent(couple.id, ALL)).filter(({ status }) => status === 'revealed').toReversed();

/** Asks the other one, in the channel; what was asked before is no longer open. */
export const askForNotebook = withAgreedCouple<CommandRequest>(async (app, _request, ours) => {
  const { couple, me } = ours;
  if ((await revealed(app, ours)).length === 0) return say(EMPTY);
  const id = app.random.id();
  const name = await app.people.nameOf(couple.spaceId, me.id);
  const result = await app.posting.post(couple.spaceId, notebookAskedCard({ id, name }), `notebook:${id}`);
  if (result.kind === 'unpostable')
    return say('I may not post in this channel. Please check my permissions. Nobody was asked.');
  const notebook: NotebookRequest = {
    id,
    by: me.id,
    at: app.clock.now(),
    postedAs: result.postId,
    agreedAt: undefined,
  };
  await app.checkInPlans.update(couple.id, (plan) => ({ ...plan, notebook }));
  return say('I have asked in the channel. Each of you gets a copy once your partner says yes.');
});

const copyFor = async (app: AppContext, ours: Ours): Promise<Reply> => {
  const checkIns = await revealed(app, ours);
  const pages = await Promise.all(
    checkIns.map(async (checkIn) => ({
      question: questionById(checkIn.questionId).text,
      openedAt: checkIn.openedAt,
      answers: await namedAnswers(app, checkIn),
    })),
  );
  return show(notebookCard(pages.length, renderNotebook(pages, ours.couple.zone)));
};

/** The first press of the other one is the yes; from then on each may take a copy. */
export const takeNotebook = withAgreedCouple<ActionRequest>(async (app, { action }, ours) => {
  const { couple, me } = ours;
  const now = app.clock.now();
  const { notebook } = await app.checkInPlans.find(couple.id);
  const step = answerRequest(notebook, { id: action.subject, by: me.id, now });
  if (notebook === undefined || step === 'gone') return say(GONE);
  if (step === 'own') return say(OWN);
  if (notebook.agreedAt === undefined) await agree(app, ours, notebook);
  return copyFor(app, ours);
});

const agree = async (app: AppContext, { couple }: Ours, notebook: NotebookRequest): Promise<void> => {
  const agreedAt = app.clock.now();
  await app.checkInPlans.update(couple.id, (plan) =>
    plan.notebook?.id === notebook.id ? { ...plan, notebook: { ...notebook, agreedAt } } : plan,
  );
  const card = notebookAgreedCard(notebook.id);
  // The yes stands although the card could not be changed: its button gives copies, too.
  await app.posting
    .update(couple.spaceId, notebook.postedAs, card)
    .catch((cause: unknown) =>
      app.logger.error({ event: 'notebook-not-posted', spaceId: couple.spaceId }, cause),
    );
};
