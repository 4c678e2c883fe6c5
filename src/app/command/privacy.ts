import { instant } from '../../domain/shared/instant.ts';
import { privacyCard } from '../cards/privacy-card.ts';
import type { CommandRequest } from '../mediator.ts';
import { show } from './reply.ts';
import { withCouple } from './with-couple.ts';

const ALL_CHECK_INS = 10_000;

export const privacy = withCouple<CommandRequest>(async (app, _request, { couple, me }) => {
  const outcomes = await app.outcomes.since(couple.id, instant(0));
  const checkIns = await app.checkIns.recent(couple.id, ALL_CHECK_INS);
  return show(
    privacyCard({
      couple,
      partner: me,
      outcomes: outcomes.filter((outcome) => outcome.partnerId === me.id).length,
      sealedAnswers: checkIns.flatMap((checkIn) => checkIn.answers).filter((answer) => answer.from === me.id)
        .length,
      now: app.clock.now(),
      phrasingHost: app.phrasing?.host,
    }),
  );
});
