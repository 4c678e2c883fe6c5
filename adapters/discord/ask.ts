import type { Asking, Card, PartnerId, Viewers } from '../../src/index.ts';
import { isOwnAffair } from '../platform/index.ts';
import { codeOf } from './errors.ts';
import { NOTICES } from './notices.ts';
import { isGone } from './on-server.ts';
import type { Room } from './room.ts';
import type { Origin, Place } from './where.ts';

export type Question = {
  readonly origin: Origin;
  readonly place: Place;
  /** The command with its subcommand, or the action's name. */
  readonly asked: string;
  /** Who is named as the partner, before there is a couple. */
  readonly named?: PartnerId | undefined;
};

export type Asked =
  | { readonly kind: 'asking'; readonly asking: Asking }
  | { readonly kind: 'refused'; readonly card: Card };

export const START = 'attune start';

const alone = (actor: PartnerId): Viewers => ({ people: [actor], others: 0, overseers: 0 });

const needsNoLook = ({ asked, place }: Question): boolean =>
  isOwnAffair(asked) || (place.partners.length === 0 && asked !== START);

/** Brings somebody's own words, or a yes to who can look in: what was seen some minutes ago will not do. */
const NEEDS_A_FRESH_LOOK: readonly string[] = [
  START,
  'break',
  'check-in.save',
  'consent.agree',
  'nudge.post',
];

const lookWho = (
  { viewers }: Room,
  { origin, place, named, asked }: Question,
  channelId: string,
): Promise<Viewers> => {
  if (NEEDS_A_FRESH_LOOK.includes(asked)) viewers.lookAgain(channelId);
  const wouldBe = named === undefined ? [origin.actor] : [origin.actor, named];
  return viewers.viewersOf(channelId, place.partners.length > 0 ? place.partners : wouldBe);
};

const failed = (room: Room, question: Question, cause: unknown): Viewers | Card => {
  if (isGone(cause)) {
    if (question.place.partners.length > 0) room.onGone(question.place.spaceId);
    // Nobody else can be there; what needs the partner says that they are away.
    return question.asked === START ? NOTICES.cannotSeeChannel : alone(question.origin.actor);
  }
  room.logger.warn({ event: 'viewers-unknown', spaceId: question.place.spaceId, code: codeOf(cause) });
  return NOTICES.cannotTellViewers;
};

const viewersFor = async (room: Room, question: Question): Promise<Viewers | Card> => {
  const { channelId } = question.place;
  if (channelId === undefined || needsNoLook(question)) return alone(question.origin.actor);
  try {
    return await lookWho(room, question, channelId);
  } catch (cause) {
    return failed(room, question, cause);
  }
};

/** Whether it can be asked for here, and with what the mediator needs to know; fails closed. */
export const ask = async (room: Room, question: Question): Promise<Asked> => {
  const { origin, place, named, asked } = question;
  const viewers = await viewersFor(room, question);
  if ('blocks' in viewers) return { kind: 'refused', card: viewers };
  const begins = asked === START && place.partners.length === 0;
  if (begins && named !== undefined && !viewers.people.includes(named)) {
    return { kind: 'refused', card: NOTICES.partnerCannotSee };
  }
  const isHeard = room.hearsMessages() && place.channelId !== undefined;
  return {
    kind: 'asking',
    asking: {
      spaceId: place.spaceId,
      actor: origin.actor,
      viewers,
      ...(isHeard ? {} : { hearing: 'on-request' as const }),
    },
  };
};
