import { describe, expect, it } from 'vitest';
import { ACTION_NAMES } from '../../src/app/action/handle-action.ts';
import type { Card } from '../../src/domain/shared/card.ts';
import { coupleId, type PartnerId, partnerId, spaceId } from '../../src/domain/shared/ids.ts';
import { HOUR, instant } from '../../src/domain/shared/instant.ts';
import { privateText } from '../../src/domain/shared/private-text.ts';
import { ALEX, aCouple, aPartner, SAM } from '../support/couples.ts';
import { anAgreedRoom, cardOf, GRACE_OVER, type Room } from '../support/room.ts';

const KIM = partnerId('web:kim');
const LOU = partnerId('web:lou');
const ELSEWHERE = spaceId('web:elsewhere');
const FIELDS = {
  value: 'hurt',
  text: 'When you read, I feel lonely.',
  answer: 'the walk',
  minutes: '30',
  zone: 'Asia/Tokyo',
  quiet: '',
  sensitivity: 'open',
  delivery: 'direct',
  country: 'GB',
  teasing: 'goblin',
};

/** Alex has a note, an open question and a suggestion of theirs, each with its buttons; Sam has nothing open. */
const fullRoom = async () => {
  const room = await anAgreedRoom();
  await room.types(ALEX, '/checkin schedule mon 20:00');
  await room.types(ALEX, '/checkin now');
  await room.says(ALEX, 'you never help with the kids');
  await room.passes(GRACE_OVER);
  const cards: readonly Card[] = [
    ...room.posts.map(({ card }) => card),
    ...room.shownTo(ALEX),
    cardOf(await room.types(ALEX, '/attune settings')),
    cardOf(await room.types(ALEX, '/attune privacy')),
    cardOf(await room.types(ALEX, '/reframe you never call')),
  ];
  const subjects = [...new Set(cards.flatMap(({ actions }) => actions.map(({ action }) => action.subject)))];
  return { room, subjects };
};

const stateOf = async ({ storage, posts, shown, couple }: Room): Promise<unknown> => {
  const ours = (await couple())!;
  const held = [
    ours,
    await storage.checkIns.recent(ours.id, 100),
    await storage.checkInPlans.find(ours.id),
    await storage.outcomes.since(ours.id, instant(0)),
    storage.jobs.waiting(),
    posts,
    shown,
  ];
  return structuredClone(JSON.parse(JSON.stringify(held)));
};

const acts = (room: Room, actor: PartnerId, at: { readonly name: string; readonly subject: string }) =>
  room.mediator.handleAction({
    spaceId: actor === KIM ? ELSEWHERE : spaceId('web:main'),
    actor,
    viewers: { people: actor === KIM ? [KIM, LOU] : [ALEX, SAM], others: 0, overseers: 0 },
    action: at,
    values: Object.fromEntries(Object.entries(FIELDS).map(([id, text]) => [id, privateText(text)])),
  });

const NONSENSE = [
  '',
  ' ',
  '~',
  '__proto__',
  'constructor',
  '\u0000',
  '\ud800',
  '\u202eenoyreve',
  'x'.repeat(100_000),
  '{"$ne":null}',
  "' or 1=1 --",
];

describe('every button, select and form there is', () => {
  it.each(ACTION_NAMES)(
    '%s: pressed by somebody who is neither of the two, does nothing at all',
    async (name) => {
      const { room, subjects } = await fullRoom();
      const before = await stateOf(room);
      for (const subject of subjects) await acts(room, partnerId('web:robin'), { name, subject });
      expect(await stateOf(room)).toEqual(before);
    },
  );

  it.each(ACTION_NAMES)(
    '%s: pressed with this couple’s ids from another couple’s space, touches nothing here',
    async (name) => {
      const { room, subjects } = await fullRoom();
      const theirs = aCouple({
        id: coupleId('elsewhere'),
        spaceId: ELSEWHERE,
        partners: [aPartner({ id: KIM }), aPartner({ id: LOU })],
      });
      await room.storage.couples.add(theirs);
      const before = await stateOf(room);
      for (const subject of subjects) await acts(room, KIM, { name, subject });
      expect(await stateOf(room)).toEqual(before);
    },
  );

  it.each(ACTION_NAMES)(
    '%s: with nonsense in it is answered, stores nothing and is no error',
    async (name) => {
      const { room } = await fullRoom();
      const harmless = ['phrasing.refuse', 'clear-note'];
      const before = await stateOf(room);
      for (const subject of NONSENSE) {
        const reply = await acts(room, ALEX, { name, subject });
        expect(JSON.stringify(reply)).not.toContain('x'.repeat(100));
      }
      expect(room.logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
      if (!harmless.includes(name)) expect(await stateOf(room)).toEqual(before);
    },
  );

  it.each(ACTION_NAMES)(
    '%s: once the two have left and begun afresh, old ids do nothing for either',
    async (name) => {
      const { room, subjects } = await fullRoom();
      await room.types(SAM, '/attune leave');
      await room.types(ALEX, '/attune start');
      const consent = room.postsOf('consent').at(-1)!;
      for (const who of [ALEX, SAM]) await room.presses(who, consent, 'I agree');
      await room.passes(HOUR);
      const before = await stateOf(room);
      for (const subject of subjects) for (const who of [ALEX, SAM]) await acts(room, who, { name, subject });
      expect(await stateOf(room)).toEqual(before);
    },
  );

  it('N3: what is one’s own – a note and its forms – answers the other one as if it had never been', async () => {
    const { room, subjects } = await fullRoom();
    const own = ACTION_NAMES.filter((name) => name.startsWith('nudge.') && name !== 'nudge.break');
    expect(own.length).toBeGreaterThan(7);
    for (const name of own) {
      const guessed = JSON.stringify(await acts(room, SAM, { name, subject: 'guessed' }));
      for (const subject of subjects)
        expect([name, JSON.stringify(await acts(room, SAM, { name, subject }))]).toEqual([name, guessed]);
    }
    expect(room.postsOf('said-again')).toEqual([]);
  });

  it('whoever suggested something cannot say yes to it for the other one', async () => {
    const { room, subjects } = await fullRoom();
    const plan = async () => room.storage.checkInPlans.find((await room.couple())!.id);
    const before = await plan();
    expect(before.proposal?.by).toBe(ALEX);
    for (const name of ['schedule.accept', 'notebook.take'])
      for (const subject of subjects) await acts(room, ALEX, { name, subject });
    expect(await plan()).toEqual(before);
  });
});
