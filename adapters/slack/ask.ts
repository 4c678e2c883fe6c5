import type { Asking, Card, PartnerId } from '../../src/index.ts';
import { isOwnAffair } from '../platform/index.ts';
import { codeOf, isCode } from './errors.ts';
import { NOTICES } from './notices.ts';
import { isGone } from './on-channel.ts';
import { personOf } from './places.ts';
import type { Room } from './room.ts';
import type { Origin } from './told.ts';
import type { Look } from './viewers.ts';
import type { Place } from './where.ts';

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

const alone = (actor: PartnerId): Look => ({
  kind: 'private',
  viewers: { people: [actor], others: 0, overseers: 0 },
});

const needsNoLook = ({ asked, place }: Question): boolean =>
  isOwnAffair(asked) || (place.partners.length === 0 && asked !== START);

const failed = (room: Room, { asked, origin, place }: Question, cause: unknown): Look | Card => {
  if (asked === START && isCode(cause, 'place-unknown')) return NOTICES.startElsewhere;
  if (isGone(cause)) {
    if (place.partners.length > 0) room.onGone(place.spaceId);
    // Nobody else can be there; what needs the partner says that they are away.
    return asked === START ? NOTICES.letMeIn : alone(personOf(origin));
  }
  room.logger.warn({ event: 'viewers-unknown', spaceId: place.spaceId, code: codeOf(cause) });
  return NOTICES.cannotTellViewers;
};

/** Brings somebody's own words, or a yes to who can look in: what was seen some minutes ago will not do. */
const NEEDS_A_FRESH_LOOK: readonly string[] = [
  START,
  'break',
  'check-in.save',
  'consent.agree',
  'nudge.post',
];

const lookWho = async (room: Room, question: Question): Promise<Look | Card> => {
  const { channel } = question.place;
  if (channel === undefined || needsNoLook(question)) return alone(personOf(question.origin));
  if (NEEDS_A_FRESH_LOOK.includes(question.asked)) room.viewers.forget(channel);
  try {
    return await room.viewers.look(channel);
  } catch (cause) {
    return failed(room, question, cause);
  }
};

/** What begins in the wrong place, or with somebody who is not there. */
const refusalToStart = ({ asked, named, place }: Question, { kind, viewers }: Look): Card | undefined => {
  if (asked !== START) return undefined;
  if (kind === 'public') return NOTICES.publicChannel;
  // Who has begun here already hears from the engine why nobody else can be named.
  const isUnknown = place.partners.length === 0 && named !== undefined;
  return !isUnknown || viewers.people.includes(named) ? undefined : NOTICES.partnerCannotSee;
};

/** Only a new couple begins with it, so nobody is looked up for nothing. */
const zoneFor = async (room: Room, { asked, origin }: Question): Promise<{ readonly zone?: string }> => {
  if (asked !== START) return {};
  try {
    const { zone } = await room.profiles.of(origin);
    return zone === undefined ? {} : { zone };
  } catch (cause) {
    room.logger.warn({ event: 'zone-unknown', code: codeOf(cause) });
    return {};
  }
};

/** Whether it can be asked for here, and with what the mediator needs to know; fails closed. */
export const ask = async (room: Room, question: Question): Promise<Asked> => {
  const { place, origin } = question;
  const look = await lookWho(room, question);
  if ('blocks' in look) return { kind: 'refused', card: look };
  const refusal = refusalToStart(question, look);
  if (refusal !== undefined) return { kind: 'refused', card: refusal };
  const isHeard = place.channel !== undefined && (await room.workspaces.hears(origin.teamId, look.kind));
  return {
    kind: 'asking',
    asking: {
      spaceId: place.spaceId,
      actor: personOf(origin),
      viewers: look.viewers,
      ...(await zoneFor(room, question)),
      ...(isHeard ? {} : { hearing: 'on-request' as const }),
    },
  };
};
