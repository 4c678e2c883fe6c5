import { describe, expect, it } from 'vitest';
import { type Card, HOUR, type PartnerId, partnerId, privateText } from '../../../src/index.ts';
import { type Home, hurriedWait, MODES, moveIntoAgreed } from './home.ts';

const KNOCK = 'A private note is ready\nOpen';

const note = (overrides: Partial<Card> = {}): Card => ({
  kind: 'nudge',
  blocks: [{ type: 'offer', text: privateText('When you did not call, I felt lonely.') }],
  actions: [{ type: 'button', action: { name: 'clear-note', subject: 'safety' }, label: 'Clear this' }],
  preview: 'A private note is ready',
  ...overrides,
});

const alexIn = ({ team, alex }: Home): PartnerId => partnerId(`slack:${team.id}:${alex.id}`);

const deliver = (home: Home, preference: 'channel' | 'direct', card = note(), key = 'note:1') =>
  home.slack.delivery.deliver({ spaceId: home.space, recipient: alexIn(home), card, preference, key });

describe.each(MODES)('S7: a note as a direct message, over %s', (mode) => {
  it('says nothing until it is opened, is opened by its recipient only, and goes with what brought it', async () => {
    const home = await moveIntoAgreed({ mode });
    const { fake, alex, sam, shown } = home;
    expect(await deliver(home, 'direct')).toEqual({ kind: 'delivered', via: 'direct' });
    const knock = await fake.until(() => alex.dms().at(-1), 'the knock');
    expect(knock.text).toBe(KNOCK);
    expect(fake.ledger.whoSaw('lonely')).toEqual([]);
    await alex.presses(knock, 'Open');
    const opened = await shown(alex, alex.dm(), 'lonely');
    expect(opened.ephemeral).toBe(true);
    expect(fake.ledger.whoSaw('lonely')).toEqual([alex.id]);
    await alex.presses(opened, 'Clear this');
    await fake.until(() => alex.dms().length === 0, 'both to be gone');
    expect(sam.dms()).toEqual([]);
    expect(alex.notifications().join('\n')).not.toContain('lonely');
  });

  it('S3-S5: the lines for somebody in danger come although Slack stumbles once', async () => {
    const { fake, sam, channel, handed } = await moveIntoAgreed({ mode, wait: hurriedWait });
    fake.faults.next('chat.postMessage', { kind: 'status', status: 502 });
    await sam.says(channel, 'I am afraid of you, please do not hurt me again');
    await handed('handleMessage');
    await fake.until(() => sam.dms().at(-1), 'the knock');
    expect(sam.dms().map(({ text }) => text)).toEqual([KNOCK]);
  });

  it('S3-S5: the lines for somebody in danger come this way, whatever they prefer, and the channel shows nothing', async () => {
    const { fake, alex, sam, channel, handed, shown } = await moveIntoAgreed({ mode });
    const posts = () => alex.sees(channel).filter(({ ephemeral }) => !ephemeral).length;
    const before = posts();
    await sam.says(channel, 'i want to kill myself tonight');
    await handed('handleMessage');
    const knock = await fake.until(() => sam.dms().at(-1), 'the knock');
    expect(knock.text).not.toMatch(/kill|help|safe|danger/iu);
    await sam.presses(knock, 'Open');
    const lines = await shown(sam, sam.dm(), 'findahelpline.com');
    expect(fake.ledger.whoSaw('findahelpline.com')).toEqual([sam.id]);
    await sam.presses(lines, lines.buttons[0]!);
    await fake.until(() => sam.dms().length === 0, 'all of it to be gone');
    expect(posts()).toBe(before + 1);
    expect(alex.dms()).toEqual([]);
  });
});

describe('a note that cannot be shown', () => {
  it('in the channel, because its recipient is not in it, is never shown elsewhere', async () => {
    const home = await moveIntoAgreed();
    const { fake, users, channel, alex } = home;
    await fake.channels.leaves(channel, users.alex);
    expect(await deliver(home, 'channel')).toEqual({ kind: 'undeliverable', reason: 'not-a-member' });
    expect(fake.ledger.whoSaw('lonely')).toEqual([]);
    expect(alex.dms()).toEqual([]);
  });

  it('by a direct message, because the account is closed, is dropped', async () => {
    const home = await moveIntoAgreed();
    home.fake.world.userOf(home.alex.id).deleted = true;
    expect(await deliver(home, 'direct')).toEqual({ kind: 'undeliverable', reason: 'closed' });
  });

  it.each(['token_revoked', 'missing_scope', 'is_archived', 'account_inactive'])(
    'because Slack says %s, is dropped, and the log says why',
    async (error) => {
      const home = await moveIntoAgreed();
      home.fake.faults.next('chat.postEphemeral', { kind: 'refusal', error });
      expect(await deliver(home, 'channel')).toEqual({ kind: 'undeliverable', reason: 'unavailable' });
      await home.logged('note-undeliverable');
    },
  );

  it.each(['channel', 'direct'] as const)(
    'in the %s, because Slack has trouble, comes when it is tried again',
    async (preference) => {
      const home = await moveIntoAgreed({ wait: hurriedWait });
      // A direct message is tried three times at once: it says nothing, so two of it do no harm.
      const times = preference === 'direct' ? 3 : 1;
      home.fake.faults.next(/^chat\.post/, { kind: 'status', status: 503 }, times);
      await expect(deliver(home, preference)).rejects.toMatchObject({ healsByItself: true });
      expect(await deliver(home, preference)).toMatchObject({ kind: 'delivered' });
    },
  );
});

describe('what lies behind an Open button', () => {
  it('is gone after a day, and says so', async () => {
    const home = await moveIntoAgreed();
    const { fake, clock, alex, shown } = home;
    await deliver(home, 'direct');
    const knock = await fake.until(() => alex.dms().at(-1), 'the knock');
    clock.moveBy(24 * HOUR);
    await alex.presses(knock, 'Open');
    await shown(alex, alex.dm(), 'no longer here');
  });

  it('N1: goes with the couple; the lines for somebody in danger do not', async () => {
    const home = await moveIntoAgreed();
    const { fake, alex, sam, channel, shown } = home;
    await deliver(home, 'direct');
    await deliver(home, 'direct', note({ kind: 'safety', title: 'Help lines' }), 'note:2');
    await sam.command(channel, '/attune', 'leave');
    await shown(alex, channel, 'Attune has left');
    const [first, second] = alex.dms();
    await alex.presses(first!, 'Open');
    await shown(alex, alex.dm(), 'no longer here');
    expect(fake.ledger.whoSaw('lonely')).toEqual([]);
    await alex.presses(second!, 'Open');
    await shown(alex, alex.dm(), 'Help lines');
  });

  it('waits for somebody who is away; a note in the channel does not reach them, and Slack does not say so', async () => {
    const home = await moveIntoAgreed();
    const { alex } = home;
    alex.goesOffline();
    expect(await deliver(home, 'channel')).toMatchObject({ kind: 'delivered' });
    expect(await deliver(home, 'direct', note(), 'note:2')).toMatchObject({ kind: 'delivered' });
    alex.comesOnline();
    expect(alex.dms().map(({ text }) => text)).toEqual([KNOCK]);
  });
});
