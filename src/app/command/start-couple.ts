import { bothAgreed, partnerOf } from '../../domain/couple/consent.ts';
import type { Couple } from '../../domain/couple/couple.ts';
import { newCouple } from '../../domain/couple/new-couple.ts';
import { hasNewOverseer, outsiders } from '../../domain/couple/viewers.ts';
import { coupleId, type PartnerId, partnerId } from '../../domain/shared/ids.ts';
import { isZone } from '../../domain/shared/local-time.ts';
import type { AppContext } from '../app-context.ts';
import { consentCard } from '../cards/consent-card.ts';
import { NOT_YOURS } from '../cards/notice-card.ts';
import type { CommandRequest, Reply } from '../mediator.ts';
import { NOTHING, say } from './reply.ts';

const ALONE = 'Your partner is not in this channel yet. Invite them first, then type /attune start again.';
const WHO =
  'I cannot tell who of those here is your partner. Type /attune start again and name them. I read only once it is just you two.';

/** People besides the two, by number, before anyone agrees to anything. */
const besides = (count: number): string =>
  `${count === 1 ? 'One more person' : `Up to ${count} more people`} besides the two of you can see this channel. I can start once it is just you two.`;

const findPartner = ({ actor, viewers, invocation }: CommandRequest): PartnerId | string => {
  const others = viewers.people.filter((human) => human !== actor);
  const named = invocation.options.partner;
  if (named !== undefined) {
    const wanted = others.find((human) => human === named.reveal());
    return wanted ?? 'I cannot find that person in this channel.';
  }
  if (others.length === 0) return viewers.others === 0 ? ALONE : WHO;
  return others.length === 1 && viewers.others === 0 ? (others[0] ?? ALONE) : WHO;
};

const askBoth = async (app: AppContext, couple: Couple, request: CommandRequest): Promise<Reply> => {
  const { actor: inviter, viewers, hearing } = request;
  const [first, second] = couple.partners.map((partner) => partner.id);
  if (first === undefined || second === undefined) return NOTHING;
  const other = first === inviter ? second : first;
  const inviterName = await app.people.nameOf(couple.spaceId, inviter);
  const partnerName = await app.people.nameOf(couple.spaceId, other);
  await app.posting.post(
    couple.spaceId,
    consentCard({
      id: couple.id,
      inviter: inviterName,
      partner: partnerName,
      viewers,
      phrasingHost: app.phrasing?.host,
      ...(hearing === undefined ? {} : { hearing }),
    }),
    `consent:${couple.id}:${app.clock.now()}`,
  );
  return say('The card is in the channel. Each of you agrees for yourself; until then I read nothing.');
};

const again = (app: AppContext, request: CommandRequest, couple: Couple): Promise<Reply> | Reply => {
  if (partnerOf(couple, request.actor) === undefined) return say(NOT_YOURS);
  const { viewers } = request;
  const isRunning = bothAgreed(couple) && couple.suspension === undefined;
  if (isRunning && !hasNewOverseer(couple, viewers)) {
    return say('You have both agreed already. /attune help shows what I can do.');
  }
  const count = outsiders(couple, viewers);
  return count > 0 ? say(besides(count)) : askBoth(app, couple, request);
};

/** Names the partner and asks both, in public. Stores nothing but the two ids. */
export const startCouple = async (app: AppContext, request: CommandRequest): Promise<Reply> => {
  const known = await app.couples.findBySpace(request.spaceId);
  if (known !== undefined) return again(app, request, known);
  const partner = findPartner(request);
  if (!request.viewers.people.some((human) => human === partner)) return say(partner);
  const couple = newCouple({
    id: coupleId(app.random.id()),
    spaceId: request.spaceId,
    partners: [request.actor, partnerId(partner)],
    zone: request.zone !== undefined && isZone(request.zone) ? request.zone : app.defaultZone,
    now: app.clock.now(),
  });
  await app.couples.add(couple);
  app.partners.forget(couple.spaceId);
  return askBoth(app, couple, request);
};
