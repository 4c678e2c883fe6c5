import { partnerOf } from '../../domain/couple/consent.ts';
import { helpNowCard } from '../../domain/safety/safety-card.ts';
import type { AppContext } from '../app-context.ts';
import type { CommandRequest, Reply } from '../mediator.ts';
import { show } from './reply.ts';

const countryOf = async (
  app: AppContext,
  { spaceId, actor }: CommandRequest,
): Promise<string | undefined> => {
  try {
    const couple = await app.couples.findBySpace(spaceId);
    return couple === undefined ? undefined : partnerOf(couple, actor)?.settings.country;
  } catch (cause) {
    // The lines that are good anywhere are better than none.
    app.logger.error({ event: 'country-unknown', spaceId }, cause);
    return undefined;
  }
};

/** Always there, for both alike, agreed or not, storage or none; leaves no trace. */
export const helpNow = async (app: AppContext, request: CommandRequest): Promise<Reply> =>
  show(helpNowCard(await countryOf(app, request)));
