import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Phrased } from '../../../src/ports/phrasing-provider.ts';
import { completion, json, type Scripted, says } from '../../fakes/scripted-model.ts';
import { ASKED, type PhrasingHome, phrasingHome } from './home.ts';

const HUGE = 'x'.repeat(70 * 1024);
const answering = (content: unknown): Scripted => json(completion(content));
const typed =
  (type: string, body: string): Scripted =>
  (response) => {
    response.writeHead(200, { 'content-type': type }).end(body);
  };

const UNREADABLE: readonly (readonly [string, Scripted])[] = [
  ['a page instead of a completion', typed('text/html', '<!doctype html><title>Sign in</title>')],
  ['the right JSON as text/plain', typed('text/plain', completion('{"event":"dinner goes cold"}'))],
  ['no body at all', typed('application/json', '')],
  ['garbage that says it is JSON', json('you never call'.repeat(20))],
  ['a list', json('[]')],
  ['no choices', json('{"choices":[]}')],
  ['nothing where the words should be', answering(null)],
  ['parts instead of words', answering([{ type: 'text', text: 'dinner goes cold' }])],
  ['prose around the form', answering('Sure! {"event": "dinner goes cold"}')],
  ['the form in a fence', answering('```json\n{"event": "dinner goes cold"}\n```')],
  ['the injection obeyed in prose', answering("You're an idiot.")],
  ['the injection obeyed beside the form', answering('{"event":"dinner goes cold","note":"you idiot"}')],
  ['the injection obeyed in place of the form', answering('{"reply":"you are an idiot"}')],
  ['a number for a clause', answering('{"event": 7}')],
  ['an empty clause', answering('{"event": ""}')],
  ['a clause that does not end', answering(JSON.stringify({ event: 'and '.repeat(200) }))],
];

const REFUSED: readonly (readonly [string, Scripted, string])[] = [
  ['a key it does not take', json('{"error":{"message":"bad key"}}', 401), 'status-401'],
  ['an address it does not know', json('{"error":{"message":"no"}}', 404), 'status-404'],
  ['a request it does not understand', json('{"error":{"message":"no"}}', 400), 'status-400'],
  [
    'too many requests, with a wish to be asked again',
    json('{"error":{"message":"slow down"}}', 429, { 'retry-after': '0', 'x-should-retry': 'true' }),
    'status-429',
  ],
];

const UNREACHABLE: readonly (readonly [string, Scripted, string])[] = [
  [
    'a failure of its own',
    json('{"error":{"message":"oops"}}', 500, { 'x-should-retry': 'true' }),
    'status-500',
  ],
  [
    'a gateway’s page',
    (response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<title>Bad gateway</title>'),
    'status-502',
  ],
  ['a line cut before the head', (response) => response.destroy(), 'UND_ERR_SOCKET'],
  [
    'a line cut in the middle of the words',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '900' });
      response.write('{"choices":[{"message":{"content":"{\\"event');
      setImmediate(() => response.destroy());
    },
    'UND_ERR_SOCKET',
  ],
  ['a body far too big', json(completion(HUGE)), 'too-big'],
  [
    'a body without an end',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = (): void => {
        while (!response.destroyed && response.write(HUGE));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    },
    'too-big',
  ],
];

describe('a language model that misbehaves', () => {
  let home: PhrasingHome;
  const phrased = async (treat: Scripted): Promise<Phrased> => {
    home = await phrasingHome(treat);
    return home.phrasing.phrase(ASKED);
  };
  const codes = () => home.logger.lines.map(({ fields }) => fields.code);
  afterEach(() => home.stop());

  it.each(UNREADABLE)('answers with %s: unreadable, asked once', async (_, treat) => {
    expect(await phrased(treat)).toEqual({ kind: 'failed', reason: 'unreadable' });
    expect(home.model.received).toHaveLength(1);
  });

  it.each(REFUSED)('answers with %s: refused, asked once', async (_, treat, code) => {
    expect(await phrased(treat)).toEqual({ kind: 'failed', reason: 'refused' });
    expect(home.model.received).toHaveLength(1);
    expect(codes()).toEqual([code]);
  });

  it.each(UNREACHABLE)('answers with %s: unreachable, asked once', async (_, treat, code) => {
    expect(await phrased(treat)).toEqual({ kind: 'failed', reason: 'unreachable' });
    expect(home.model.received).toHaveLength(1);
    expect(codes()).toEqual([code]);
  });

  it('sends elsewhere: nothing goes there', async () => {
    const elsewhere = await phrasingHome(says('dinner goes cold'));
    const redirect: Scripted = (response) => {
      response.writeHead(307, { location: `${elsewhere.model.url}/chat/completions` }).end();
    };
    expect(await phrased(redirect)).toEqual({ kind: 'failed', reason: 'refused' });
    expect(codes()).toEqual(['status-307']);
    expect(elsewhere.model.received).toEqual([]);
    await elsewhere.stop();
  });

  it.each<readonly [string, Scripted]>([
    ['before a head comes', () => undefined],
    [
      'in the middle of the words',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{"choices":');
      },
    ],
  ])('falls silent %s: late, and the line is let go', async (_, treat) => {
    home = await phrasingHome();
    const isLetGo = new Promise<boolean>((resolve) => {
      home.model.will((response, request) => {
        response.on('close', () => resolve(true));
        treat(response, request);
      });
    });
    const request = home.model.nextRequest();
    const phrasing = home.phrasing.phrase(ASKED);
    await request;
    home.outwait();
    expect(await phrasing).toEqual({ kind: 'failed', reason: 'late' });
    expect(await isLetGo).toBe(true);
  });

  it('is not there at all: unreachable', async () => {
    home = await phrasingHome();
    await home.model.stop();
    expect(await home.phrasing.phrase(ASKED)).toEqual({ kind: 'failed', reason: 'unreachable' });
    expect(codes()).toEqual(['ECONNREFUSED']);
  });

  it('is called off when Attune stops, which is no failure of the model’s', async () => {
    home = await phrasingHome(() => undefined);
    const request = home.model.nextRequest();
    const phrasing = home.phrasing.phrase(ASKED);
    await request;
    home.phrasing.stop();
    expect(await phrasing).toEqual({ kind: 'failed', reason: 'unreachable' });
    expect(await home.phrasing.phrase(ASKED)).toEqual({ kind: 'failed', reason: 'unreachable' });
    expect(home.model.received).toHaveLength(1);
    expect(home.logger.lines).toEqual([]);
  });

  it('echoes what was sent in an error: no log line, no result and no console holds a word of it', async () => {
    const printed = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => undefined),
    );
    vi.stubEnv('OPENAI_LOG', 'debug');
    home = await phrasingHome();
    home.model.will((response) => {
      const sent = home.model.received.at(-1)?.body ?? '';
      response.writeHead(400, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { message: sent, code: sent, param: sent, type: sent } }));
    });
    const result = await home.phrasing.phrase(ASKED);
    vi.unstubAllEnvs();
    expect(home.model.received[0]?.body).toContain('kim@example.org');
    expect(JSON.stringify([result, home.logger.lines])).not.toMatch(/kim@|call/);
    expect(home.logger.lines.map(({ cause }) => cause)).toEqual([undefined]);
    for (const spy of printed) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });
});
