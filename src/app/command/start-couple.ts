import { bothAgreed, partnerOf } from '../../domain/couple/consent.ts';
import type { Couple } from '../../domain/couple/couple.ts';
import { newCouple } from '../../domain/couple/new-couple.ts';
import { absentees, hasNewOverseer, outsiders } from '../../domain/couple/viewers.ts';
import { coupleId, type PartnerId } from '../../domain/shared/ids.ts';
import { MINUTE } from '../../domain/shared/instant.ts';
import { isZone } from '../../domain/shared/local-time.ts';
import type { AppContext } from '../app-context.ts';
import { consentCard } from '../cards/consent-card.ts';
import { NOT_YOURS, PARTNER_AWAY } from '../cards/notice-card.ts';
import type { CommandRequest, Reply } from '../mediator.ts';
import { stopForOthers } from '../message/stop-reading.ts';
import { besides, findPartner, namedIn, ONESELF } from './find-partner.ts';
import { say } from './reply.ts';

const ANOTHER =
  'One channel holds one couple, and this one has been started for you and somebody else. Start in a channel of your own with the person you named; or end this one first, with /attune leave. Nothing was changed.';

const IN_THE_CHANNEL =
  'The card is in the channel. Each of you agrees for yourself; until then I read nothing.';
const ALREADY = 'You have both agreed already. /attune help shows what I can do.';

/** Both may type it in the same moment, and one card is enough for that; later on it is posted again. */
const cardKey = (app: AppContext, couple: Couple, { viewers }: CommandRequest): string => {
  const now = app.clock.now();
  const at = now - couple.createdAt < MINUTE ? `${couple.createdAt}:${viewers.overseers}` : now;
  return `consent:${couple.id}:${at}`;
};

const namesOf = async (app: AppContext, { spaceId, partners }: Couple, inviter: PartnerId) => {
  const [first, second] = partners;
  const other = first.id === inviter ? second.id : first.id;
  return {
    inviter: await app.people.nameOf(spaceId, inviter),
    partner: await app.people.nameOf(spaceId, other),
  };
};

const askBoth = async (app: AppContext, couple: Couple, request: CommandRequest): Promise<Reply> => {
  const { viewers, hearing } = request;
  const card = consentCard({
    id: couple.id,
    ...(await namesOf(app, couple, request.actor)),
    viewers,
    phrasingHost: app.phrasing?.host,
    ...(hearing === undefined ? {} : { hearing }),
  });
  await app.posting.post(couple.spaceId, card, cardKey(app, couple, request));
  return say(IN_THE_CHANNEL);
};

/** Whoever else can look in comes to light here, too; that reading has stopped is then told in the channel (N2). */
const again = async (app: AppContext, request: CommandRequest, couple: Couple): Promise<Reply> => {
  const { actor, viewers } = request;
  if (partnerOf(couple, actor) === undefined) return say(NOT_YOURS);
  const named = namedIn(request);
  if (named === actor) return say(ONESELF);
  if (named !== undefined && partnerOf(couple, named) === undefined) return say(ANOTHER);
  await stopForOthers(app, couple, viewers);
  const count = outsiders(couple, viewers);
  if (count > 0) return say(besides(count));
  if (absentees(couple, viewers).length > 0) return say(PARTNER_AWAY);
  if (!bothAgreed(couple)) return askBoth(app, couple, request);
  return say(hasNewOverseer(couple, viewers) ? IN_THE_CHANNEL : ALREADY);
};

/** Another process may have begun one here a moment ago. */
const addOrFind = async (app: AppContext, couple: Couple): Promise<Couple> => {
  try {
    await app.couples.add(couple);
    return couple;
  } catch (cause) {
    const there = await app.couples.findBySpace(couple.spaceId);
    if (there === undefined) throw cause;
    return there;
  }
};

/** Names the partner and asks both, in public. Stores nothing but the two ids. */
export const startCouple = async (app: AppContext, request: CommandRequest): Promise<Reply> => {
  const known = await app.couples.findBySpace(request.spaceId);
  if (known !== undefined) return again(app, request, known);
  const found = findPartner(request);
  if (found.kind === 'refused') return say(found.why);
  const couple = newCouple({
    id: coupleId(app.random.id()),
    spaceId: request.spaceId,
    partners: [request.actor, found.partner],
    zone: request.zone !== undefined && isZone(request.zone) ? request.zone : app.defaultZone,
    now: app.clock.now(),
  });
  const there = await addOrFind(app, couple);
  app.partners.forget(couple.spaceId);
  return there.id === couple.id ? askBoth(app, couple, request) : again(app, request, there);
};
