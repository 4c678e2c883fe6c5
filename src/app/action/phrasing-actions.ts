import { partnerOf } from '../../domain/couple/consent.ts';
import type { PhrasingConsent } from '../../domain/couple/couple.ts';
import { allowPhrasing } from '../../domain/couple/phrasing.ts';
import type { AppContext } from '../app-context.ts';
import { OLD_CARD } from '../cards/notice-card.ts';
import { asksAbout, phrasingCard } from '../cards/phrasing-card.ts';
import { say, show } from '../command/reply.ts';
import { type Ours, onTheirCard, withCouple } from '../command/with-couple.ts';
import type { ActionRequest, Reply } from '../mediator.ts';

const NOT_SET_UP = 'Whoever runs Attune has set no language model up. Nothing leaves this machine.';

export const askAboutPhrasing = onTheirCard(async ({ phrasing }, _request, { couple, me }) =>
  phrasing === undefined ? say(NOT_SET_UP) : show(phrasingCard(couple, me, phrasing.host)),
);

/** For oneself, from one's own account; the other one's answer stays as it is. */
const answer = async (
  app: AppContext,
  { couple, me }: Ours,
  consent: PhrasingConsent | undefined,
): Promise<Reply> => {
  const saved = await app.couples.update(couple.id, (current) => allowPhrasing(current, me.id, consent));
  const mine = saved && partnerOf(saved, me.id);
  if (saved === undefined || mine === undefined) return say('This has ended in the meantime.');
  return app.phrasing === undefined ? say(NOT_SET_UP) : show(phrasingCard(saved, mine, app.phrasing.host));
};

/** A yes to what the card said, and to nothing else: not to a host that was set up since. */
export const allow = withCouple<ActionRequest>(async (app, { action }, ours) => {
  if (app.phrasing === undefined) return say(NOT_SET_UP);
  const { host } = app.phrasing;
  if (!asksAbout(action.subject, ours.couple, host)) return say(OLD_CARD);
  return answer(app, ours, { host, at: app.clock.now() });
});

/** A no needs no right card. */
export const refuse = withCouple<ActionRequest>((app, _request, ours) => answer(app, ours, undefined));
