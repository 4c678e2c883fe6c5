import { afterEach, describe, expect, it } from 'vitest';
import { type Home, moveInto, moveIntoAgreed } from './home.ts';

const MESSAGES = { method: 'POST', route: '/channels/{channel_id}/messages' } as const;
const LINES = 'findahelpline.com';

const fails = (): Promise<never> => Promise.reject(new TypeError('scripted failure'));

let giveUp = (): void => undefined;
/** Until the test is over. */
const never = (): Promise<never> =>
  new Promise((_, reject) => {
    const before = giveUp;
    giveUp = () => {
      before();
      reject(new TypeError('the test is over'));
    };
  });

afterEach(() => giveUp());

/** The database as it is on its worst day. */
const breakDatabase = ({ storage }: Home, answer: () => Promise<never>): void => {
  for (const store of [storage.couples, storage.outcomes, storage.checkIns, storage.events])
    for (const method of Object.keys(store)) Object.assign(store, { [method]: answer });
};

/** Something of this couple is under way and does not come back: a post that Discord never answers. */
const somethingHangs = async ({ sam, channelId, fake }: Home): Promise<() => void> => {
  const release = fake.faults.hold(MESSAGES);
  sam.command(channelId, 'break start', { minutes: 30 });
  await fake.until(
    () =>
      fake.requests.find(
        ({ path, body }) => path.endsWith('/messages') && JSON.stringify(body).includes('break'),
      ),
    'the post that hangs',
  );
  return release;
};

const answered = async (asked: { message: () => Promise<{ text: string; ephemeral: boolean }> }) => {
  const before = performance.now();
  const { text, ephemeral } = await asked.message();
  return { text, ephemeral, isPrompt: performance.now() - before < 1000 };
};

describe('/attune help-now is answered with help lines, privately and within a second', () => {
  const expected = { text: expect.stringContaining(LINES), ephemeral: true, isPrompt: true };

  it.each([
    ['fails', fails],
    ['does not answer', never],
  ] as const)('while the database %s, in the channel and in the direct message', async (_what, answer) => {
    const home = await moveIntoAgreed();
    breakDatabase(home, answer);
    const { alex, sam, channelId, fake } = home;
    expect(await answered(alex.command(channelId, 'attune help-now'))).toEqual(expected);
    const dm = fake.world.directMessages(fake.world.botId, sam.id);
    expect(await answered(sam.command(dm, 'attune help-now'))).toEqual(expected);
  });

  it('while something else of the couple hangs', async () => {
    const home = await moveIntoAgreed();
    const release = await somethingHangs(home);
    expect(await answered(home.alex.command(home.channelId, 'attune help-now'))).toEqual(expected);
    release();
  });

  it('while Attune is being restarted', async () => {
    const home = await moveIntoAgreed();
    const release = await somethingHangs(home);
    const stopping = home.discord.stop();
    expect(await answered(home.alex.command(home.channelId, 'attune help-now'))).toEqual(expected);
    release();
    await stopping;
  });

  it('while Discord has Attune wait with everything but answers', async () => {
    const home = await moveIntoAgreed();
    const { alex, channelId, fake } = home;
    fake.faults.next({ method: 'PATCH', route: /webhooks/ }, { kind: 'rate-limit', retryAfterSeconds: 3 }, 3);
    expect(await answered(alex.command(channelId, 'attune help-now'))).toEqual(expected);
  });

  it('in a server that Attune is not on, in a group, and with nobody', async () => {
    const { fake, alex } = await moveInto();
    fake.world.installFor(alex.id);
    const elsewhere = fake.world.addGuild({
      ownerId: fake.world.addUser('Lou'),
      memberIds: [alex.id],
      withBot: false,
    });
    const foreign = fake.world.addChannel(elsewhere, { name: 'all' });
    expect(await answered(alex.command(foreign, 'attune help-now'))).toEqual(expected);
    const group = fake.world.groupMessages([alex.id, fake.world.addUser('Kim'), fake.world.addUser('Max')]);
    expect(await answered(alex.command(group, 'attune help-now'))).toEqual(expected);
  });
});

describe('N1: whatever hangs', () => {
  it('leaving erases at once, and what was under way writes nothing afterwards', async () => {
    const home = await moveIntoAgreed();
    const { alex, channelId, storage } = home;
    const release = await somethingHangs(home);
    const leaving = alex.command(channelId, 'attune leave');
    await leaving.acked();
    const isGone = async () =>
      (await storage.couples.findBySpace(`discord:${channelId}` as never)) === undefined;
    for (let turn = 0; turn < 50 && !(await isGone()); turn += 1) await new Promise(setImmediate);
    expect(await isGone()).toBe(true);
    release();
    expect((await leaving.message()).text).toContain('is erased');
    expect(storage.jobs.waiting().map(({ payload }) => payload.kind)).toEqual(['purge']);
  });

  it('muting works at once', async () => {
    const home = await moveIntoAgreed();
    const release = await somethingHangs(home);
    const muted = await answered(home.alex.command(home.channelId, 'attune mute'));
    expect(muted).toMatchObject({ isPrompt: true, text: expect.stringContaining('No notes to you') });
    release();
  });

  it('a rate limit of minutes on the channel does not keep the one who leaves waiting', async () => {
    const home = await moveIntoAgreed();
    const { alex, channelId, fake } = home;
    fake.faults.next(MESSAGES, { kind: 'rate-limit', retryAfterSeconds: 300 });
    const left = await answered(alex.command(channelId, 'attune leave'));
    expect(left).toMatchObject({ isPrompt: true, text: expect.stringContaining('is erased') });
  });
});

describe('S7: a card is cleared at once', () => {
  it.each([
    ['fails', fails],
    ['does not answer', never],
  ] as const)('though the database %s', async (_what, answer) => {
    const home = await moveIntoAgreed();
    const { alex, channelId } = home;
    const card = await alex.command(channelId, 'attune help-now').message();
    breakDatabase(home, answer);
    await alex.presses(card, card.buttons[0]!.label).gone();
    expect(alex.sees(channelId).map(({ id }) => id)).not.toContain(card.id);
  });

  it('with the very first request, though Discord has the second one wait', async () => {
    const home = await moveIntoAgreed();
    const { alex, channelId, fake } = home;
    const card = await alex.command(channelId, 'attune help-now').message();
    const release = fake.faults.hold({ method: 'DELETE', route: /webhooks/ });
    const cleared = alex.presses(card, card.buttons[0]!.label);
    expect((await cleared.message()).text).toBe('Cleared.');
    release();
    await cleared.gone();
  });

  it('though something else of the couple hangs', async () => {
    const home = await moveIntoAgreed();
    const { alex, channelId } = home;
    const card = await alex.command(channelId, 'attune help-now').message();
    const release = await somethingHangs(home);
    await alex.presses(card, card.buttons[0]!.label).gone();
    release();
  });
});
