import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MOST_FAILURES, REST } from '../../../adapters/phrasing/circuit-breaker.ts';
import { inspectPhrasing } from '../../../adapters/phrasing/index.ts';
import { completion, json, says } from '../../fakes/scripted-model.ts';
import { ASKED, type PhrasingHome, phrasingHome } from './home.ts';

describe('what is sent to a language model', () => {
  let home: PhrasingHome;
  afterEach(() => home.stop());

  it('is the one message and our clause, as data behind a fixed task, and nothing else', async () => {
    home = await phrasingHome();
    await home.phrasing.phrase(ASKED);
    const [request] = home.model.received;
    expect(request?.path).toBe('/v1/chat/completions');
    const { messages, ...rest } = JSON.parse(request?.body ?? '');
    expect(messages.map(({ role }: { readonly role: string }) => role)).toEqual(['system', 'user']);
    expect(messages[0].content).not.toContain('call');
    expect(JSON.parse(messages[1].content)).toEqual({
      message: ASKED.message.reveal(),
      draft: ASKED.event.reveal(),
    });
    expect(Object.keys(rest).sort()).toEqual(['model', 'response_format']);
  });

  it('tells nothing of this machine, and no key where there is none', async () => {
    vi.stubEnv('OPENAI_API_KEY', 'from-the-environment');
    vi.stubEnv('OPENAI_ORG_ID', 'org-from-the-environment');
    home = await phrasingHome();
    await home.phrasing.phrase(ASKED);
    vi.unstubAllEnvs();
    const headers = home.model.received[0]?.headers ?? {};
    expect(Object.keys(headers).filter((name) => name.startsWith('x-stainless'))).toEqual([]);
    expect(headers.authorization).toBeUndefined();
    expect(headers['user-agent']).toBe('Attune');
    expect(JSON.stringify(headers)).not.toContain('environment');
  });

  it('carries the key where one is set', async () => {
    home = await phrasingHome(undefined, 'made-up-key');
    await home.phrasing.phrase(ASKED);
    expect(home.model.received[0]?.headers.authorization).toBe('Bearer made-up-key');
  });
});

describe('a language model that fails again and again', () => {
  let home: PhrasingHome;
  beforeEach(async () => {
    home = await phrasingHome(json('{}', 503));
    for (let time = 0; time < MOST_FAILURES; time += 1) await home.phrasing.phrase(ASKED);
  });
  afterEach(() => home.stop());
  const events = () => home.logger.lines.map(({ fields }) => fields.event);

  it('is left alone: nothing more is sent', async () => {
    expect(await home.phrasing.phrase(ASKED)).toEqual({ kind: 'failed', reason: 'resting' });
    expect(home.model.received).toHaveLength(MOST_FAILURES);
    expect(events().filter((event) => event === 'phrasing-resting')).toHaveLength(1);
  });

  it('is tried once after a while, and asked as before when it is well again', async () => {
    home.model.will(says('dinner goes cold'));
    home.clock.moveBy(REST);
    const all = await Promise.all([home.phrasing.phrase(ASKED), home.phrasing.phrase(ASKED)]);
    expect(all.map(({ kind }) => kind)).toEqual(['phrased', 'failed']);
    expect((await home.phrasing.phrase(ASKED)).kind).toBe('phrased');
    expect(events().filter((event) => event === 'phrasing-resumed')).toHaveLength(1);
  });
});

describe('many couples at once', () => {
  it('four are asked for, and the fifth has our own words at once', async () => {
    const home = await phrasingHome(() => undefined);
    const five = Array.from({ length: 5 }, () => home.phrasing.phrase(ASKED));
    expect(await five[4]).toEqual({ kind: 'failed', reason: 'busy' });
    while (home.model.received.length < 4) await home.model.nextRequest();
    home.outwait();
    expect(await Promise.all(five.slice(0, 4))).toEqual(Array(4).fill({ kind: 'failed', reason: 'late' }));
    home.model.will(says('dinner goes cold'));
    home.clock.moveBy(REST);
    expect((await home.phrasing.phrase(ASKED)).kind).toBe('phrased');
    await home.stop();
  });
});

describe('attune doctor, on the language model', () => {
  const inspected = async (treat?: Parameters<typeof phrasingHome>[0]): Promise<string> => {
    const home = await phrasingHome(treat);
    const { url } = home.model;
    const result = await inspectPhrasing({ url, model: 'small', key: undefined }).then(
      ({ host }) => `well: ${url.includes(host)}`,
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
    await home.stop();
    return result;
  };

  it('is content with one that words a harmless sentence', async () => {
    expect(await inspected()).toBe('well: true');
  });

  it.each([
    ['a key that is refused', json('{}', 401), /ATTUNE_PHRASING_KEY/],
    ['a wrong address', json('{}', 404), /\/v1/],
    ['an endpoint without response_format', json('{}', 400), /response_format/],
    ['one asked too often', json('{}', 429), /too often/],
    ['a redirect', json('', 308, { location: 'http://127.0.0.1:1/' }), /final address/],
    ['a model that chats', json(completion('Sure!')), /another model/],
    ['a broken one', json('{}', 500), /cannot be reached \(status-500\)/],
    ['one that refuses otherwise', json('{}', 402), /refuses \(status-402\)/],
    ['a web page of any size', json('x'.repeat(99_999)), /ATTUNE_PHRASING_URL/],
  ])('says what to do about %s', async (_, treat, advice) => {
    expect(await inspected(treat)).toMatch(advice);
  });
});
