import { describe, expect, it } from 'vitest';
import { ALEX, SAM, SPACE } from '../support/couples.ts';
import { anAgreedRoom, aRoom, cardOf, GRACE_OVER, wordsOf } from '../support/room.ts';

const ATTACK = 'you never help with the kids';

describe('people who can look in because they run the place', () => {
  it('N4: are told by number before anyone agrees, and reading may then begin', async () => {
    const room = await aRoom();
    room.counts({ overseers: 2 });
    await room.types(ALEX, '/attune start');
    const consent = room.postsOf('consent')[0]!;
    expect(wordsOf(consent)).toContain('2 more people can see this channel, because they run this place.');
    await room.presses(ALEX, consent, 'I agree');
    await room.presses(SAM, consent, 'I agree');
    await room.says(ALEX, ATTACK);
    await room.passes(GRACE_OVER);
    expect(room.shownTo(ALEX)).toHaveLength(1);
  });

  it('N2: one more of them stops reading at once, until both agree to the new number', async () => {
    const room = await anAgreedRoom();
    room.counts({ overseers: 1 });
    await room.mediator.handleViewers(SPACE, room.viewers());
    const asked = room.postsOf('suspended')[0]!;
    expect(wordsOf(asked)).toContain('One more person can see this channel');
    await room.says(ALEX, ATTACK);
    expect(room.readTexts).toEqual([]);
    await room.presses(ALEX, asked, 'I agree');
    await room.presses(SAM, asked, 'I agree');
    await room.says(ALEX, ATTACK);
    expect(room.readTexts).not.toEqual([]);
  });

  it('N4: a card that told of fewer agrees to nothing', async () => {
    const room = await aRoom();
    await room.types(ALEX, '/attune start');
    room.counts({ overseers: 1 });
    const reply = await room.presses(ALEX, room.postsOf('consent')[0]!, 'I agree');
    expect(wordsOf(cardOf(reply))).toContain('More people can see this channel than this card says');
    expect((await room.couple())?.partners[0].consent).toBeUndefined();
  });

  it('one fewer changes nothing', async () => {
    const room = await aRoom();
    room.counts({ overseers: 1 });
    await room.types(ALEX, '/attune start');
    const consent = room.postsOf('consent')[0]!;
    await room.presses(ALEX, consent, 'I agree');
    await room.presses(SAM, consent, 'I agree');
    room.counts({ overseers: 0 });
    await room.says(ALEX, ATTACK);
    expect(room.readTexts).not.toEqual([]);
  });
});

describe('people let in whom the platform can only count', () => {
  it('N2: are told by number, and nothing starts, is posted or is stored', async () => {
    const room = await aRoom();
    room.counts({ others: 3 });
    expect(wordsOf(cardOf(await room.types(ALEX, '/attune start')))).toContain('name them');
    const named = wordsOf(cardOf(await room.types(ALEX, `/attune start ${SAM}`)));
    expect(named).toContain('3 more people besides the two of you can see this channel');
    expect(room.posts).toEqual([]);
    expect(await room.couple()).toBeUndefined();
  });

  it('N2: who came after the card was posted keeps anybody from agreeing, and is told by number', async () => {
    const room = await aRoom();
    await room.types(ALEX, '/attune start');
    room.counts({ others: 3 });
    const again = wordsOf(cardOf(await room.types(ALEX, '/attune start')));
    expect(again).toContain('3 more people besides the two of you can see this channel');
    await room.presses(ALEX, room.postsOf('consent')[0]!, 'I agree');
    expect((await room.couple())?.partners[0].consent).toBeUndefined();
  });

  it('N2: stop a reading that had begun, with nobody having to write first', async () => {
    const room = await anAgreedRoom();
    room.counts({ others: 1 });
    await room.mediator.handleViewers(SPACE, room.viewers());
    await room.mediator.handleViewers(SPACE, room.viewers());
    expect(room.postsOf('suspended')).toHaveLength(1);
    expect((await room.couple())?.suspension?.reason).toBe('third-member');
  });
});

describe('a channel that is gone', () => {
  it('N2: is read no more, and both are told the same in private', async () => {
    const room = await anAgreedRoom();
    await room.mediator.handleSpaceGone(SPACE);
    await room.mediator.handleSpaceGone(SPACE);
    expect(room.shown.map(({ to }) => to)).toEqual([ALEX, SAM]);
    expect(room.shown.map(({ preference }) => preference)).toEqual(['direct', 'direct']);
    await room.says(ALEX, ATTACK);
    expect(room.readTexts).toEqual([]);
  });

  it('tells nobody anything where nothing was read yet', async () => {
    const room = await aRoom();
    await room.types(ALEX, '/attune start');
    await room.mediator.handleSpaceGone(SPACE);
    expect(room.shown).toEqual([]);
  });

  it('can be started again once Attune is back', async () => {
    const room = await anAgreedRoom();
    await room.mediator.handleSpaceGone(SPACE);
    await room.types(SAM, '/attune start');
    const consent = room.postsOf('consent').at(-1)!;
    await room.presses(ALEX, consent, 'I agree');
    await room.presses(SAM, consent, 'I agree');
    await room.says(ALEX, ATTACK);
    expect(room.readTexts).not.toEqual([]);
  });
});

describe('a place where messages do not reach Attune', () => {
  it('says so in what both agree to', async () => {
    const room = await aRoom();
    const invocation = { command: 'attune', sub: 'start', options: {} };
    await room.mediator.handleCommand({
      spaceId: SPACE,
      actor: ALEX,
      viewers: room.viewers(),
      invocation,
      hearing: 'on-request',
    });
    expect(wordsOf(room.postsOf('consent')[0]!)).toContain('I do not hear what you write');
  });

  it('does not claim to read along once both have agreed', async () => {
    const room = await aRoom();
    await room.types(ALEX, '/attune start');
    const action = room.postsOf('consent')[0]!.actions[0]!.action;
    for (const actor of [ALEX, SAM]) {
      const viewers = room.viewers();
      const asking = { spaceId: SPACE, actor, viewers, hearing: 'on-request' as const };
      await room.mediator.handleAction({ ...asking, action, values: {} });
    }
    const started = wordsOf(room.postsOf('consent-complete')[0]!);
    expect(started).toContain('You have both agreed');
    expect(started).not.toContain('read along');
  });
});

describe('a workspace that Attune is taken out of', () => {
  it('N1: is erased with everything in it, without a word anywhere', async () => {
    const room = await anAgreedRoom();
    const posts = room.posts.length;
    await room.mediator.eraseWorkspace('web:');
    expect(await room.couple()).toBeUndefined();
    expect(room.posts).toHaveLength(posts);
    expect(room.shown).toEqual([]);
  });

  it('leaves every other workspace as it is', async () => {
    const room = await anAgreedRoom();
    await room.mediator.eraseWorkspace('slack:T1:');
    expect(await room.couple()).toBeDefined();
  });
});
