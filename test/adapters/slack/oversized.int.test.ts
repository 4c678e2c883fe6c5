import { describe, expect, it } from 'vitest';
import { type Posted, postTo, signedHeaders } from '../../fakes/slack/http-transport.ts';
import { type Home, moveIntoAgreed } from './home.ts';

const EVENTS = '/slack/events';
const JSON_TYPE = 'application/json';
const FORM = 'application/x-www-form-urlencoded';

const signedPost = ({ fake, publicUrl }: Home, body: string, type = JSON_TYPE): Promise<Posted> => {
  const timestamp = Math.floor(Date.now() / 1000);
  const headers = signedHeaders(type, { secret: fake.app.signingSecret, body, timestamp });
  return postTo({ url: `${publicUrl}${EVENTS}`, headers, body });
};

/** A message event of Alex's in the channel, with whatever is put into it. */
const event = ({ team, fake, alex, channel }: Home, instead: string): string =>
  JSON.stringify({
    type: 'event_callback',
    team_id: team.id,
    api_app_id: fake.app.id,
    event_id: 'Ev0000000001',
    event_time: 1_780_000_000,
    authorizations: [{ team_id: team.id, user_id: 'U', is_bot: true, enterprise_id: null }],
    event: {
      type: 'message',
      channel_type: 'group',
      channel: channel.id,
      user: alex.id,
      ts: '1780000000.000100',
      text: 'INSTEAD',
    },
  }).replace('"INSTEAD"', instead);

const NESTED = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const DEEP = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;

const stillAnswers = async (home: Home): Promise<void> => {
  expect((await (await fetch(`${home.publicUrl}/health`)).text()).trim()).toBe('ok');
  await home.alex.command(home.channel, '/attune', 'help-now');
  await home.whispered(home.alex, home.channel, 'help');
};

describe('what comes to Slack’s door', () => {
  it('and is larger than any request of Slack’s, is refused without being kept, signed or not', async () => {
    const home = await moveIntoAgreed({ mode: 'http' });
    const before = home.callsOf('handleMessage').length;
    const huge = event(home, JSON.stringify('x'.repeat(5 * 1024 * 1024)));
    const unsigned = postTo({
      url: `${home.publicUrl}${EVENTS}`,
      headers: { 'content-type': JSON_TYPE },
      body: huge,
    });
    for (const posted of await Promise.all([unsigned, signedPost(home, huge)]))
      expect(posted.status).toBe(413);
    expect(home.callsOf('handleMessage')).toHaveLength(before);
    await stillAnswers(home);
  });

  it.each([
    ['a hundred thousand lists in each other', NESTED],
    ['a hundred thousand objects in each other', DEEP],
    ['a text that is no text', '{"toString":"x"}'],
    ['a prototype', '{"__proto__":{"isPolluted":true},"constructor":{"prototype":{"isPolluted":true}}}'],
  ])('and holds %s, signed, changes nothing and stops nothing', async (_, instead) => {
    const home = await moveIntoAgreed({ mode: 'http' });
    const cards = home.alex.sees(home.channel).length;
    expect((await signedPost(home, event(home, instead))).status).toBeLessThan(600);
    await stillAnswers(home);
    expect(Reflect.get({}, 'isPolluted')).toBeUndefined();
    expect(home.sam.sees(home.channel).length).toBeLessThanOrEqual(cards);
    expect(home.logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each([
    ['no JSON', 'payload=%7B'],
    ['a nest', `payload=${encodeURIComponent(NESTED)}`],
    [
      'a prototype',
      `payload=${encodeURIComponent('{"__proto__":{"isPolluted":true},"type":"block_actions"}')}`,
    ],
    ['the same field many times', Array(5000).fill('payload=1').join('&')],
  ])('and is a press with %s, signed, changes nothing and stops nothing', async (_, body) => {
    const home = await moveIntoAgreed({ mode: 'http' });
    const acted = home.callsOf('handleAction').length;
    expect((await signedPost(home, body, FORM)).status).toBeGreaterThanOrEqual(200);
    await stillAnswers(home);
    expect(home.callsOf('handleAction')).toHaveLength(acted);
    expect(Reflect.get({}, 'isPolluted')).toBeUndefined();
  });
});
