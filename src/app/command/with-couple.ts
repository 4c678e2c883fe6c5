import { bothAgreed, partnerOf } from '../../domain/couple/consent.ts';
import type { Couple, Partner } from '../../domain/couple/couple.ts';
import type { AppContext } from '../app-context.ts';
import { NO_COUPLE, NOT_YOURS, WAITING_FOR_BOTH } from '../cards/notice-card.ts';
import type { Asking, Reply } from '../mediator.ts';
import { say } from './reply.ts';

/** The couple of the space and the one of the two who asks. */
export type Ours = { readonly couple: Couple; readonly me: Partner };

type Handle<Request> = (app: AppContext, request: Request) => Promise<Reply>;
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

/** Only once both have agreed. */
export const withAgreedCouple = <Request extends Asking>(handle: HandleOurs<Request>): Handle<Request> =>
  withCouple((app, request, ours) =>
    bothAgreed(ours.couple) ? handle(app, request, ours) : Promise.resolve(say(WAITING_FOR_BOTH)),
  );
