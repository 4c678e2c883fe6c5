import { bothAgreed, partnerOf } from '../../domain/couple/consent.ts';
import type { Couple, Partner } from '../../domain/couple/couple.ts';
import { absentees, hasNewOverseer, outsiders } from '../../domain/couple/viewers.ts';
import type { AppContext } from '../app-context.ts';
import { NO_COUPLE, NOT_YOURS, OLD_CARD, PARTNER_AWAY, WAITING_FOR_BOTH } from '../cards/notice-card.ts';
import type { ActionRequest, Asking, Reply } from '../mediator.ts';
import { stopForOthers } from '../message/stop-reading.ts';
import { say } from './reply.ts';

/** The couple of the space and the one of the two who asks. */
export type Ours = { readonly couple: Couple; readonly me: Partner };

export type Handle<Request> = (app: AppContext, request: Request) => Promise<Reply>;
type HandleOurs<Request> = (app: AppContext, request: Request, ours: Ours) => Promise<Reply>;

/** Only for the two of this space; anyone else is told so, and nothing more. */
export const withCouple =
  <Request extends Asking>(handle: HandleOurs<Request>): Handle<Request> =>
  async (app, request) => {
    const couple = await app.couples.findBySpace(request.spaceId);
    if (couple === undefined) return say(NO_COUPLE);
    const me = partnerOf(couple, request.actor);
    return me === undefined ? say(NOT_YOURS) : handle(app, request, { couple, me });
  };

/** For buttons and forms of this very couple; what is left of an earlier start does nothing. */
export const onTheirCard = (handle: HandleOurs<ActionRequest>): Handle<ActionRequest> =>
  withCouple((app, request, ours) =>
    request.action.subject === ours.couple.id ? handle(app, request, ours) : Promise.resolve(say(OLD_CARD)),
  );

/** Only once both have agreed, and while exactly these two can see the channel (N1, N2). */
export const withAgreedCouple = <Request extends Asking>(handle: HandleOurs<Request>): Handle<Request> =>
  withCouple(async (app, request, ours) => {
    const { couple } = ours;
    const { viewers } = request;
    await stopForOthers(app, couple, viewers);
    const isWatched = outsiders(couple, viewers) > 0 || hasNewOverseer(couple, viewers);
    if (isWatched || !bothAgreed(couple)) return say(WAITING_FOR_BOTH);
    if (absentees(couple, viewers).length > 0) return say(PARTNER_AWAY);
    return handle(app, request, ours);
  });
