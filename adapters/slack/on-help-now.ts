import { type Card, type CommandInvocation, helpNowCard, type Milliseconds } from '../../src/index.ts';
import type { Answer } from './answer.ts';
import { codeOf } from './errors.ts';
import { personOf, spaceOf } from './places.ts';
import { showReply } from './private-reply.ts';
import type { Room } from './room.ts';
import type { Origin } from './told.ts';
import { channelIn, findPlace } from './where.ts';

/** For the country's own lines; then those that are good anywhere. */
const PATIENCE: Milliseconds = 500;

export const isHelpNow = ({ command, sub }: CommandInvocation): boolean =>
  command === 'attune' && sub === 'help-now';

const cardFrom = async (
  room: Room,
  origin: Origin,
  invocation: CommandInvocation,
): Promise<Card | undefined> => {
  const place = await findPlace(room.mediator(), origin, { isStart: false, anyWillDo: true });
  const actor = personOf(origin);
  const spaceId = place?.spaceId ?? spaceOf(channelIn(origin));
  const viewers = { people: [actor], others: 0, overseers: 0 };
  const reply = await room.mediator().handleCommand({ spaceId, actor, viewers, invocation });
  return reply.kind === 'card' ? reply.card : undefined;
};

/** Help lines: at once, whatever else fails, hangs or is being stopped. */
export const onHelpNow = async (
  room: Room,
  invocation: CommandInvocation,
  { origin, answer }: { readonly origin: Origin; readonly answer: Answer },
): Promise<void> => {
  const asked = cardFrom(room, origin, invocation).catch((cause: unknown) => {
    room.logger.warn({ event: 'country-unknown', code: codeOf(cause) });
    return undefined;
  });
  const card = (await Promise.race([asked, room.wait(PATIENCE)])) ?? helpNowCard(undefined);
  const setting = { origin, answer, spaceId: spaceOf(channelIn(origin)), isInPlace: false, knock: undefined };
  await showReply(room, setting, { kind: 'card', card });
};
