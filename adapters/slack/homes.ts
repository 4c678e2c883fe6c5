import type { Card, CommandInvocation, Mediator, PartnerId, SpaceId } from '../../src/index.ts';
import { privateText } from '../../src/index.ts';
import type { InOrder } from '../platform/index.ts';
import type { SlackApi } from './api.ts';
import { muteCard, startCard } from './home-cards.ts';
import { isOnSlack, type PersonAt, personAt, personOf, spaceOf } from './places.ts';
import { type HomeCard, renderHome } from './render.ts';

/** Each one's own Home tab: their settings, and what is held about them. Nobody else can see it. */
export type Homes = {
  /** Draws it anew, with `first` above the rest. Rejects with a SlackError. */
  readonly show: (person: PersonAt, first?: HomeCard) => Promise<void>;
  /** Draws it anew for those who have looked at theirs since we started. Rejects with a SlackError. */
  readonly refresh: (people: readonly PartnerId[]) => Promise<void>;
  /** `attune mute`, from a button. */
  readonly mute: (person: PersonAt, spaceId: SpaceId, duration: string) => Promise<void>;
};

export type HomesDeps = {
  readonly api: SlackApi;
  readonly mediator: () => Mediator;
  readonly inOrder: InOrder;
  readonly commandPrefix: string;
};

const MOST = 2000;

const ownAffair = (sub: string, options: CommandInvocation['options'] = {}): CommandInvocation => ({
  command: 'attune',
  sub,
  options,
});

export const createHomes = ({ api, mediator, inOrder, commandPrefix }: HomesDeps): Homes => {
  const lookedAt = new Set<PartnerId>();

  const cardFor = async (
    actor: PartnerId,
    spaceId: SpaceId,
    invocation: CommandInvocation,
  ): Promise<Card | undefined> => {
    const viewers = { people: [actor], others: 0, overseers: 0 };
    const reply = await mediator().handleCommand({ spaceId, actor, viewers, invocation });
    return reply.kind === 'card' ? reply.card : undefined;
  };

  const cardsOf = async (actor: PartnerId, spaceId: SpaceId): Promise<readonly HomeCard[]> => {
    const settings = await cardFor(actor, spaceId, ownAffair('settings'));
    const privacy = await cardFor(actor, spaceId, ownAffair('privacy'));
    return [settings, muteCard, privacy].flatMap((card) => (card === undefined ? [] : [{ card, spaceId }]));
  };

  const ownCards = async (person: PersonAt): Promise<readonly HomeCard[]> => {
    const actor = personOf(person);
    const spaces = (await mediator().spacesOf(actor)).filter(({ spaceId }) => isOnSlack(spaceId));
    if (spaces.length === 0)
      return [{ card: startCard, spaceId: spaceOf({ ...person, channelId: person.userId }) }];
    const all: HomeCard[] = [];
    for (const { spaceId } of spaces) all.push(...(await cardsOf(actor, spaceId)));
    return all;
  };

  const show = (person: PersonAt, first?: HomeCard): Promise<void> => {
    const actor = personOf(person);
    if (lookedAt.size >= MOST) lookedAt.clear();
    lookedAt.add(actor);
    return inOrder(`home ${actor}`, async () => {
      const cards = [...(first === undefined ? [] : [first]), ...(await ownCards(person))];
      await api.publishHome(person, renderHome(cards, commandPrefix));
    });
  };

  return {
    show,
    refresh: async (people) => {
      for (const one of people) if (lookedAt.has(one)) await show(personAt(one));
    },
    mute: async (person, spaceId, duration) => {
      const actor = personOf(person);
      await cardFor(actor, spaceId, ownAffair('mute', { duration: privateText(duration) }));
      await show(person);
    },
  };
};
