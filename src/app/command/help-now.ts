import { partnerOf } from '../../domain/couple/consent.ts';
import { helpNowCard } from '../../domain/safety/safety-card.ts';
import type { AppContext } from '../app-context.ts';
import type { CommandRequest, Reply } from '../mediator.ts';
import { show } from './reply.ts';

/** Always there, for both alike, agreed or not; leaves no trace. */
export const helpNow = async (app: AppContext, { spaceId, actor }: CommandRequest): Promise<Reply> => {
  const couple = await app.couples.findBySpace(spaceId);
  const country = couple === undefined ? undefined : partnerOf(couple, actor)?.settings.country;
  return show(helpNowCard(country));
};
