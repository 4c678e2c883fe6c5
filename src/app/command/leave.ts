import type { Couple } from '../../domain/couple/couple.ts';
import type { AppContext } from '../app-context.ts';
import { publicCard } from '../cards/notice-card.ts';
import { eraseCouple } from '../erase-couple.ts';
import type { Asking, Reply } from '../mediator.ts';
import { say } from './reply.ts';
import { type Handle, type Ours, withCouple } from './with-couple.ts';

/** What was under way is over by now; whatever it still kept goes, too. */
const sayGoodbye = async (app: AppContext, couple: Couple): Promise<void> => {
  await eraseCouple(app, couple);
  // Gone is gone: that the channel could not be told must not sound like "it failed".
  await app.posting
    .post(couple.spaceId, publicCard('left', 'Attune has left'), `left:${couple.id}`)
    .catch((cause: unknown) =>
      app.logger.error({ event: 'leaving-not-posted', spaceId: couple.spaceId }, cause),
    );
};

/**
 * Ends it for both and erases what is held, first of all and whatever else hangs or fails (N1). To be called out of
 * turn; the channel is told in turn, as the last thing that it hears.
 */
export const endForBoth = async (app: AppContext, _request: Asking, { couple }: Ours): Promise<Reply> => {
  await eraseCouple(app, couple);
  await app.inTurn(couple.spaceId, () => sayGoodbye(app, couple));
  return say('Everything held about you here is erased. Thank you for trying this.');
};

const NOTHING_HELD = 'Nothing is held about you here.';

/** Whoever leaves twice, or after the other one has, is not told to begin. */
export const unlessLeft =
  <Request extends Asking>(handle: Handle<Request>): Handle<Request> =>
  async (app, request) => {
    const couple = await app.couples.findBySpace(request.spaceId);
    return couple === undefined ? say(NOTHING_HELD) : handle(app, request);
  };

export const leave = unlessLeft(withCouple(endForBoth));
