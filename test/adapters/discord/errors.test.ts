import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import {
  codeOf,
  DiscordError,
  fromCloseCode,
  isCode,
  toDiscordError,
} from '../../../adapters/discord/errors.ts';

const SECRET = 'what Alex wrote';
const URL_WITH_TOKEN = 'https://discord.com/api/v10/webhooks/1/secret-token';
const request = { files: [], body: { content: SECRET } };
const refused = (code: number, status: number) =>
  new DiscordAPIError({ code, message: SECRET }, code, status, 'POST', URL_WITH_TOKEN, request);
const everythingIn = (error: Error): string =>
  JSON.stringify(error, Object.getOwnPropertyNames(error)) + String(error) + String(error.cause);

describe("Discord's errors", () => {
  it.each([
    [50007, 403, 'dms-closed'],
    [50278, 403, 'no-mutual-server'],
    [40003, 429, 'opening-too-fast'],
    [50001, 403, 'no-access'],
    [50013, 403, 'no-permission'],
    [10003, 404, 'unknown-channel'],
    [10004, 404, 'unknown-guild'],
    [10062, 404, 'unknown-interaction'],
    [40060, 400, 'already-acknowledged'],
    [0, 401, 'token-refused'],
    [50027, 401, 'interaction-over'],
    [50035, 400, 'refused'],
  ])('code %d with status %d is called %s', (code, status, expected) => {
    const error = toDiscordError(refused(code, status));
    expect(error).toBeInstanceOf(DiscordError);
    expect(error.code).toBe(expected);
  });

  it.each([
    ['a refused request', refused(50035, 400)],
    ['a failing server', new HTTPError(502, SECRET, 'POST', URL_WITH_TOKEN, request)],
    ['a broken connection', Object.assign(new Error(SECRET), { code: 'ECONNRESET' })],
    ['a hung request', Object.assign(new Error(SECRET), { name: 'AbortError' })],
    ['an error of our own', new TypeError(SECRET)],
  ])('carry neither words nor addresses any further: %s', (_, cause) => {
    const all = everythingIn(toDiscordError(cause));
    expect(all).not.toContain(SECRET);
    expect(all).not.toContain('secret-token');
  });

  it.each([
    [new HTTPError(502, 'Bad Gateway', 'POST', URL_WITH_TOKEN, request), 'discord-failed'],
    [
      new RateLimitError({
        timeToReset: 1,
        limit: 1,
        method: 'POST',
        hash: '',
        url: URL_WITH_TOKEN,
        route: '',
        majorParameter: '',
        global: false,
        retryAfter: 1,
        sublimitTimeout: 0,
        scope: 'user',
      }),
      'rate-limited',
    ],
    [Object.assign(new Error('x'), { name: 'AbortError' }), 'timed-out'],
    [
      new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) }),
      'unreachable',
    ],
    ['not an error at all', 'refused'],
  ])('say what kind of trouble it is: %s', (cause, expected) => {
    expect(toDiscordError(cause).code).toBe(expected);
  });

  it('say what to do when the gateway closes for good', () => {
    expect(fromCloseCode(4004).message).toContain('DISCORD_TOKEN');
    expect(fromCloseCode(4014).message).toContain('Message Content Intent');
    expect(fromCloseCode(4999).code).toBe('disconnected');
  });

  it('are known by their code, and anything else is unexpected', () => {
    expect(isCode(fromCloseCode(4004), 'token-refused')).toBe(true);
    expect(isCode(new Error('x'), 'token-refused')).toBe(false);
    expect(codeOf(new TypeError('x'))).toBe('unexpected');
  });
});
