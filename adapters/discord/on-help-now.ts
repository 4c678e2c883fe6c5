import { type APIInteraction, ApplicationCommandType, InteractionType } from 'discord.js';
import { type Card, type CommandInvocation, helpNowCard } from '../../src/index.ts';
import type { Answer } from './answer.ts';
import { toInvocation } from './commands-invocation.ts';
import { codeOf } from './errors.ts';
import { spaceOf } from './places.ts';
import { renderCard } from './render.ts';
import type { Room } from './room.ts';
import { findPlace, type Origin } from './where.ts';

/** For the country's own lines; then those that are good anywhere. */
const PATIENCE_MS = 500;

/** The invocation of `/attune help-now`; undefined for everything else. */
export const helpNowIn = (interaction: APIInteraction): CommandInvocation | undefined => {
  if (interaction.type !== InteractionType.ApplicationCommand) return undefined;
  if (interaction.data.type !== ApplicationCommandType.ChatInput) return undefined;
  const invocation = toInvocation(interaction.data);
  return invocation?.command === 'attune' && invocation.sub === 'help-now' ? invocation : undefined;
};

const cardFrom = async (
  room: Room,
  origin: Origin,
  invocation: CommandInvocation,
): Promise<Card | undefined> => {
  const { actor } = origin;
  const spaceId =
    (await findPlace(room.mediator(), origin, { anyWillDo: true }))?.spaceId ?? spaceOf(origin.channelId);
  const viewers = { people: [actor], others: 0, overseers: 0 };
  const reply = await room.mediator().handleCommand({ spaceId, actor, viewers, invocation });
  return reply.kind === 'card' ? reply.card : undefined;
};

/**
 * Help lines: one answer, at once, whatever else fails, hangs or is being stopped. It is the only command that is not
 * acknowledged first: a second request could get stuck.
 */
export const onHelpNow = async (
  room: Room,
  invocation: CommandInvocation,
  { origin, answer }: { readonly origin: Origin; readonly answer: Answer },
): Promise<void> => {
  const asked = cardFrom(room, origin, invocation).catch((cause: unknown) => {
    room.logger.warn({ event: 'country-unknown', code: codeOf(cause) });
    return undefined;
  });
  const card = await Promise.race([asked, room.wait(PATIENCE_MS)]);
  await answer.reply(renderCard(card ?? helpNowCard(undefined), { spaceId: spaceOf(origin.channelId) }));
};
