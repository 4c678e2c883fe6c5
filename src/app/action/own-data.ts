import { questionById } from '../../domain/check-in/questions/question-by-id.ts';
import { answerFrom } from '../../domain/check-in/reveal.ts';
import type { Couple, Partner } from '../../domain/couple/couple.ts';
import { teasingAllowedBy } from '../../domain/couple/teasing.ts';
import { instant } from '../../domain/shared/instant.ts';
import { rowOf } from '../check-in/reveal-check-in.ts';
import type { MediatorDeps } from '../deps.ts';

const ALL_CHECK_INS = 10_000;

export type OwnDataSources = Pick<MediatorDeps, 'outcomes' | 'checkIns' | 'checkInPlans' | 'sealer'>;

/**
 * Everything held about one partner, ready for JSON, with their check-in answers opened: private text in plain. One's own
 * data only; nothing of the other one's, not even that there is any (N3). Rejects with `seal-broken` when the key is not here.
 */
export const ownData = async (
  app: OwnDataSources,
  { couple, me }: { readonly couple: Couple; readonly me: Partner },
): Promise<unknown> => {
  const outcomes = await app.outcomes.since(couple.id, instant(0));
  const checkIns = await app.checkIns.recent(couple.id, ALL_CHECK_INS);
  const plan = await app.checkInPlans.find(couple.id);
  return {
    account: me.id,
    space: couple.spaceId,
    zone: couple.zone,
    consent: me.consent ?? null,
    mute: me.mute ?? null,
    settings: me.settings,
    coachingWelcomedAt: me.holdLiftedAt ?? null,
    breakICalled: couple.break?.calledBy === me.id ? couple.break : null,
    teasingWordsIAllow: teasingAllowedBy(couple, me.id),
    wordingByModelIAllow: me.phrasing ?? null,
    checkInSchedule: plan.running ?? null,
    checkInScheduleISuggested: plan.proposal?.by === me.id ? plan.proposal : null,
    notebookIAskedFor: plan.notebook?.by === me.id ? plan.notebook : null,
    checkInDaysILeaveOut: plan.leftOut.filter(({ by }) => by === me.id).map(({ day }) => day),
    outcomes: outcomes
      .filter((outcome) => outcome.partnerId === me.id)
      .map(({ kind, label, at }) => ({ kind, label: label ?? null, at })),
    checkInAnswers: checkIns.flatMap((checkIn) => {
      const mine = answerFrom(checkIn, me.id);
      if (mine === undefined) return [];
      const answer = app.sealer.open(mine.sealed, rowOf(checkIn, me.id)).reveal();
      return [{ question: questionById(checkIn.questionId).text, answer, at: mine.at }];
    }),
  };
};
