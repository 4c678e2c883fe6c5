import {
  type APIApplicationCommandInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIMessageApplicationCommandInteraction,
  ApplicationCommandType,
} from 'discord.js';
import type { Card, CommandInvocation, PartnerId, Reply } from '../../src/index.ts';
import { isForOneselfAnywhere, isForThoseShutOut } from '../platform/index.ts';
import type { Answer } from './answer.ts';
import { ask, START } from './ask.ts';
import { toInvocation, toMenuInvocation } from './commands-invocation.ts';
import { NOTICES } from './notices.ts';
import { forgetOnceLeft } from './once-left.ts';
import { personOf, spaceOf } from './places.ts';
import { showLater } from './private-reply.ts';
import type { Room } from './room.ts';
import { findShutOut } from './shut-out.ts';
import { wordsIn } from './told.ts';
import { findPlace, type Origin } from './where.ts';

/** What is wanted, or what to say instead. */
type Wanted = { readonly invocation: CommandInvocation; readonly named?: PartnerId } | Card;

const wantedByMenu = ({ data }: APIMessageApplicationCommandInteraction): Wanted => {
  const target = data.resolved.messages[data.target_id];
  const content = target === undefined ? undefined : wordsIn(target);
  if (target === undefined || content === undefined) return NOTICES.noWords;
  const invocation = toMenuInvocation({ name: data.name, authorId: target.author.id, content });
  return invocation === undefined ? NOTICES.unknownCommand : { invocation };
};

const wantedBySlash = ({ data }: APIChatInputApplicationCommandInteraction): Wanted => {
  const invocation = toInvocation(data);
  if (invocation === undefined) return NOTICES.unknownCommand;
  const [named] = Object.values(data.resolved?.users ?? {});
  if (named?.bot === true) return NOTICES.botPartner;
  return named === undefined ? { invocation } : { invocation, named: personOf(named.id) };
};

const wantedBy = (interaction: APIApplicationCommandInteraction): Wanted => {
  if (isKind(interaction, ApplicationCommandType.Message)) return wantedByMenu(interaction);
  if (isKind(interaction, ApplicationCommandType.ChatInput)) return wantedBySlash(interaction);
  return NOTICES.unknownCommand;
};

const isKind = <Type extends ApplicationCommandType>(
  interaction: APIApplicationCommandInteraction,
  type: Type,
): interaction is Extract<APIApplicationCommandInteraction, { data: { type: Type } }> =>
  interaction.data.type === type;

const askedBy = ({ command, sub }: CommandInvocation): string =>
  sub === undefined ? command : `${command} ${sub}`;

const LEAVE = 'attune leave';
const REFRAME = 'reframe';

const card = (shown: Card): Reply => ({ kind: 'card', card: shown });

type Replied = { readonly reply: Reply; readonly spaceId: ReturnType<typeof spaceOf> };

const replyTo = async (
  room: Room,
  interaction: APIApplicationCommandInteraction,
  origin: Origin,
): Promise<Replied> => {
  const spaceId = spaceOf(origin.channelId);
  const wanted = wantedBy(interaction);
  if ('blocks' in wanted) return { reply: card(wanted), spaceId };
  const { invocation, named } = wanted;
  const asked = askedBy(invocation);
  if (asked === START && !origin.isOnServer) return { reply: card(NOTICES.startElsewhere), spaceId };
  const place =
    (await findPlace(room.mediator(), origin, {
      ...(invocation.target === undefined ? {} : { writer: invocation.target.authorId }),
      anyWillDo: isForOneselfAnywhere(asked),
      isForAnybody: asked === REFRAME,
    })) ?? (isForThoseShutOut(asked) ? await findShutOut(room, origin) : undefined);
  if (place === undefined) return { reply: card(NOTICES.whichChannel), spaceId };
  const request = await ask(room, { origin, place, asked, named });
  if (request.kind === 'refused') return { reply: card(request.card), spaceId };
  const reply = await room.mediator().handleCommand({ ...request.asking, invocation });
  if (asked === LEAVE) await forgetOnceLeft(room, place.spaceId);
  return { reply, spaceId: place.spaceId };
};

/** Slash commands and message menus: acknowledged first of all, so that nothing we do can be too slow. */
export const onCommand = async (
  room: Room,
  interaction: APIApplicationCommandInteraction,
  { origin, answer }: { readonly origin: Origin; readonly answer: Answer },
): Promise<void> => {
  await answer.deferPrivately();
  const { reply, spaceId } = await replyTo(room, interaction, origin);
  const setting = { actor: origin.actor, spaceId, isInPlace: false, clearKnock: () => Promise.resolve() };
  await showLater(room, answer, { reply, setting });
};
