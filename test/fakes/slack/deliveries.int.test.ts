import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { aStage, MODES, type Stage } from './bolt-stage.ts';
import type { Delivery } from './deliveries.ts';
import type { FakeSlack } from './start-fake-slack.ts';

let stage: Stage;
afterEach(() => stage.stop());

const MINUTE = 60_000;
const eventId = ({ payload }: Delivery): string => (payload as { event_id: string }).event_id;

const connectionUrl = async (slack: FakeSlack): Promise<string> => {
  const headers = { authorization: `Bearer ${slack.app.appToken}` };
  const answer = await fetch(`${slack.apiUrl}apps.connections.open`, { method: 'POST', headers });
  return ((await answer.json()) as { url: string }).url;
};

const aSignal = () => {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { give: () => give(), given };
};

/** Bolt acknowledges events before any listener runs; a receiver that is cut off does not. */
const countingEvents = (on: Stage): { readonly ids: string[] } => {
  const ids: string[] = [];
  on.app.event('message', async ({ body }) => {
    ids.push(body.event_id);
  });
  return { ids };
};

describe.each(MODES)('deliveries over %s', (mode) => {
  it('an interaction nobody acknowledges within three seconds is told to its person and listed', async () => {
    stage = await aStage({ mode });
    const { app, alex, channel, slack } = stage;
    app.command('/attune', async () => undefined);
    const asked = alex.command(channel, '/attune', 'help');
    await slack.until(() => slack.deliveries[0]?.attempts.length === 1, 'the command on its way');
    await slack.advance(2999);
    expect(alex.troubles()).toEqual([]);
    await slack.advance(1);
    await asked;
    expect(alex.troubles()).toEqual(['operation_timeout']);
    expect(slack.unanswered().map(({ name }) => name)).toEqual(['/attune']);
  });

  it('an acknowledgement after the deadline is too late', async () => {
    stage = await aStage({ mode });
    const { app, alex, channel, slack } = stage;
    const [arrived, released, ended] = [aSignal(), aSignal(), aSignal()];
    app.command('/attune', async ({ ack }) => {
      arrived.give();
      await released.given;
      await ack({ text: 'Sorry, late' });
      ended.give();
    });
    const asked = alex.command(channel, '/attune', 'help');
    await arrived.given;
    await slack.advance(3000);
    await asked;
    released.give();
    await ended.given;
    await slack.settled();
    expect(alex.sees(channel)).toEqual([]);
    expect(alex.troubles()).toEqual(['operation_timeout']);
  });

  it('the same event twice, events out of order and lost events happen on demand', async () => {
    stage = await aStage({ mode });
    const { ids } = countingEvents(stage);
    const { slack, alex, channel } = stage;
    slack.events.repeatNext();
    await alex.says(channel, 'Twice');
    await slack.until(() => ids.length === 2, 'both copies');
    expect(ids[0]).toBe(ids[1]);
    slack.events.hold();
    await alex.says(channel, 'First');
    await alex.says(channel, 'Second');
    await slack.events.release('reversed');
    await slack.until(() => ids.length === 4, 'the held events');
    expect(ids[2]! > ids[3]!).toBe(true);
    slack.events.loseNext();
    await alex.says(channel, 'Lost');
    await alex.says(channel, 'Not lost');
    await slack.until(() => ids.length === 5, 'the event after');
  });

  it('a delivered event can be delivered again with its retry number', async () => {
    stage = await aStage({ mode });
    const retries: unknown[] = [];
    stage.app.use(async ({ context, next }) => {
      retries.push(context.retryNum);
      await next();
    });
    await stage.alex.says(stage.channel, 'Once more');
    await stage.slack.redeliver(stage.slack.deliveries[0]!, { num: 1, reason: 'http_timeout' });
    await stage.slack.until(() => retries.length === 2, 'the retry');
    expect(retries.map((num) => num ?? 0)).toEqual([0, 1]);
  });
});

describe('retries of events', () => {
  it('come at once, after a minute and after five more, and then no more', async () => {
    stage = await aStage({ mode: 'http' });
    const { slack, alex, channel } = stage;
    await stage.app.stop();
    stage = { ...stage, stop: slack.stop };
    const start = slack.clock.now();
    await alex.says(channel, 'Nobody home');
    await slack.advance(20 * MINUTE);
    const [delivery] = slack.deliveries;
    expect(delivery?.attempts.map(({ at }) => (at - start) / MINUTE)).toEqual([0, 0, 1, 6]);
    expect(new Set(slack.deliveries.map(eventId)).size).toBe(1);
    expect(slack.unanswered()).toHaveLength(1);
  });

  it('go to an app that hangs, too, each given up on after three seconds', async () => {
    stage = await aStage();
    const { slack, channel, sam } = stage;
    await stage.app.stop();
    await slack.sockets.untilConnected(0);
    const url = await connectionUrl(slack);
    const deaf = new WebSocket(url);
    await slack.sockets.untilConnected(1);
    const said = sam.says(channel, 'Anybody?');
    await slack.advance(3000);
    await said;
    await slack.advance(20 * MINUTE);
    const [delivery] = slack.deliveries;
    const start = delivery?.at ?? 0;
    expect(delivery?.attempts.map(({ at, endedAt }) => [at - start, (endedAt ?? 0) - start])).toEqual([
      [0, 3000],
      [3000, 6000],
      [66_000, 69_000],
      [369_000, 372_000],
    ]);
    deaf.close();
  });

  it('a socket that is cut misses nothing: the event comes again to the next connection', async () => {
    stage = await aStage();
    const { ids } = countingEvents(stage);
    const { slack, alex, channel } = stage;
    slack.sockets.cut();
    await slack.sockets.untilConnected(0);
    await alex.says(channel, 'Into the gap');
    await slack.sockets.untilConnected(1);
    await slack.advance(MINUTE);
    await slack.until(() => ids.length === 1, 'the event');
    expect(slack.deliveries[0]?.attempts.map(({ outcome }) => outcome?.kind)).toEqual([
      'failed',
      'failed',
      'acked',
    ]);
  });
});

describe('Socket Mode’s connections', () => {
  it('the client leaves when asked to and comes back', async () => {
    stage = await aStage();
    const { ids } = countingEvents(stage);
    for (const reason of ['warning', 'refresh_requested', 'too_many_websockets'] as const) {
      stage.slack.sockets.asksToLeave(reason);
      await stage.slack.sockets.untilConnected(0);
      await stage.slack.sockets.untilConnected(1);
    }
    await stage.alex.says(stage.channel, 'Still there?');
    await stage.slack.until(() => ids.length === 1, 'the event');
  });

  it('an eleventh connection is turned away, and each event goes to one of the ten', async () => {
    stage = await aStage();
    const { slack } = stage;
    const open = async (): Promise<WebSocket> => new WebSocket(await connectionUrl(slack));
    const heard: string[] = [];
    const sockets: WebSocket[] = [];
    for (let count = 0; count < 10; count += 1) {
      const socket = await open();
      sockets.push(socket);
      await new Promise<void>((resolve) => {
        socket.addEventListener('message', ({ data }) => {
          const message = JSON.parse(String(data)) as { type: string; reason?: string; envelope_id?: string };
          heard.push(message.reason ?? message.type);
          if (message.envelope_id !== undefined) {
            socket.send(JSON.stringify({ envelope_id: message.envelope_id }));
          }
          resolve();
        });
      });
    }
    expect(heard).toEqual([...Array<string>(9).fill('hello'), 'too_many_websockets']);
    expect(slack.sockets.count()).toBe(10);
    for (let said = 0; said < 10; said += 1) await stage.alex.says(stage.channel, `Message ${said}`);
    expect(slack.unanswered()).toEqual([]);
    expect(heard.filter((type) => type === 'events_api')).toHaveLength(9);
    for (const socket of sockets) socket.close();
  });
});

describe('HTTP deliveries that are not from Slack', () => {
  it.each([
    ['signed with another secret', { secret: 'another' }],
    ['changed after signing', { tamper: (body: string) => body.replace('Hello', 'Hullo') }],
    ['ten minutes old', { age: 600 }],
    ['without a signature', { headers: { 'x-slack-signature': '' } }],
  ])('%s: the real Bolt answers 401', async (_, forge) => {
    stage = await aStage({ mode: 'http' });
    await stage.alex.says(stage.channel, 'Hello');
    const { http } = stage.slack;
    expect((await http.forge(http.lastDelivery(), forge)).status).toBe(401);
    expect((await http.forge(http.lastDelivery())).status).toBe(200);
  });

  it('a request URL that does not answer Slack’s challenge is not accepted', async () => {
    stage = await aStage();
    await expect(stage.slack.receivesAt(`${stage.slack.apiUrl}auth.test`)).rejects.toThrow(
      'could not verify',
    );
  });

  it('the notice that events are limited arrives, and is no event', async () => {
    stage = await aStage();
    const { slack, team } = stage;
    const bodies: string[] = [];
    const endpoint = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      bodies.push(body);
      response.end(body);
    });
    await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve));
    await slack.receivesAt(`http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/`);
    await slack.limitsEvents(team);
    const notice: unknown = JSON.parse(bodies.at(-1) ?? '');
    expect(notice).toMatchObject({ type: 'app_rate_limited', team_id: team.id });
    expect(notice).not.toHaveProperty('event');
    await new Promise((resolve) => endpoint.close(resolve));
  });
});
