import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerOf, isCard, openPlayground, type Playground, rawStatus } from './playground.ts';

let room: Playground;
beforeEach(async () => {
  room = await openPlayground();
});
afterEach(() => room.close());

const WORDS = 'canary-of-alex';

/** Sends the body in pieces, without saying how long it is; 0 when the server hangs up. */
const inPieces = async (pieces: readonly string[]): Promise<number> => {
  const headers = {
    'content-type': 'application/json',
    origin: room.url,
    'x-attune-token': await room.token('alex'),
    'transfer-encoding': 'chunked',
  };
  return new Promise((resolve) => {
    const sent = request(
      `${room.url}/api/alex/deed`,
      { method: 'POST', headers, agent: false },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    // Cut off in the middle.
    sent.on('error', () => resolve(0));
    for (const piece of pieces) sent.write(piece);
    sent.end();
  });
};

describe('a controlling partner', () => {
  it('N1: cannot make the other one’s open form go stale by opening many', async () => {
    const alex = await room.watch('alex');
    await room.act('alex', { verb: 'say', text: 'ATTACK one' });
    const note = await alex.entry(isCard);
    await alex.close();
    const pressed = (entryId: string) => ({
      verb: 'press',
      entryId,
      action: { name: 'say-again', subject: 's1' },
    });
    const { form } = await answerOf(await room.act('alex', pressed(note.id)));
    const sam = await room.watch('sam');
    await room.act('sam', { verb: 'say', text: 'ATTACK two' });
    const own = await sam.entry(isCard);
    await sam.close();
    for (let opened = 0; opened < 120; opened += 1) await room.act('sam', pressed(own.id));
    const submitted = await room.act('alex', { verb: 'submit', formId: form.id, values: { text: 'mine' } });
    expect(submitted.status).toBe(200);
  });

  it('N3: gets the same answer for the other one’s card, form or reading as for one that never was', async () => {
    const alex = await room.watch('alex');
    await room.act('alex', { verb: 'say', text: `ATTACK ${WORDS}` });
    const note = await alex.entry(isCard);
    await alex.close();
    const action = { name: 'say-again', subject: 's1' };
    const { form } = await answerOf(await room.act('alex', { verb: 'press', entryId: note.id, action }));
    const messageId = room.mediator.messages[0]!.id;
    const asked = async (deed: object) => {
      const answer = await room.act('sam', deed);
      return [answer.status, await answer.text()];
    };
    const pairs = [
      [
        { verb: 'press', entryId: note.id, action },
        { verb: 'press', entryId: 'guess', action },
      ],
      [
        { verb: 'dismiss', entryId: note.id },
        { verb: 'dismiss', entryId: 'guess' },
      ],
      [
        { verb: 'submit', formId: form.id, values: {} },
        { verb: 'submit', formId: 'guess', values: {} },
      ],
      [
        { verb: 'explain', messageId },
        { verb: 'explain', messageId: 'guess' },
      ],
    ] as const;
    for (const [real, guessed] of pairs) expect(await asked(real)).toEqual(await asked(guessed));
  });

  it('N1: is not believed who they are by what they send along', async () => {
    const deed = { verb: 'say', text: 'hello', side: 'sam', actor: 'web:sam', authorId: 'web:sam' };
    expect((await room.act('alex', deed)).status).toBe(200);
    expect(room.mediator.messages[0]?.authorId).toBe('web:alex');
  });
});

describe('somebody on the network', () => {
  it('finds no way in by another method, a doubled path or a missing header', async () => {
    const { host } = new URL(room.url);
    const headers = { host, origin: room.url, 'content-type': 'application/json' };
    for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
      for (const path of ['/api/alex/deed', '//api/alex/deed', '/api/stage'])
        expect(await rawStatus(room.url, { path, method, headers }), `${method} ${path}`).toBeGreaterThan(
          399,
        );
    for (const path of ['/api/alex/deed', '/api/sam/deed', '/api/stage', '/api/channel/deed'])
      expect(await rawStatus(room.url, { path, method: 'POST', headers }), path).toBeGreaterThan(399);
    expect(room.mediator.messages).toHaveLength(0);
  });

  it('gets no answer under a name that was pointed here, figures and health included', async () => {
    const paths = ['/', '/side/alex', '/metrics', '/health', '/ready', '/api/commands', '/assets/page.css'];
    for (const path of paths)
      for (const host of ['attacker.example', '127.0.0.1.attacker.example', 'localhost.', 'localhost:80:80'])
        expect(await rawStatus(room.url, { path, headers: { host } }), `${host} ${path}`).toBeGreaterThan(
          399,
        );
  });

  it('cannot slip a long body past the limit by sending it in pieces', async () => {
    const opening = '{"verb":"say","text":"';
    const pieces = Array.from({ length: 20 }, () => 'x'.repeat(8000));
    expect(await inPieces([opening, ...pieces, '"}'])).not.toBe(200);
    expect(await inPieces([opening, 'fits', '"}'])).toBe(200);
    expect(room.mediator.messages.map(({ text }) => text.reveal())).toEqual(['fits']);
  });

  it('changes nothing about the program with a prototype, a deep nest or a doubled key', async () => {
    const nest = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;
    const bodies = [
      '{"__proto__":{"verb":"say","text":"x"}}',
      '{"verb":"say","text":{"__proto__":{"length":1}}}',
      '{"verb":"submit","formId":"x","values":{"__proto__":{"text":"x"}}}',
      '{"verb":"press","entryId":"x","action":{"name":"__proto__","subject":"constructor"}}',
      '{"constructor":{"prototype":{"polluted":1}},"verb":"explain","messageId":"__proto__"}',
      `{"verb":"say","text":${nest}}`,
      nest,
      `{"verb":"submit","formId":"x","values":{${Array.from({ length: 4000 }, (_, i) => `"k${i}":""`).join()}}}`,
    ];
    for (const body of bodies) {
      const { status } = await room.act('alex', body);
      expect(status, body.slice(0, 60)).toBeGreaterThan(399);
      expect(status, body.slice(0, 60)).toBeLessThan(500);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(room.mediator.messages).toHaveLength(0);
    await room.act('alex', '{"verb":"say","text":"first","text":"second"}');
    expect(room.mediator.messages.map(({ text }) => text.reveal())).toEqual(['second']);
  });

  it('N3: is never told back what somebody typed, and neither is the log', async () => {
    const bodies = [
      `{"verb":"say","text":"${WORDS}`,
      JSON.stringify({ verb: WORDS }),
      JSON.stringify({ verb: 'say', text: WORDS.repeat(4000) }),
      JSON.stringify({ verb: 'submit', formId: WORDS, values: { text: WORDS } }),
      JSON.stringify({ verb: 'press', entryId: WORDS, action: { name: WORDS, subject: WORDS } }),
    ];
    for (const body of bodies) expect(await (await room.act('alex', body)).text()).not.toContain(WORDS);
    expect(JSON.stringify(room.logger.lines)).not.toContain(WORDS);
  });
});
