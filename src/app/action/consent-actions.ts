import { agree, bothAgreed, CONSENT_VERSION, withPartner } from '../../domain/couple/consent.ts';
import type { Couple } from '../../domain/couple/couple.ts';
import { absentees, outsiders } from '../../domain/couple/viewers.ts';
import { type Instant, instant, MINUTE } from '../../domain/shared/instant.ts';
import type { AppContext } from '../app-context.ts';
import { type Asked, askedBy, bothAgreedCard } from '../cards/consent-card.ts';
import { OLD_CARD, PARTNER_AWAY } from '../cards/notice-card.ts';
import { say } from '../command/reply.ts';
import { withCouple } from '../command/with-couple.ts';
import type { ActionRequest, Asking } from '../mediator.ts';

const OTHERS_HERE =
  'Somebody besides the two of you can see this channel. I can start once it is just you two.';

const MORE_OVERSEERS =
  'More people can see this channel than this card says. /attune start shows a new card with the number.';

/** What the card asked, when it is of this couple and with the present text. */
const askedOf = (couple: Couple, subject: string): Asked | undefined => {
  const asked = askedBy(subject);
  return asked?.couple === couple.id && asked.version === CONSENT_VERSION ? asked : undefined;
};

const MADE_GOOD_FOR = 10 * MINUTE;

const agreedAt = ({ partners }: Couple): Instant =>
  instant(Math.max(...partners.map(({ consent }) => consent?.at ?? 0)));

/** Posted once for each time that both agreed, however often it is tried. */
const tellBothAgreed = async (app: AppContext, couple: Couple, hearing: Asking['hearing']): Promise<void> => {
  const key = `agreed:${couple.id}:${agreedAt(couple)}`;
  await app.posting.post(couple.spaceId, bothAgreedCard(hearing), key);
};

/** From one's own account, for oneself only (N1). */
export const agreeToStart = withCouple<ActionRequest>(async (app, request, { couple, me }) => {
  const { action, viewers, hearing } = request;
  const asked = askedOf(couple, action.subject);
  if (asked === undefined) return say(OLD_CARD);
  if (outsiders(couple, viewers) > 0) return say(OTHERS_HERE);
  if (absentees(couple, viewers).length > 0) return say(PARTNER_AWAY);
  if (viewers.overseers > asked.overseers) return say(MORE_OVERSEERS);
  const now = app.clock.now();
  if (bothAgreed(couple)) {
    // A crash may have come between the second yes and the line that tells of it.
    if (now - agreedAt(couple) < MADE_GOOD_FOR) await tellBothAgreed(app, couple, hearing);
    return say('You have both agreed already.');
  }
  const agreed = await app.couples.update(couple.id, (current) =>
    agree(current, me.id, { at: now, overseers: asked.overseers }),
  );
  if (agreed === undefined) return say('This has ended in the meantime. /attune start begins afresh.');
  if (!bothAgreed(agreed)) return say('Noted. I read nothing until your partner has agreed, too.');
  await tellBothAgreed(app, agreed, hearing);
  return say('Noted. Both of you are in.');
});

/** Takes back one's own agreement if there was one. Nobody is told. */
export const declineToStart = withCouple<ActionRequest>(async (app, { action }, { couple, me }) => {
  if (askedOf(couple, action.subject) === undefined) return say(OLD_CARD);
  if (!bothAgreed(couple)) {
    await app.couples.update(couple.id, (current) =>
      withPartner(current, me.id, (partner) => ({ ...partner, consent: undefined })),
    );
    return say(
      'Understood. Nothing is read, and nobody is told. Your account id is held until one of you types /attune leave.',
    );
  }
  return say('To end Attune for both of you: /attune leave. To get no notes: /attune mute always.');
});
