import { describe, expect, it } from 'vitest';
import { privateText } from '../../src/domain/shared/private-text.ts';
import { ALEX, SAM, SPACE } from '../support/couples.ts';
import { anAgreedRoom, cardOf, type Room, wordsOf } from '../support/room.ts';

type Asked = { readonly actor: typeof ALEX; readonly command: string; readonly authorId: typeof ALEX };

const askOn = async (room: Room, { actor, command, authorId }: Asked) =>
  cardOf(
    await room.mediator.handleCommand({
      spaceId: SPACE,
      actor,
      viewers: room.viewers(),
      invocation: {
        command,
        sub: undefined,
        options: {},
        target: { authorId, text: privateText('you forgot my birthday') },
      },
    }),
  );

describe('a message’s menu', () => {
  it('“Reframe this” takes one’s own words', async () => {
    const room = await anAgreedRoom();
    const card = await askOn(room, { actor: ALEX, command: 'reframe', authorId: ALEX });
    expect(card.kind).toBe('reframe');
    expect(wordsOf(card)).toContain('birthday');
  });

  it('“Reframe this” leaves the partner’s words alone', async () => {
    const room = await anAgreedRoom();
    const card = await askOn(room, { actor: ALEX, command: 'reframe', authorId: SAM });
    expect(card.kind).toBe('notice');
    expect(wordsOf(card)).toContain('your own messages');
  });

  it('“Help me answer” takes the partner’s words', async () => {
    const room = await anAgreedRoom();
    const card = await askOn(room, { actor: ALEX, command: 'validate', authorId: SAM });
    expect(card.kind).toBe('validation');
  });

  it('N1: “Help me answer” reads nobody but the partner', async () => {
    const room = await anAgreedRoom();
    for (const authorId of [ALEX, 'web:robin' as typeof ALEX]) {
      const card = await askOn(room, { actor: ALEX, command: 'validate', authorId });
      expect(wordsOf(card)).toContain('is for your partner’s messages');
    }
  });
});
