import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/app/mediator.ts';
import { partnerId } from '../../src/domain/shared/ids.ts';
import { DAY } from '../../src/domain/shared/instant.ts';
import { PrivateText } from '../../src/domain/shared/private-text.ts';
import { ALEX, SAM } from '../support/couples.ts';
import { anAgreedRoom, cardOf, type Room, wordsOf } from '../support/room.ts';

const YES = 'Yes, a copy for each of us';

const answered = async (room: Room, alex: string, sam: string): Promise<void> => {
  await room.types(ALEX, '/checkin now');
  const card = room.postsOf('check-in').at(-1)!;
  await room.submits(ALEX, await room.presses(ALEX, card, 'Answer privately'), { answer: alex });
  await room.submits(SAM, await room.presses(SAM, card, 'Answer privately'), { answer: sam });
};
const asked = async (room: Room) => {
  await room.types(ALEX, '/checkin notebook');
  return room.postsOf('notebook-asked').at(-1)!;
};
const fileOf = (reply: Reply): string | undefined => {
  if (reply.kind !== 'card') return undefined;
  const file = reply.card.blocks.find((block) => block.type === 'file');
  return file?.text instanceof PrivateText ? file.text.reveal() : undefined;
};

describe('our notebook', () => {
  it('is for both or for nobody: a copy for each, once the other one has said yes', async () => {
    const room = await anAgreedRoom();
    await answered(room, 'the lake', 'your soup\n# and bread');
    const card = await asked(room);
    expect(wordsOf(card)).toContain('Alex would like your notebook');
    expect(fileOf(await room.presses(ALEX, card, YES))).toBeUndefined();
    const copy = fileOf(await room.presses(SAM, card, YES))!;
    expect(copy).toMatch(/^# Our notebook\n\n## 2026-03-10\n\n/);
    expect(copy).toContain('**Alex**\n\n> the lake');
    expect(copy).toContain('**Sam**\n\n> your soup\n> # and bread');
    const agreed = room.posts.find((post) => post.card.kind === 'notebook-agreed')!.card;
    expect(fileOf(await room.presses(ALEX, agreed, 'My copy'))).toBe(copy);
    expect(JSON.stringify(room.posts.map((post) => wordsOf(post.card)))).not.toContain('**Alex**');
  });

  it('K1: holds what both have seen, nothing sealed and nothing that expired', async () => {
    const room = await anAgreedRoom();
    await answered(room, 'first', 'first too');
    await room.types(ALEX, '/checkin now');
    const open = room.postsOf('check-in').at(-1)!;
    await room.submits(ALEX, await room.presses(ALEX, open, 'Answer privately'), { answer: 'still sealed' });
    const copy = fileOf(await room.presses(SAM, await asked(room), YES))!;
    expect(copy).toContain('> first');
    expect(copy).not.toContain('still sealed');
  });

  it('begins with the first question both have answered', async () => {
    const room = await anAgreedRoom();
    expect(wordsOf(cardOf(await room.types(ALEX, '/checkin notebook')))).toContain(
      'nothing in your notebook yet',
    );
    expect(room.postsOf('notebook-asked')).toEqual([]);
  });

  it('a yes is for a week, and an older card gives nothing', async () => {
    const room = await anAgreedRoom();
    await answered(room, 'a', 'b');
    const first = await asked(room);
    const second = await asked(room);
    expect(wordsOf(cardOf(await room.presses(SAM, first, YES)))).toContain('no longer open');
    await room.passes(8 * DAY);
    expect(wordsOf(cardOf(await room.presses(SAM, second, YES)))).toContain('no longer open');
  });

  it('N1, N2: nobody else gets it, nobody while a guest is there, and nobody after one has left', async () => {
    const room = await anAgreedRoom();
    await answered(room, 'a', 'b');
    const card = await asked(room);
    expect(fileOf(await room.presses(partnerId('web:robin'), card, YES))).toBeUndefined();
    room.joins(partnerId('web:robin'));
    expect(fileOf(await room.presses(SAM, card, YES))).toBeUndefined();
    room.joins();
    await room.types(SAM, '/attune leave');
    expect(fileOf(await room.presses(ALEX, card, YES))).toBeUndefined();
  });

  it('N3: one’s own data tells only of one’s own asking', async () => {
    const room = await anAgreedRoom();
    await answered(room, 'a', 'b');
    await asked(room);
    const data = async (who: typeof ALEX) =>
      fileOf(await room.presses(who, cardOf(await room.types(who, '/attune privacy')), 'Export as JSON'));
    expect(await data(ALEX)).toMatch(/"notebookIAskedFor": \{/);
    expect(await data(SAM)).toContain('"notebookIAskedFor": null');
  });
});
