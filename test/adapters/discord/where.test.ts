import type { APIInteraction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { findPlace, type Origin, originOf, placeNamed } from '../../../adapters/discord/where.ts';
import { type Mediator, type PartnerId, partnerId, type SharedSpace, spaceId } from '../../../src/index.ts';

const [alex, sam, kim, robin] = ['1', '2', '3', '4'].map((id) => partnerId(`discord:${id}`)) as [
  PartnerId,
  PartnerId,
  PartnerId,
  PartnerId,
];

const couple = (space: string, ...partners: readonly PartnerId[]): SharedSpace => ({
  spaceId: spaceId(space),
  partners,
});

const mediatorWith = (...couples: readonly SharedSpace[]) =>
  ({
    partnersOf: async (space) => couples.find(({ spaceId: known }) => known === space)?.partners ?? [],
    spacesOf: async (person) => couples.filter(({ partners }) => partners.includes(person)),
  }) as Pick<Mediator, 'partnersOf' | 'spacesOf'> as Mediator;

const onServer = (actor: PartnerId, channelId: string): Origin => ({ actor, channelId, isOnServer: true });
const direct = (actor: PartnerId): Origin => ({ actor, channelId: '900', isOnServer: false });

const OURS = couple('discord:100', alex, sam);

describe('where somebody asks from', () => {
  const asked = (fields: object) => originOf({ id: '5', token: 't', ...fields } as unknown as APIInteraction);
  const member = { user: { id: '1' } };

  it.each([
    ['a channel', { channel: { id: '100', type: 0 } }, '100'],
    ['a thread, which is its channel’s', { channel: { id: '101', type: 11, parent_id: '100' } }, '100'],
    [
      'a channel in a category, which is its own',
      { channel: { id: '100', type: 0, parent_id: '99' } },
      '100',
    ],
    ['a channel of which only the id is told', { channel_id: '100' }, '100'],
  ])('is %s', (_, where, channelId) => {
    expect(asked({ ...where, member, guild_id: '7' })).toEqual({ actor: alex, channelId, isOnServer: true });
  });

  it('is a direct message where there is no server', () => {
    expect(asked({ user: { id: '1' }, channel: { id: '900', type: 1 } })).toEqual(direct(alex));
  });

  it('is nowhere without a person or a place', () => {
    expect(asked({ channel: { id: '100', type: 0 } })).toBeUndefined();
    expect(asked({ member })).toBeUndefined();
  });
});

describe('which space is meant', () => {
  const find = (origin: Origin, couples: readonly SharedSpace[], writer?: PartnerId, anyWillDo = false) =>
    findPlace(mediatorWith(...couples), origin, { ...(writer === undefined ? {} : { writer }), anyWillDo });

  it('on a server is the channel itself, with a couple or without', async () => {
    expect(await find(onServer(alex, '100'), [OURS])).toEqual({ ...OURS, channelId: '100' });
    expect(await find(onServer(alex, '200'), [OURS])).toEqual({
      spaceId: 'discord:200',
      partners: [],
      channelId: '200',
    });
  });

  it('in a direct message is the only couple of whoever asks', async () => {
    expect(await find(direct(sam), [OURS])).toEqual({ ...OURS, channelId: '100' });
  });

  it('in a direct message is the couple with the writer of the message in question', async () => {
    const other = couple('discord:200', alex, kim);
    expect(await find(direct(alex), [OURS, other], kim)).toMatchObject({ spaceId: 'discord:200' });
    expect(await find(direct(alex), [OURS, other], alex)).toBeUndefined();
    expect(await find(direct(alex), [OURS, other], robin)).toBeUndefined();
  });

  it('in a direct message is not guessed among several, unless it makes no difference', async () => {
    const other = couple('discord:200', alex, kim);
    expect(await find(direct(alex), [OURS, other])).toBeUndefined();
    expect(await find(direct(alex), [OURS, other], undefined, true)).toMatchObject({
      spaceId: 'discord:100',
    });
  });

  it('in a direct message without a couple is that message itself, and a couple elsewhere does not count', async () => {
    const own = { spaceId: 'discord:900', partners: [], channelId: undefined };
    expect(await find(direct(robin), [OURS])).toEqual(own);
    expect(await find(direct(robin), [couple('slack:T:C', robin, kim)])).toEqual(own);
  });
});

describe('a button names a space', () => {
  const named = (origin: Origin, space: string) =>
    placeNamed(mediatorWith(OURS, couple('discord:200', kim, robin)), origin, spaceId(space));

  it('that is the presser’s own: that one it is, wherever it was pressed', async () => {
    expect(await named(direct(alex), 'discord:100')).toEqual({ ...OURS, channelId: '100' });
  });

  it('that is the channel they are in: that one it is, also for a stranger', async () => {
    expect(await named(onServer(kim, '100'), 'discord:100')).toEqual({ ...OURS, channelId: '100' });
  });

  it('that is somebody else’s: it counts for nothing', async () => {
    expect(await named(onServer(alex, '100'), 'discord:200')).toMatchObject({ spaceId: 'discord:100' });
    expect(await named(direct(alex), 'discord:200')).toEqual({
      spaceId: 'discord:900',
      partners: [],
      channelId: undefined,
    });
  });
});
