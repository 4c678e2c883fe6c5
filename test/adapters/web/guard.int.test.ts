import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerOf, openPlayground, type Playground, rawStatus } from './playground.ts';

let room: Playground;
beforeEach(async () => {
  room = await openPlayground();
});
afterEach(() => room.close());

const saying = (text: string) => ({ verb: 'say', text });

describe('only the playground’s own page may ask', () => {
  it('answers under loopback names only, so that no other name can be pointed at it', async () => {
    const port = new URL(room.url).port;
    const status = (host: string) => rawStatus(room.url, { path: '/', headers: { host } });
    expect(await status(`127.0.0.1:${port}`)).toBe(200);
    expect(await status(`localhost:${port}`)).toBe(200);
    expect(await status(`[::1]:${port}`)).toBe(200);
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1.evil.example', '10.0.0.5', '']) {
      expect(await status(host), host).toBe(421);
    }
  });

  it('refuses a post from another origin, without one, or without the token', async () => {
    const status = async (headers: Record<string, string>) =>
      (await room.act('alex', saying('hello'), headers)).status;
    expect(await status({ origin: 'http://evil.example' })).toBe(403);
    expect(await status({ origin: 'null' })).toBe(403);
    expect(await status({ 'x-attune-token': '' })).toBe(403);
    expect(await status({ 'x-attune-token': 'guess' })).toBe(403);
    expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await status({ 'content-type': 'text/plain' })).toBe(415);
    const port = new URL(room.url).port;
    const bare = { host: `127.0.0.1:${port}`, 'content-type': 'application/json' };
    expect(await rawStatus(room.url, { path: '/api/alex/deed', method: 'POST', headers: bare })).toBe(403);
    expect(room.mediator.messages).toHaveLength(0);
  });

  it('gives another site’s page no stream', async () => {
    const answer = await fetch(`${room.url}/api/alex/stream?token=${await room.token('alex')}`, {
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.status).toBe(403);
  });

  it('lets a page load nothing from elsewhere and be framed by nobody else', async () => {
    for (const path of ['/', '/side/alex', '/assets/page.css', '/nowhere']) {
      const { headers } = await fetch(`${room.url}${path}`);
      expect(headers.get('content-security-policy'), path).toContain("default-src 'none'");
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'self'");
      // Nothing written into the page runs, and nothing goes to or comes from elsewhere.
      expect(headers.get('content-security-policy'), path).not.toMatch(
        /unsafe-|\*|https?:|(?<!img-src 'self' )data:|blob:|strict-dynamic/u,
      );
      for (const directive of [
        "script-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "connect-src 'self'",
      ])
        expect(headers.get('content-security-policy')?.split('; '), path).toContain(directive);
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('cache-control'), path).toBe('no-store');
      expect(headers.get('referrer-policy'), path).toBe('no-referrer');
    }
  });

  it('serves the page’s own files and no path beyond them', async () => {
    expect((await fetch(`${room.url}/assets/page.css`)).headers.get('content-type')).toContain('text/css');
    for (const path of [
      '/assets/index.html',
      '/assets/..%2Fpackage.json',
      '/assets/%2e%2e/x',
      '/side/robin',
      '/x',
    ]) {
      const answer = await fetch(`${room.url}${path}`);
      expect(answer.status, path).toBe(404);
      expect((await answerOf(answer)).message).toContain('/');
    }
  });
});

describe('what is too much or makes no sense', () => {
  it('refuses an empty message and one over 4,000 characters, saying so', async () => {
    const answerTo = async (text: string) => {
      const answer = await room.act('alex', saying(text));
      return [answer.status, (await answerOf(answer)).message];
    };
    expect(await answerTo('')).toEqual([422, 'Write something first.']);
    expect(await answerTo(' \n\t ')).toEqual([422, 'Write something first.']);
    expect(await answerTo('x'.repeat(40_000))).toEqual([422, expect.stringContaining('4,000')]);
    expect((await room.act('alex', saying('x'.repeat(4000)))).status).toBe(200);
    expect(room.mediator.messages).toHaveLength(1);
  });

  it('refuses a body over 64 kB before reading it as anything', async () => {
    const answer = await room.act('alex', saying('🙂'.repeat(40_000)));
    expect(answer.status).toBe(413);
    expect((await answerOf(answer)).message).toContain('64 kB');
  });

  it('refuses broken JSON, unknown verbs and wrong shapes', async () => {
    const bodies = [
      '{',
      'null',
      '[]',
      '{"verb":"say"}',
      '{"verb":"say","text":5}',
      '{"verb":"become-sam"}',
      '"x"',
    ];
    for (const body of bodies) expect((await room.act('alex', body)).status, body).toBe(400);
  });

  it('takes emoji, right-to-left text, control characters and halves of pairs unharmed', async () => {
    const texts = [
      '🙂👩‍❤️‍👨',
      'شكرا لك',
      '\u202e\u0000\u0007 bell',
      '\ud83d half',
      '<b>bold</b> <script>alert(1)</script>',
    ];
    for (const text of texts) expect((await room.act('alex', saying(text))).status).toBe(200);
    expect(room.mediator.messages.map(({ text }) => text.reveal())).toEqual(texts);
  });
});
