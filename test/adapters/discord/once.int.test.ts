import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { type Card, MINUTE, partnerId, privateText, spaceId } from '../../../src/index.ts';
import type { Fault } from '../../fakes/discord/faults.ts';
import { type Home, moveInto, moveIntoAgreed } from './home.ts';

const SEND = { method: 'POST', route: '/channels/{channel_id}/messages' } as const;
const HISTORY = { ...SEND, method: 'GET' } as const;
/** As often as the client tries by itself. */
const EVERY_TRY = 4;
const POSTED: Fault = { kind: 'reset', afterEffect: true };
const NOT_POSTED: Fault = { kind: 'reset' };
const BEYOND_THE_NONCE = 6 * MINUTE;
const WORDS = 'Alex: the tea. Sam: the walk.';

const reveal: Card = {
  kind: 'check-in',
  blocks: [{ type: 'text', text: privateText(WORDS) }],
  actions: [],
  preview: 'A line from Attune',
};

const counted = ({ fake }: Home, { method, route }: typeof SEND | typeof HISTORY): number =>
  fake.requests.filter((request) => request.method === method && request.route === route).length;

const seen = ({ sam, channelId }: Home): number =>
  sam.sees(channelId).filter(({ text }) => text.includes(WORDS)).length;

const post = ({ channelId }: Home, { posting }: Home['discord']) =>
  posting.post(spaceId(`discord:${channelId}`), reveal, 'check-in:1:reveal');

const knock = ({ alex, channelId }: Home, { delivery }: Home['discord']) =>
  delivery.deliver({
    spaceId: spaceId(`discord:${channelId}`),
    recipient: partnerId(`discord:${alex.id}`),
    card: { ...reveal, kind: 'nudge', preview: 'A private note is ready' },
    preference: 'direct',
    key: 'nudge:1',
  });

/** Dies in the midst of sending, is away for so long, and is there again with nothing but its database. */
const dies = async (
  home: Home,
  { during, fault, away }: { during: typeof post | typeof knock; fault: Fault; away: number },
) => {
  home.fake.faults.next(SEND, fault, EVERY_TRY);
  await expect(during(home, home.discord)).rejects.toMatchObject({ code: 'unreachable' });
  await home.discord.stop();
  home.clock.moveBy(away);
  const next = await home.connectNew();
  await next.start();
  return next;
};

describe('a post that was on its way when Attune died', () => {
  it.each([
    ['within minutes', MINUTE],
    ['when Discord has forgotten its nonce', BEYOND_THE_NONCE],
  ])('stands there once, sent again %s', async (_, away) => {
    const home = await moveInto();
    const next = await dies(home, { during: post, fault: POSTED, away });
    const first = home.sam.sees(home.channelId).find(({ text }) => text.includes(WORDS));
    expect(await post(home, next)).toEqual({ kind: 'posted', postId: first?.id });
    expect(seen(home)).toBe(1);
  });

  it.each([MINUTE, BEYOND_THE_NONCE])('and had not arrived is not lost, %d ms later', async (away) => {
    const home = await moveInto();
    const next = await dies(home, { during: post, fault: NOT_POSTED, away });
    expect(seen(home)).toBe(0);
    expect(await post(home, next)).toMatchObject({ kind: 'posted' });
    expect(seen(home)).toBe(1);
  });

  it('is found behind whatever was said meanwhile', async () => {
    const home = await moveInto();
    home.fake.faults.next(SEND, POSTED, EVERY_TRY);
    await expect(post(home, home.discord)).rejects.toThrow();
    for (let line = 0; line < 250; line += 1) home.alex.says(home.channelId, `line ${line}`);
    home.clock.moveBy(BEYOND_THE_NONCE);
    await post(home, home.discord);
    expect(seen(home)).toBe(1);
  });

  it('is not taken for somebody else’s message with the same words', async () => {
    const home = await moveInto();
    const next = await dies(home, { during: post, fault: NOT_POSTED, away: BEYOND_THE_NONCE });
    home.sam.says(home.channelId, WORDS);
    const before = home.alex.sees(home.channelId).length;
    await post(home, next);
    expect(home.alex.sees(home.channelId)).toHaveLength(before + 1);
  });

  it('is sent again, rather twice than never, where the server keeps its history from Attune', async () => {
    const home = await moveInto();
    home.fake.world.overwrite(home.channelId, home.fake.world.botId, {
      allow: PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages,
      deny: PermissionFlagsBits.ReadMessageHistory,
    });
    const next = await dies(home, { during: post, fault: POSTED, away: BEYOND_THE_NONCE });
    await post(home, next);
    expect(seen(home)).toBe(2);
  });

  it('waits for another try when Discord does not say what stands there', async () => {
    const home = await moveInto();
    const next = await dies(home, { during: post, fault: POSTED, away: BEYOND_THE_NONCE });
    home.fake.faults.next(HISTORY, { kind: 'status', status: 503 }, EVERY_TRY);
    await expect(post(home, next)).rejects.toMatchObject({ code: 'discord-failed' });
    await post(home, next);
    expect(seen(home)).toBe(1);
  });
});

describe('a post that is known to stand there', () => {
  it('costs nothing when its job runs again after a restart, and the history is not looked into', async () => {
    const home = await moveInto();
    const first = await post(home, home.discord);
    await home.discord.stop();
    home.clock.moveBy(BEYOND_THE_NONCE);
    const next = await home.connectNew();
    await next.start();
    const before = counted(home, SEND);
    expect(await post(home, next)).toEqual(first);
    expect(counted(home, SEND)).toBe(before);
    expect(counted(home, HISTORY)).toBe(0);
  });
});

describe('a knock that was on its way when Attune died', () => {
  it.each([MINUTE, BEYOND_THE_NONCE])('comes once and opens its note, %d ms later', async (away) => {
    const home = await moveIntoAgreed();
    const next = await dies(home, { during: knock, fault: POSTED, away });
    expect(await knock(home, next)).toEqual({ kind: 'delivered', via: 'direct' });
    const [only, ...more] = home.alex.dms();
    expect(more).toEqual([]);
    expect((await home.alex.presses(only!, 'Open').message()).text).toContain(WORDS);
  });
});
