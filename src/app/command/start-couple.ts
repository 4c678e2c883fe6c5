import { bothAgreed, outsiders, partnerOf } from '../../domain/couple/consent.ts';
import type { Couple } from '../../domain/couple/couple.ts';
import { newCouple } from '../../domain/couple/new-couple.ts';
import { coupleId, type PartnerId, partnerId } from '../../domain/shared/ids.ts';
import type { AppContext } from '../app-context.ts';
import { consentCard } from '../cards/consent-card.ts';
import { NOT_YOURS } from '../cards/notice-card.ts';
import type { CommandRequest, Reply } from '../mediator.ts';
import { NOTHING, say } from './reply.ts';

const ALONE = 'Your partner is not in this channel yet. Invite them first, then type /attune start again.';
const WHO =
  'More than two people are here. Name your partner: /attune start @name. I read only once it is just you two.';

const findPartner = ({ actor, humansInSpace, invocation }: CommandRequest): PartnerId | string => {
  const others = humansInSpace.filter((human) => human !== actor);
  const named = invocation.options.partner;
  if (named !== undefined) {
    const wanted = others.find((human) => human === named.reveal());
    return wanted ?? 'I cannot find that person in this channel.';
  }
  if (others.length === 0) return ALONE;
  return others.length === 1 ? (others[0] ?? ALONE) : WHO;
};

const askBoth = async (app: AppContext, couple: Couple, inviter: PartnerId): Promise<Reply> => {
  const [first, second] = couple.partners.map((partner) => partner.id);
  if (first === undefined || second === undefined) return NOTHING;
  const other = first === inviter ? second : first;
  const inviterName = await app.people.nameOf(couple.spaceId, inviter);
  const partnerName = await app.people.nameOf(couple.spaceId, other);
  await app.posting.post(
    couple.spaceId,
    consentCard(couple.id, inviterName, partnerName),
    `consent:${couple.id}:${app.clock.now()}`,
  );
  return say('The card is in the channel. Each of you agrees for yourself; until then I read nothing.');
};

const again = (app: AppContext, request: CommandRequest, couple: Couple): Promise<Reply> | Reply => {
  if (partnerOf(couple, request.actor) === undefined) return say(NOT_YOURS);
  if (bothAgreed(couple) && couple.suspension === undefined) {
    return say('You have both agreed already. /attune help shows what I can do.');
  }
  if (outsiders(couple, request.humansInSpace).length > 0) {
    return say('Somebody besides the two of you can see this channel. I can start once it is just you two.');
  }
  return askBoth(app, couple, request.actor);
};

/** Names the partner and asks both, in public. Stores nothing but the two ids. */
export const startCouple = async (app: AppContext, request: CommandRequest): Promise<Reply> => {
  const known = await app.couples.findBySpace(request.spaceId);
  if (known !== undefined) return again(app, request, known);
  const partner = findPartner(request);
  if (!request.humansInSpace.some((human) => human === partner)) return say(partner);
  const couple = newCouple({
    id: coupleId(app.random.id()),
    spaceId: request.spaceId,
    partners: [request.actor, partnerId(partner)],
    zone: app.defaultZone,
    now: app.clock.now(),
  });
  await app.couples.add(couple);
  return askBoth(app, couple, request.actor);
};
