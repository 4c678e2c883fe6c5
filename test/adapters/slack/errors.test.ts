import { RespondError, webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { codeOf, isCode, SlackError, toSlackError } from '../../../adapters/slack/errors.ts';

const CANARY = 'xoxb-CANARY you never listen';

const platform = (error: string, more: object = {}) =>
  new webApi.WebAPIPlatformError({ ok: false, error, echo: CANARY, ...more } as never);

const withCode = (code: string): Error => Object.assign(new Error(CANARY), { code });

describe('what Slack’s client throws', () => {
  it.each([
    ['not_in_channel', platform('not_in_channel'), 'not-in-channel', false],
    ['is_archived', platform('is_archived'), 'archived', false],
    ['is_inactive', platform('is_inactive'), 'archived', false],
    ['token_revoked', platform('token_revoked'), 'token-refused', false],
    ['account_inactive', platform('account_inactive'), 'token-refused', false],
    ['expired_trigger_id', platform('expired_trigger_id'), 'trigger-over', false],
    ['internal_error', platform('internal_error'), 'slack-failed', true],
    ['an error nobody knows', platform('cant_do_that'), 'refused', false],
    ['a page of a proxy', platform(`<html>${CANARY}</html>`), 'refused', false],
    ['429', new webApi.WebAPIRateLimitedError(7), 'rate-limited', true],
    ['503', new webApi.WebAPIHTTPError(503, CANARY, {}, CANARY), 'slack-failed', true],
    ['404', new webApi.WebAPIHTTPError(404, CANARY, {}, CANARY), 'refused', false],
    ['no connection', new webApi.WebAPIRequestError(withCode('ECONNREFUSED')), 'unreachable', true],
    ['no answer', new webApi.WebAPIRequestError(new DOMException(CANARY, 'TimeoutError')), 'timed-out', true],
    ['a used-up address', new RespondError(CANARY, 404), 'answer-over', false],
    ['an address in trouble', new RespondError(CANARY, 502), 'slack-failed', true],
    ['a taken port', withCode('EADDRINUSE'), 'port-taken', false],
    ['anything else', new TypeError(CANARY), 'refused', false],
    ['nothing at all', undefined, 'refused', false],
  ])('%s becomes our own error, with nothing of the request in it', (_, cause, code, healsByItself) => {
    const error = toSlackError(cause);
    expect(error).toMatchObject({ name: 'SlackError', code, healsByItself });
    expect(`${error.message} ${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).not.toContain(
      'CANARY',
    );
  });

  it('that Bolt has wrapped is found inside', () => {
    const inside = new SlackError('not-installed', 'no');
    expect(toSlackError(Object.assign(new Error(CANARY), { original: inside }))).toBe(inside);
  });

  it('names the missing permission and what to do, and nothing that is no permission', () => {
    const needed = toSlackError(platform('missing_scope', { needed: 'files:write' }));
    expect(needed.message).toMatch(/files:write.*manifest/u);
    expect(toSlackError(platform('missing_scope', { needed: CANARY })).message).not.toContain('CANARY');
    expect(toSlackError(platform('missing_scope', { needed: 'channels:read' })).code).toBe('public-channel');
  });

  it('has a code for the log, and only ours is told apart', () => {
    expect(codeOf(toSlackError(platform('ratelimited')))).toBe('rate-limited');
    expect(codeOf(new TypeError('x'))).toBe('unexpected');
    expect(isCode(new SlackError('archived', 'x'), 'refused', 'archived')).toBe(true);
    expect(isCode(Object.assign(new Error('x'), { code: 'archived' }), 'archived')).toBe(false);
  });
});
