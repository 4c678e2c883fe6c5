import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../src/domain/shared/instant.ts';
import { ALEX, SAM } from '../support/couples.ts';
import { anAgreedRoom, aRoom, type Room, wordsOf } from '../support/room.ts';

const ATTACK = 'you never help with the kids';

/** As after an update of Attune whose consent card says something new. */
const agreedToAnOlderText = async (room: Room): Promise<void> => {
  const { id } = (await room.couple())!;
  await room.storage.couples.update(id, (couple) => {
    const [one, other] = couple.partners;
    const at = room.clock.now();
    return {
      ...couple,
      partners: [
        { ...one, consent: { version: 0, at, overseers: 0 } },
        { ...other, consent: { version: 0, at, overseers: 0 } },
      ],
    };
  });
};

describe('a consent text that has changed', () => {
  it('N1: stops reading and asks both again, once, in public', async () => {
    const room = await anAgreedRoom();
    await agreedToAnOlderText(room);
    await room.says(ALEX, ATTACK);
    await room.says(SAM, 'hm');
    expect(room.readTexts).toEqual([]);
    const asked = room.postsOf('consent-renewed');
    expect(asked).toHaveLength(1);
    for (const said of ['has changed', 'I read', 'I store', '18']) expect(wordsOf(asked[0]!)).toContain(said);
    await room.presses(ALEX, asked[0]!, 'I agree');
    await room.says(ALEX, ATTACK);
    expect(room.readTexts).toEqual([]);
    await room.presses(SAM, asked[0]!, 'I agree');
    await room.says(ALEX, ATTACK);
    expect(room.readTexts).toEqual([ATTACK]);
    expect(room.postsOf('consent-renewed')).toHaveLength(1);
  });
});

describe('a card with an older text', () => {
  it('N1: agrees to nothing, because it is not the present text that was read', async () => {
    const room = await aRoom();
    await room.types(ALEX, '/attune start');
    const { id } = (await room.couple())!;
    for (const subject of [id, `${id}.0`, `${id}.2`])
      for (const who of [ALEX, SAM]) await room.acts(who, { name: 'consent.agree', subject });
    expect((await room.couple())!.partners.map(({ consent }) => consent)).toEqual([undefined, undefined]);
  });
});

describe('what was said before both agreed', () => {
  const early = async () => {
    const room = await aRoom();
    const id = await room.says(ALEX, 'an old line');
    await room.types(ALEX, '/attune start');
    await room.passes(MINUTE);
    const consent = room.postsOf('consent')[0]!;
    await room.presses(ALEX, consent, 'I agree');
    await room.presses(SAM, consent, 'I agree');
    return { room, id };
  };

  it('N1: is not read because somebody edits it afterwards', async () => {
    const { room, id } = await early();
    await room.edits(ALEX, id, 'an old line, you never listen');
    expect(room.readTexts).toEqual([]);
  });

  it('N1: nor because the platform delivers it late', async () => {
    const { room, id } = await early();
    await room.says(ALEX, 'an old line', id);
    expect(room.readTexts).toEqual([]);
  });

  it('but a clock that was set back in between stops no later message from being read', async () => {
    const { room } = await early();
    room.clock.moveBy(-10 * MINUTE);
    await room.says(ALEX, ATTACK);
    expect(room.readTexts).toEqual([ATTACK]);
  });
});
