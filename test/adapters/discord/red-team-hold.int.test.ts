import { describe, expect, it } from 'vitest';
import { SECOND } from '../../../src/index.ts';
import { moveIntoAgreed } from './home.ts';

const ATTACK = 'you never listen to me';

/** What differs between any two evenings: ids, nonces, tokens. */
const withoutIds = (body: unknown): string =>
  JSON.stringify(body)
    .replace(/"(?:nonce|custom_id)":"[^"]*"/gu, '"id"')
    .replace(/\d{17,20}/gu, 'id');

/** Everything that Discord is asked for after Sam's line, but what is for Sam alone; and what Alex has on the screen. */
const eveningAfter = async (line: string) => {
  const home = await moveIntoAgreed();
  const { alex, sam, channelId, fake, handed, callsOf, passes, logger } = home;
  const says = async (who: typeof alex, text: string): Promise<void> => {
    const before = callsOf('handleMessage').length;
    who.says(channelId, text);
    await handed('handleMessage', before + 1);
  };
  await says(alex, ATTACK);
  await passes(21 * SECOND);
  await fake.until(() => alex.dms().at(-1), 'the note that the budget allows');
  await passes(60 * SECOND);
  const start = fake.requests.length;
  await says(sam, line);
  await passes(60 * SECOND);
  await says(alex, ATTACK);
  await passes(30 * SECOND);
  for (const [typed, options] of [
    ['attune settings', {}],
    ['attune privacy', {}],
    ['reframe', { text: ATTACK }],
    ['checkin list', {}],
    ['checkin schedule', { days: 'mon', time: '20:30' }],
    ['checkin skip', {}],
    ['break start', { minutes: 30 }],
    ['break back', {}],
    ['attune help', {}],
    ['attune help-now', {}],
  ] as const)
    await alex.command(channelId, typed, options).message();
  const samsDm = fake.world.directMessages(fake.world.botId, sam.id);
  return {
    asked: fake.requests
      .slice(start)
      .filter(({ path, body }) => !path.includes(samsDm) && !JSON.stringify(body ?? '').includes(sam.id))
      .map(({ method, route, body }) => `${method} ${route} ${withoutIds(body ?? '')}`),
    seen: alex.sees(channelId).map(({ text }) => text.replace(line, 'a line')),
    notified: alex.notifications().map((text) => text.replace(line, 'a line')),
    told: logger.lines.map(({ level, fields }) => JSON.stringify([level, fields.event, fields.reason])),
    samsKnocks: sam.dms().length,
  };
};

describe('S6: a hold', () => {
  it('asks Discord for exactly what a quiet evening asks for, as far as anybody but the author could tell', async () => {
    const { samsKnocks: none, ...quiet } = await eveningAfter('see you at eight');
    const { samsKnocks: one, ...held } = await eveningAfter('if you leave me I will kill you');
    expect([none, one]).toEqual([0, 1]);
    expect(quiet.asked.length).toBeGreaterThan(20);
    expect(held).toEqual(quiet);
  });
});
