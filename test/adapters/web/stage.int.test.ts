import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWeb, WebError } from '../../../adapters/web/index.ts';
import { later } from '../../../src/index.ts';
import { createMemoryLogger } from '../../fakes/memory-logger.ts';
import { createScriptedMediator } from '../../fakes/scripted-mediator.ts';
import { ALEX, SPACE } from '../../support/couples.ts';
import { inAnHour, openPlayground, type Playground, probesOf } from './playground.ts';

let room: Playground;
beforeEach(async () => {
  room = await openPlayground();
});
afterEach(() => room.close());

describe('the clock', () => {
  it('moves forward and tells every view', async () => {
    const sam = await room.watch('sam');
    const answer = await room.direct({ verb: 'move-clock', byMs: 3_600_000 });
    expect(await answer.json()).toEqual({ now: inAnHour });
    await sam.event((event) => event.type === 'clock' && event.now === inAnHour);
  });

  it('skips to the next thing due, or says that nothing waits', async () => {
    const idle = await (await room.direct({ verb: 'next-due' })).json();
    expect(idle).toMatchObject({ nothingWaits: true });
    room.time.due = inAnHour;
    expect(await (await room.direct({ verb: 'next-due' })).json()).toEqual({ now: inAnHour });
  });

  it('never goes back, and refuses nonsense', async () => {
    for (const byMs of [-1, 0, 1.5, 1e15, '60', null]) {
      expect((await room.direct({ verb: 'move-clock', byMs })).status).toBe(400);
    }
    room.time.due = later(room.time.now(), -5000);
    const before = room.time.now();
    expect(await (await room.direct({ verb: 'next-due' })).json()).toEqual({ now: before });
  });

  it('cannot be moved from a partner’s side', async () => {
    const answer = await fetch(`${room.url}/api/stage`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: room.url,
        'x-attune-token': await room.token('alex'),
      },
      body: JSON.stringify({ verb: 'move-clock', byMs: 1000 }),
    });
    expect(answer.status).toBe(403);
  });
});

describe('a third person', () => {
  it('is in the channel for everybody, the mediator included, until they leave (N2)', async () => {
    const sam = await room.watch('sam');
    await room.act('alex', { verb: 'say', text: 'just us' });
    await room.direct({ verb: 'guest', isHere: true });
    await sam.entry((entry) => entry.type === 'coming' && entry.isHere);
    await room.act('alex', { verb: 'say', text: 'not alone' });
    await room.act('sam', { verb: 'say', text: '/attune help' });
    await room.direct({ verb: 'guest', isHere: false });
    await room.act('alex', { verb: 'say', text: 'alone again' });

    const here = room.mediator.messages.map(({ viewers }) => viewers.people.length);
    expect(here).toEqual([2, 3, 2]);
    expect(room.mediator.commands[0]?.viewers.people).toContain('web:robin');
  });
});

describe('starting over', () => {
  it('leaves, which erases the couple, and empties every view', async () => {
    const alex = await room.watch('alex');
    await room.act('alex', { verb: 'say', text: 'ATTACK one' });
    await room.direct({ verb: 'start-over' });
    expect(room.mediator.commands.at(-1)).toMatchObject({ invocation: { command: 'attune', sub: 'leave' } });
    await alex.event(
      (event) => event.type === 'snapshot' && event.entries.length === 0 && alex.events().length > 1,
    );
  });
});

describe('the ports', () => {
  const card = { kind: 'note', blocks: [], actions: [], preview: 'A private note is ready' } as const;

  it('shows a repeated delivery or post once', async () => {
    const { delivery, posting } = room.web;
    const request = { spaceId: SPACE, recipient: ALEX, card, preference: 'channel', key: 'same' } as const;
    await delivery.deliver(request);
    await delivery.deliver(request);
    const first = await posting.post(SPACE, card, 'same post');
    expect(await posting.post(SPACE, card, 'same post')).toEqual(first);
    const snapshot = await (await room.watch('alex')).event((event) => event.type === 'snapshot');
    expect(snapshot.type === 'snapshot' && snapshot.entries.map(({ type }) => type)).toEqual([
      'card',
      'post',
    ]);
  });

  it('says undeliverable rather than showing a card to anybody else', async () => {
    const { delivery, posting, people } = room.web;
    const stranger = {
      spaceId: SPACE,
      recipient: 'web:robin' as typeof ALEX,
      card,
      preference: 'channel',
      key: 'k',
    } as const;
    expect(await delivery.deliver(stranger)).toEqual({ kind: 'undeliverable', reason: 'not-a-member' });
    const elsewhere = { ...stranger, recipient: ALEX, spaceId: 'discord:1' as typeof SPACE };
    expect(await delivery.deliver(elsewhere)).toEqual({ kind: 'undeliverable', reason: 'unavailable' });
    expect(await posting.update(SPACE, 'no such post', card)).toEqual({
      kind: 'unpostable',
      reason: 'space-gone',
    });
    expect(await people.nameOf(SPACE, ALEX)).toBe('Alex');
    expect(await people.nameOf(SPACE, stranger.recipient)).toBe('your partner');
  });
});

describe('starting and stopping', () => {
  it('names the port and what to do when it is taken', async () => {
    const port = Number(new URL(room.url).port);
    const web = createWeb({
      host: '127.0.0.1',
      port,
      pageFolder: room.pageFolder,
      time: room.time,
      probes: probesOf('ok'),
      logger: createMemoryLogger(),
    });
    web.connect(createScriptedMediator(web));
    const failure = await web.start().catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(WebError);
    expect(failure).toMatchObject({ code: 'port-in-use' });
    expect(String(failure)).toContain(`PORT=${port + 1} npm start`);
  });

  it('says how to build the page when it is missing', async () => {
    const web = createWeb({
      host: '127.0.0.1',
      port: 0,
      pageFolder: '/nonexistent/page',
      time: room.time,
      probes: probesOf('ok'),
      logger: createMemoryLogger(),
    });
    web.connect(createScriptedMediator(web));
    const failure = await web.start().catch((cause: unknown) => cause);
    expect(failure).toMatchObject({
      code: 'page-missing',
      message: expect.stringContaining('npm run build'),
    });
  });

  it('ends open streams when it stops', async () => {
    const alex = await room.watch('alex');
    await alex.event((event) => event.type === 'snapshot');
    await room.web.stop();
    await alex.ended();
    await expect(fetch(room.url)).rejects.toThrow();
  });

  it('tells its host how it is, and counts without a word of text', async () => {
    const web = createWeb({
      host: '127.0.0.1',
      port: 0,
      pageFolder: room.pageFolder,
      time: room.time,
      probes: probesOf('failing'),
      logger: createMemoryLogger(),
    });
    web.connect(createScriptedMediator(web));
    const { url } = await web.start();
    const statuses = await Promise.all(
      ['/health', '/ready', '/metrics'].map(async (path) => (await fetch(url + path)).status),
    );
    expect(statuses).toEqual([200, 503, 200]);
    await web.stop();
  });
});
