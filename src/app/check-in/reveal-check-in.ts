import type { CheckIn } from '../../domain/check-in/check-in.ts';
import { questionById } from '../../domain/check-in/questions/question-by-id.ts';
import type { PartnerId } from '../../domain/shared/ids.ts';
import type { AppContext } from '../app-context.ts';
import { answeredCard, type NamedAnswer, revealCard } from '../cards/check-in-card.ts';
import { closeKey } from './open-check-in.ts';

/** What a sealed answer is bound to. */
export const rowOf = (checkIn: Pick<CheckIn, 'id'>, partner: PartnerId): string =>
  `check-in:${checkIn.id}:${partner}`;

/** Only for a check-in whose answers both have seen or are to see now. */
export const namedAnswers = (app: AppContext, checkIn: CheckIn): Promise<readonly NamedAnswer[]> =>
  Promise.all(
    checkIn.answers.map(async ({ from, sealed }) => ({
      name: await app.people.nameOf(checkIn.spaceId, from),
      answer: app.sealer.open(sealed, rowOf(checkIn, from)),
    })),
  );

/** Both or nothing: only for a check-in to which both have answered. Posted once, however often it is tried. */
export const reveal = async (app: AppContext, checkIn: CheckIn): Promise<void> => {
  if (checkIn.status !== 'revealed') return;
  const question = questionById(checkIn.questionId).text;
  const answers = await namedAnswers(app, checkIn);
  await app.posting.post(checkIn.spaceId, revealCard(question, answers), `reveal:${checkIn.id}`);
  if (checkIn.postedAs !== undefined) {
    await app.posting.update(checkIn.spaceId, checkIn.postedAs, answeredCard());
  }
  await app.jobs.cancel(closeKey(checkIn.id));
};
