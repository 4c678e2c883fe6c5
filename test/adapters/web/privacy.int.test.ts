import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ALEX, SPACE } from '../../support/couples.ts';
import { answerOf, isCard, openPlayground, type Playground } from './playground.ts';

let room: Playground;
beforeEach(async () => {
  room = await openPlayground();
});
afterEach(() => room.close());

const saidBySam = (text: string) => (entry: { type: string }) =>
  entry.type === 'message' && 'text' in entry && entry.text === text;

describe('who sees what', () => {
  it('carries a private note on its author’s stream and on no other', async () => {
    const [alex, sam, channel] = await Promise.all([
      room.watch('alex'),
      room.watch('sam'),
      room.watch('channel'),
    ]);

    await room.act('alex', { verb: 'say', text: 'ATTACK one' });
    await room.act('sam', { verb: 'say', text: 'a last word' });

    await alex.entry(isCard);
    for (const watch of [alex, sam, channel]) await watch.entry(saidBySam('a last word'));
    expect(alex.raw()).toContain('for the author alone');
    for (const other of [sam, channel]) {
      expect(other.raw()).toContain('ATTACK one');
      expect(other.raw()).not.toContain('for the author alone');
    }
  });

  it('keeps a typed command and its answer on the side that typed it', async () => {
    const sam = await room.watch('sam');
    await room.act('alex', { verb: 'say', text: '/reframe you never listen' });
    await room.act('alex', { verb: 'say', text: '/nonsense of mine' });
    await room.act('sam', { verb: 'say', text: 'a last word' });

    await sam.entry(saidBySam('a last word'));
    expect(sam.raw()).not.toContain('you never listen');
    expect(sam.raw()).not.toContain('nonsense');
  });

  it('shows a reload exactly what that viewer may see', async () => {
    await room.act('alex', { verb: 'say', text: 'ATTACK one' });

    const kinds = async (viewer: 'alex' | 'sam' | 'channel') => {
      const snapshot = await (await room.watch(viewer)).event((event) => event.type === 'snapshot');
      return snapshot.type === 'snapshot' ? snapshot.entries.map((entry) => entry.type) : [];
    };
    expect(await kinds('alex')).toEqual(['message', 'card']);
    expect(await kinds('sam')).toEqual(['message']);
    expect(await kinds('channel')).toEqual(['message']);
  });

  it('opens a side’s stream only with that side’s token', async () => {
    const status = async (viewer: string, token: string) =>
      (await fetch(`${room.url}/api/${viewer}/stream?token=${token}`)).status;
    expect(await status('alex', await room.token('sam'))).toBe(403);
    expect(await status('alex', await room.token('channel'))).toBe(403);
    expect(await status('alex', '')).toBe(403);
    expect(await status('nobody', await room.token('alex'))).toBe(404);
  });

  it('lets a side act only as itself', async () => {
    const asAlex = { 'x-attune-token': await room.token('alex') };
    const answer = await room.act('sam', { verb: 'say', text: 'as Sam' }, asAlex);
    expect(answer.status).toBe(403);
    expect(room.mediator.messages).toHaveLength(0);
    await room.act('alex', { verb: 'say', text: 'as Alex' });
    expect(room.mediator.messages.map((message) => message.authorId)).toEqual(['web:alex']);
  });

  it('tells only the author what the engine saw', async () => {
    await room.act('alex', { verb: 'say', text: 'ATTACK one' });
    const messageId = room.mediator.messages[0]?.id;
    const asAlex = await room.act('alex', { verb: 'explain', messageId });
    const asSam = await room.act('sam', { verb: 'explain', messageId });
    expect(await answerOf(asAlex)).toMatchObject({
      explanation: { label: 'criticism', decision: 'nudge', reason: 'waiting', span: [0, 6] },
    });
    expect(asSam.status).toBe(404);
  });

  it('shows a card that prefers the direct way folded behind its neutral preview (S7)', async () => {
    const alex = await room.watch('alex');
    await room.web.delivery.deliver({
      spaceId: SPACE,
      recipient: ALEX,
      card: { kind: 'safety', blocks: [], actions: [], preview: 'A private note is ready' },
      preference: 'direct',
      key: 'k',
    });
    expect(await alex.entry(isCard)).toMatchObject({ folded: true });
  });

  it('lets go of a view that was closed, and refuses too many at once', async () => {
    const token = await room.token('alex');
    const open = (): Promise<Response> => fetch(`${room.url}/api/alex/stream?token=${token}`);
    const views = await Promise.all(Array.from({ length: 48 }, open));
    expect(views.every(({ status }) => status === 200)).toBe(true);
    const refused = await open();
    expect(refused.status).toBe(503);
    expect((await answerOf(refused)).message).toContain('Close some tabs');
    await views[0]?.body?.cancel();
    // The server learns of it as soon as the closed socket reaches it.
    let status = 503;
    for (let attempt = 0; attempt < 1000 && status === 503; attempt += 1) {
      const answer = await open();
      status = answer.status;
      await (status === 503 ? answer.text() : answer.body?.cancel());
    }
    expect(status).toBe(200);
    await Promise.all(views.map(({ body }) => body?.cancel()));
  });
});
