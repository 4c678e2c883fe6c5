import { absentees, agree, bothAgreed, outsiders, withPartner } from '../../domain/couple/consent.ts';
import { bothAgreedCard, consentSubject } from '../cards/consent-card.ts';
import { OLD_CARD, PARTNER_AWAY } from '../cards/notice-card.ts';
import { say } from '../command/reply.ts';
import { withCouple } from '../command/with-couple.ts';
import type { ActionRequest } from '../mediator.ts';

const OTHERS_HERE =
  'Somebody besides the two of you can see this channel. I can start once it is just you two.';

/** From one's own account, for oneself only (N1). */
export const agreeToStart = withCouple<ActionRequest>(async (app, request, { couple, me }) => {
  if (request.action.subject !== consentSubject(couple.id)) return say(OLD_CARD);
  if (outsiders(couple, request.humansInSpace).length > 0) return say(OTHERS_HERE);
  if (absentees(couple, request.humansInSpace).length > 0) return say(PARTNER_AWAY);
  if (bothAgreed(couple)) return say('You have both agreed already.');
  const now = app.clock.now();
  const agreed = await app.couples.update(couple.id, (current) => agree(current, me.id, now));
  if (agreed === undefined) return say('This has ended in the meantime. /attune start begins afresh.');
  if (!bothAgreed(agreed)) return say('Noted. I read nothing until your partner has agreed, too.');
  await app.posting.post(couple.spaceId, bothAgreedCard(), `agreed:${couple.id}:${now}`);
  return say('Noted. Both of you are in.');
});

/** Takes back one's own agreement if there was one. Nobody is told. */
export const declineToStart = withCouple<ActionRequest>(async (app, request, { couple, me }) => {
  if (request.action.subject !== consentSubject(couple.id)) return say(OLD_CARD);
  if (!bothAgreed(couple)) {
    await app.couples.update(couple.id, (current) =>
      withPartner(current, me.id, (partner) => ({ ...partner, consent: undefined })),
    );
    return say('Understood. Nothing is read, and nobody is told.');
  }
  return say('To end Attune for both of you: /attune leave. To get no notes: /attune mute always.');
});
