import type { Card, CommandInvocation, PartnerId, Reply, SpaceId } from '../../src/index.ts';
import { isForOneselfAnywhere, isForThoseShutOut } from '../platform/index.ts';
import type { Answer } from './answer.ts';
import { ask, START } from './ask.ts';
import { toInvocation, toMenuInvocation } from './commands-invocation.ts';
import { NOTICES, notice } from './notices.ts';
import { isHelpNow, onHelpNow } from './on-help-now.ts';
import { forgetOnceLeft } from './once-left.ts';
import { personAt, personOf, spaceOf } from './places.ts';
import { showReply } from './private-reply.ts';
import { refreshHomes } from './refresh-homes.ts';
import type { Room } from './room.ts';
import { findShutOut } from './shut-out.ts';
import { isByAPerson, type Origin, type ToldMessage } from './told.ts';
import { channelIn, findPlace } from './where.ts';

/** Something typed behind a slash, or a message's menu. */
export type Asking = {
  readonly origin: Origin;
  readonly answer: Answer;
  readonly typed:
    | { readonly kind: 'slash'; readonly command: string; readonly text: string }
    | { readonly kind: 'menu'; readonly callbackId: string; readonly message: ToldMessage };
};

/** What is wanted, or what to say instead. */
type Wanted = { readonly invocation: CommandInvocation; readonly named?: PartnerId } | Card;

const askedBy = ({ command, sub }: CommandInvocation): string =>
  sub === undefined ? command : `${command} ${sub}`;

/** With `should_escape` Slack sends a person's id for the name that was chosen. */
const namedIn = (text: string, { teamId }: Origin): PartnerId | undefined => {
  const userId = /<@([A-Z0-9]{2,24})(?:\||>)/u.exec(text)?.[1];
  return userId === undefined ? undefined : personOf({ teamId, userId });
};

const wantedBySlash = (
  room: Room,
  origin: Origin,
  { command, text }: { readonly command: string; readonly text: string },
): Wanted => {
  const parsed = toInvocation({ command, text, teamId: origin.teamId }, room.commandPrefix);
  if (parsed.kind === 'problem') return notice(parsed.problem);
  const { invocation } = parsed;
  const named = askedBy(invocation) === START ? namedIn(text, origin) : undefined;
  return named === undefined ? { invocation } : { invocation, named };
};

const wantedByMenu = (
  { teamId }: Origin,
  { callbackId, message }: { readonly callbackId: string; readonly message: ToldMessage },
): Wanted => {
  const { user: authorId, text = '' } = message;
  // Whatever thread it stands in: whoever opens a menu wants this very message.
  if (authorId === undefined || !isByAPerson(message) || text.trim() === '') return NOTICES.noWords;
  const invocation = toMenuInvocation({ callbackId, teamId, authorId, text });
  return invocation === undefined ? NOTICES.unknownCommand : { invocation };
};

const wantedBy = (room: Room, { origin, typed }: Asking): Wanted =>
  typed.kind === 'slash' ? wantedBySlash(room, origin, typed) : wantedByMenu(origin, typed);

const isBot = async (room: Room, named: PartnerId): Promise<boolean> =>
  (await room.profiles.of(personAt(named))).isBot;

const REFRAME = 'reframe';

type Replied = { readonly reply: Reply; readonly spaceId: SpaceId };

const replyTo = async (room: Room, asking: Asking): Promise<Replied> => {
  const { origin } = asking;
  const spaceId = spaceOf(channelIn(origin));
  const say = (card: Card): Replied => ({ reply: { kind: 'card', card }, spaceId });
  const wanted = wantedBy(room, asking);
  if ('blocks' in wanted) return say(wanted);
  const { invocation, named } = wanted;
  if (named !== undefined && (await isBot(room, named))) return say(NOTICES.botPartner);
  const asked = askedBy(invocation);
  const place =
    (await findPlace(room.mediator(), origin, {
      writer: invocation.target?.authorId,
      isStart: asked === START,
      anyWillDo: isForOneselfAnywhere(asked),
      isForAnybody: asked === REFRAME,
    })) ?? (isForThoseShutOut(asked) ? await findShutOut(room, origin) : undefined);
  if (place === undefined) return say(NOTICES.whichChannel);
  const request = await ask(room, { origin, place, asked, named });
  if (request.kind === 'refused') return say(request.card);
  const reply = await room.mediator().handleCommand({ ...request.asking, invocation });
  await forgetOnceLeft(room, { asked, spaceId: place.spaceId });
  await refreshHomes(room, { asked, actor: personOf(origin), partners: place.partners });
  return { reply, spaceId: place.spaceId };
};

/** Help lines are owed also while Attune is being stopped. */
export const helpNowIn = (room: Room, asking: Asking): CommandInvocation | undefined => {
  const wanted = wantedBy(room, asking);
  return 'invocation' in wanted && isHelpNow(wanted.invocation) ? wanted.invocation : undefined;
};

/** Slash commands and message menus. */
export const onCommand = async (room: Room, asking: Asking): Promise<void> => {
  const helpNow = helpNowIn(room, asking);
  if (helpNow !== undefined) return onHelpNow(room, helpNow, asking);
  const { origin, answer } = asking;
  const { reply, spaceId } = await replyTo(room, asking);
  await showReply(room, { origin, answer, spaceId, isInPlace: false, knock: undefined }, reply);
};
