import { afterEach, describe, expect, it } from 'vitest';
import type { Person } from '../../fakes/slack/person.ts';
import { type Home, MODES, moveInto, moveIntoAgreed } from './home.ts';

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
const breakDatabase = ({ storage, installations }: Home, answer: () => Promise<never>): void => {
  for (const store of [storage.couples, storage.outcomes, storage.checkIns, storage.events, installations])
    for (const method of Object.keys(store)) Object.assign(store, { [method]: answer });
};

/** Something of this couple is under way and does not come back: a post that Slack never answers. */
const somethingHangs = async ({ sam, channel, fake }: Home): Promise<() => void> => {
  const release = fake.faults.hold('chat.postMessage');
  await sam.command(channel, '/break', '30');
  await fake.until(
    () => fake.requests.at(-1)?.method === 'chat.postMessage' || undefined,
    'the post that hangs',
  );
  return release;
};

/** Resolves to whether it came within a second. */
const isPrompt = async (work: () => Promise<unknown>): Promise<boolean> => {
  const before = performance.now();
  await work();
  return performance.now() - before < 1000;
};

describe.each(MODES)(
  '/attune help-now is answered with help lines, in private and within a second, over %s',
  (mode) => {
    const asks = ({ whispered }: Home, person: Person, where: { readonly id: string }) =>
      isPrompt(async () => {
        await person.command(where, '/attune', 'help-now');
        await whispered(person, where, LINES);
      });

    it.each([
      ['fails', fails],
      ['does not answer', never],
    ] as const)('while the database %s, in the channel and in the direct message', async (_what, answer) => {
      const home = await moveIntoAgreed({ mode });
      breakDatabase(home, answer);
      expect(await asks(home, home.alex, home.channel)).toBe(true);
      expect(await asks(home, home.sam, home.sam.dm())).toBe(true);
    });

    it('while something else of the couple hangs, and while Attune is being restarted', async () => {
      const home = await moveIntoAgreed({ mode });
      const release = await somethingHangs(home);
      expect(await asks(home, home.alex, home.channel)).toBe(true);
      const stopping = home.slack.stop();
      expect(await asks(home, home.sam, home.channel)).toBe(true);
      release();
      await stopping;
    });

    it('in a channel that Attune is not in, and to somebody with no partner', async () => {
      const home = await moveInto({ mode });
      const { fake, team, users, alex } = home;
      const kim = fake.addUser(team, { name: 'kim' });
      const elsewhere = fake.addChannel(team, { name: 'else', members: [users.alex, kim] });
      expect(await asks(home, alex, elsewhere)).toBe(true);
    });
  },
);

describe('N1: whatever hangs', () => {
  it('leaving erases at once, and what was under way writes nothing afterwards', async () => {
    const home = await moveIntoAgreed();
    const { alex, channel, storage, space, whispered } = home;
    const release = await somethingHangs(home);
    await alex.command(channel, '/attune', 'leave');
    const isGone = async () => (await storage.couples.findBySpace(space)) === undefined;
    for (let turn = 0; turn < 50 && !(await isGone()); turn += 1) await new Promise(setImmediate);
    expect(await isGone()).toBe(true);
    release();
    await whispered(alex, channel, 'is erased');
    expect(storage.jobs.waiting().map(({ payload }) => payload.kind)).toEqual(['purge']);
  });

  it('muting works at once', async () => {
    const home = await moveIntoAgreed();
    const { alex, channel, whispered } = home;
    const release = await somethingHangs(home);
    const muted = await isPrompt(async () => {
      await alex.command(channel, '/attune', 'mute');
      await whispered(alex, channel, 'No notes to you');
    });
    expect(muted).toBe(true);
    release();
  });

  it('a rate limit of minutes on the channel does not keep the one who leaves waiting', async () => {
    const home = await moveIntoAgreed();
    const { fake, alex, channel, whispered } = home;
    fake.faults.next('chat.postMessage', { kind: 'rate-limit', retryAfterSeconds: 300 });
    const left = await isPrompt(async () => {
      await alex.command(channel, '/attune', 'leave');
      await whispered(alex, channel, 'is erased');
    });
    expect(left).toBe(true);
  });
});

describe.each(MODES)('S7: a card is cleared at once, over %s', (mode) => {
  const cleared = async (
    { fake, alex, channel }: Home,
    card: { readonly ts: string; readonly buttons: readonly string[] },
  ) => {
    await alex.presses({ channelId: channel.id, ts: card.ts }, card.buttons[0]!);
    await fake.until(() => !alex.sees(channel).some(({ ts }) => ts === card.ts), 'the card to go');
  };

  it.each([
    ['fails', fails],
    ['does not answer', never],
  ] as const)('though the database %s', async (_what, answer) => {
    const home = await moveIntoAgreed({ mode });
    await home.alex.command(home.channel, '/attune', 'help-now');
    const card = await home.whispered(home.alex, home.channel, LINES);
    breakDatabase(home, answer);
    expect(await isPrompt(() => cleared(home, card))).toBe(true);
  });

  it('though something else of the couple hangs, or Attune is being stopped', async () => {
    const home = await moveIntoAgreed({ mode });
    await home.alex.command(home.channel, '/attune', 'help-now');
    const card = await home.whispered(home.alex, home.channel, LINES);
    const release = await somethingHangs(home);
    const stopping = home.slack.stop();
    expect(await isPrompt(() => cleared(home, card))).toBe(true);
    release();
    await stopping;
  });
});

describe('what was said elsewhere', () => {
  it('is posted to no couple: in another channel, reframing is for nobody in particular', async () => {
    const home = await moveIntoAgreed();
    const { fake, team, users, alex, whispered, callsOf, space } = home;
    const kim = fake.addUser(team, { name: 'kim' });
    const elsewhere = fake.addChannel(team, { name: '', kind: 'im', members: [users.alex, kim] });
    await alex.command(elsewhere, '/reframe', 'you never listen to me');
    await whispered(alex, elsewhere, 'When');
    expect(callsOf('handleCommand').at(-1)?.[0].spaceId).not.toBe(space);
  });
});

describe('what both once agreed to is looked at again before anything of theirs is shown', () => {
  it('N2: somebody let in unheard a moment ago sees no answer of a check-in', async () => {
    const home = await moveIntoAgreed();
    const { fake, team, users, alex, channel } = home;
    await alex.command(channel, '/checkin', 'now');
    const card = await fake.until(
      () => alex.sees(channel).find(({ buttons }) => buttons.includes('Answer privately')),
      'the question',
    );
    const kim = fake.addUser(team, { name: 'kim' });
    fake.events.loseNext(2);
    await fake.channels.joins(channel, kim, users.alex);
    await alex.presses(card, 'Answer privately');
    const form = await fake.until(() => alex.modal(), 'the form');
    await alex.submits({ [form.fields[0]!]: 'that you made tea' });
    await home.shown(alex, channel, 'I have stopped reading');
    expect(fake.ledger.whoSaw('made tea')).not.toContain(kim.id);
  });

  it('N1: what lies ready behind a button does not outlive the couple, a new start included', async () => {
    const home = await moveIntoAgreed();
    const { fake, team, alex, channel, slack, space, whispered, shown } = home;
    const card = {
      kind: 'nudge',
      blocks: [{ type: 'text' as const, text: 'of the time before' }],
      actions: [],
      preview: 'A private note is ready',
    };
    const recipient = `slack:${team.id}:${alex.id}` as never;
    await slack.delivery.deliver({ spaceId: space, recipient, card, preference: 'direct', key: 'k' });
    await alex.command(channel, '/attune', 'leave');
    await whispered(alex, channel, 'is erased');
    await alex.command(channel, '/attune', 'start @sam');
    await shown(alex, channel, 'May I sit with you two?');
    const knock = await fake.until(() => alex.dms().at(-1), 'the knock');
    await alex.presses(knock, 'Open');
    await shown(alex, alex.dm(), 'no longer here');
    expect(fake.ledger.whoSaw('of the time before')).toEqual([]);
  });
});
