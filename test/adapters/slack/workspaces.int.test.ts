import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../src/index.ts';
import type { Couple } from '../../fakes/slack/couple.ts';
import { encoded, postTo, signedHeaders } from '../../fakes/slack/http-transport.ts';
import { agree, type Home, hurriedWait, MODES, moveInto, moveIntoAgreed } from './home.ts';

const installPage = ({ publicUrl }: Home): string => `${publicUrl}/slack/install`;

/** Another couple, in a workspace that somebody there adds Attune to in their browser. */
const secondWorkspace = async (home: Home): Promise<Couple> => {
  const { fake } = home;
  const other = fake.couple('Away');
  expect((await fake.browser.installs(other.users.alex, installPage(home))).body).toContain('Attune is in');
  return other;
};

const start = async (home: Home, { alex, sam, channel }: Couple): Promise<void> => {
  await alex.command(channel, '/attune', 'start @sam');
  await agree(home, [alex, sam], channel);
  await home.shown(sam, channel, 'You have both agreed');
};

describe('adding Attune to a workspace', () => {
  it('in a browser: the tokens are kept, and the two can begin', async () => {
    const home = await moveInto({ mode: 'http' });
    const other = await secondWorkspace(home);
    const kept = await home.installations.find(other.team.id);
    expect(kept).toMatchObject({ teamId: other.team.id, botUserId: other.install.botUserId });
    expect(kept?.scopes).toContain('groups:history');
    await start(home, other);
  });

  it('a way back works once, in the same browser, with the state it was sent with, within ten minutes', async () => {
    const home = await moveInto({ mode: 'http' });
    const { fake, installations } = home;
    const { users } = fake.couple('Away');
    const { authorizeUrl, cookie } = await fake.browser.opensInstallPage(installPage(home));
    const back = fake.browser.decides(authorizeUrl, users.alex);
    const forged = new URL(back);
    forged.searchParams.set('state', 'forged');
    expect(await fake.browser.returns(back, '')).toMatchObject({ status: 400 });
    expect(await fake.browser.returns(forged.href, cookie)).toMatchObject({ status: 400 });
    expect(await installations.teams()).toHaveLength(1);
    expect(await fake.browser.returns(back, cookie)).toMatchObject({ status: 200 });
    expect(await fake.browser.returns(back, cookie)).toMatchObject({ status: 400 });
    const late = await fake.browser.opensInstallPage(installPage(home));
    const tooLate = fake.browser.decides(late.authorizeUrl, users.alex);
    home.clock.moveBy(10 * MINUTE);
    expect(await fake.browser.returns(tooLate, late.cookie)).toMatchObject({ status: 400 });
  });

  it('a state that was used is used for every replica, and Slack is not even asked', async () => {
    const home = await moveInto({ mode: 'http' });
    const { fake } = home;
    const { users } = fake.couple('Away');
    const { authorizeUrl, cookie } = await fake.browser.opensInstallPage(installPage(home));
    const back = fake.browser.decides(authorizeUrl, users.alex);
    await fake.browser.returns(back, cookie);
    const asked = fake.requests.length;
    await home.slack.stop();
    await home.start(await home.connectNew());
    expect((await fake.browser.returns(back, cookie)).body).toContain('Attune was not added');
    expect(fake.requests.slice(asked).map(({ method }) => method)).not.toContain('oauth.v2.access');
  });

  it('somebody who says no, or whose code Slack refuses, adds nothing and is told nothing of Slack’s reasons', async () => {
    const home = await moveInto({ mode: 'http' });
    const { fake, installations } = home;
    const { users } = fake.couple('Away');
    const no = await fake.browser.installs(users.alex, installPage(home), 'no');
    expect(no).toMatchObject({ status: 400, body: expect.stringContaining('Attune was not added') });
    fake.faults.next('oauth.v2.access', { kind: 'refusal', error: 'invalid_code' });
    const refused = await fake.browser.installs(users.alex, installPage(home));
    expect(refused).toMatchObject({ status: 400, body: expect.not.stringContaining('invalid_code') });
    expect(await installations.teams()).toHaveLength(1);
  });

  it('answers whoever watches, and nothing else', async () => {
    const { publicUrl } = await moveInto({ mode: 'http' });
    expect(await (await fetch(`${publicUrl}/health`)).text()).toBe('ok');
    expect((await fetch(`${publicUrl}/`)).status).toBe(404);
    expect((await fetch(`${publicUrl}/slack/events`)).status).toBe(404);
  });
});

describe('two workspaces at once', () => {
  it('never see each other’s words, and each is answered with its own token', async () => {
    const home = await moveIntoAgreed({ mode: 'http' });
    const other = await secondWorkspace(home);
    const { fake, alex, channel, passes, handed, whispered } = home;
    await start(home, other);
    await alex.says(channel, 'you never listen to me, MINE');
    await other.alex.says(other.channel, 'you never listen to me, THEIRS');
    await handed('handleMessage', 2);
    await passes(21 * SECOND);
    await whispered(alex, channel, 'may land harder');
    await whispered(other.alex, other.channel, 'may land harder');
    const here = fake.ledger.seenBy(alex.id).join('\n');
    expect(here).not.toContain('THEIRS');
    expect(fake.ledger.seenBy(other.alex.id).join('\n')).not.toContain('MINE');
    for (const { method, teamId, args } of fake.requests) {
      const place = String(args.channel ?? '');
      if (place !== '') expect([method, teamId]).toEqual([method, fake.world.channelOf(place).teamId]);
    }
  });

  it('N1: one of them takes Attune out: all of its own is erased, nothing of the other', async () => {
    const home = await moveIntoAgreed({ mode: 'http' });
    const other = await secondWorkspace(home);
    const { fake, team, install, installations, storage, space, handed } = home;
    await start(home, other);
    await fake.installs.uninstall(install);
    await handed('eraseWorkspace');
    expect(await installations.teams()).toEqual([other.team.id]);
    expect(await storage.couples.findBySpace(space)).toBeUndefined();
    expect(await storage.couples.findBySpacePrefix(`slack:${team.id}:`)).toEqual([]);
    expect(await storage.couples.findBySpace(home.spaceAt(other.channel))).toBeDefined();
    expect(fake.unanswered()).toEqual([]);
  });
});

describe.each(MODES)('a workspace takes Attune out, over %s', (mode) => {
  it.each(['uninstall', 'revoke'] as const)(
    'N1: %s: everything held is erased, and nobody is told',
    async (how) => {
      const { fake, install, storage, space, handed, alex } = await moveIntoAgreed({ mode });
      const before = alex.dms().length;
      await fake.installs[how](install);
      await handed('eraseWorkspace');
      expect(await storage.couples.findBySpace(space)).toBeUndefined();
      expect(alex.dms()).toHaveLength(before);
    },
  );

  it('N1: when erasing fails, Slack is not told that it is done, and the next telling erases', async () => {
    let hasFailed = false;
    const home = await moveIntoAgreed({
      mode,
      mediator: (real) => ({
        eraseWorkspace: (prefix) => {
          if (hasFailed) return real.eraseWorkspace(prefix);
          hasFailed = true;
          return Promise.reject(new TypeError('the disk is full'));
        },
      }),
    });
    const { fake, install, storage, space, handed } = home;
    fake.events.loseNext();
    const uninstalled = fake.installs.uninstall(install);
    await fake.advance(MINUTE);
    await uninstalled;
    await handed('eraseWorkspace');
    expect(await storage.couples.findBySpace(space)).toBeUndefined();
  });

  it('an old telling of it, after Attune was let in again, erases nothing', async () => {
    const home = await moveIntoAgreed({ mode });
    const { fake, team, storage, space, alex, channel, handed, callsOf } = home;
    await fake.world.happens({
      teamId: team.id,
      subscription: 'app_uninstalled',
      event: { type: 'app_uninstalled' },
    });
    await alex.says(channel, 'hello');
    await handed('handleMessage');
    expect(callsOf('eraseWorkspace')).toEqual([]);
    expect(await storage.couples.findBySpace(space)).toBeDefined();
  });
});

describe('taken out while Attune was away', () => {
  it('N1: is found out at the next start', async () => {
    const home = await moveIntoAgreed({ mode: 'http' });
    const { fake, install, slack, storage, space, installations, handed } = home;
    await slack.stop();
    fake.events.loseNext(2);
    await fake.installs.uninstall(install);
    await home.start(await home.connectNew());
    await handed('eraseWorkspace');
    expect(await installations.teams()).toEqual([]);
    expect(await storage.couples.findBySpace(space)).toBeUndefined();
  });

  it('N1: is not taken for one when only our key is missing: nothing is erased, and somebody is told to put it back', async () => {
    const home = await moveIntoAgreed({ mode: 'http' });
    await home.slack.stop();
    const locked = {
      ...home.installations,
      find: async () => {
        throw Object.assign(new Error('sealed with another key'), { code: 'seal-broken' });
      },
    };
    await home.start(await home.connectNew({ installations: locked }));
    await home.logged('installation-unreadable');
    expect(home.logger.lines.find(({ fields }) => fields.code === 'installation-unreadable')?.level).toBe(
      'error',
    );
    expect(await home.storage.couples.findBySpace(home.space)).toBeDefined();
    expect(await home.installations.teams()).toHaveLength(1);
  });

  it('is not believed when Slack cannot be asked', async () => {
    const home = await moveIntoAgreed({ mode: 'http', wait: hurriedWait });
    const { fake, slack, storage, space, logged } = home;
    await slack.stop();
    fake.faults.next('auth.test', { kind: 'status', status: 503 });
    await home.start(await home.connectNew());
    await logged('slack-workspace-unclear');
    expect(await storage.couples.findBySpace(space)).toBeDefined();
  });
});

describe('tokens that end', () => {
  it('are renewed before they do, once for all who ask at the same time', async () => {
    const home = await moveInto({ mode: 'http', tokenRotation: true, isStarted: false });
    await home.start(home.slack);
    const { fake, alex, team, users, channel, installations, whispered } = home;
    // Slack's fake lets tokens live for twelve hours of its own clock; Bolt counts by the real one.
    await fake.browser.installs(users.alex, installPage(home));
    const first = await installations.find(team.id);
    expect(first?.refreshToken).toBeDefined();
    await installations.save({ ...first!, expiresAt: (Date.now() + HOUR) as never }, fake.clock.now());
    const refreshes = () =>
      fake.requests.filter(
        ({ method, args }) => method === 'oauth.v2.access' && args.grant_type === 'refresh_token',
      ).length;
    await alex.command(channel, '/attune', 'start @sam');
    await whispered(alex, channel, 'The card is in the channel');
    const next = await installations.find(team.id);
    expect(next?.botToken).not.toBe(first?.botToken);
    expect(next?.refreshToken).not.toBe(first?.refreshToken);
    expect(refreshes()).toBe(1);
  });
});

describe('what does not come from Slack', () => {
  const command = async (home: Home) => {
    await home.alex.command(home.channel, '/attune', 'help');
    await home.whispered(home.alex, home.channel, 'help-now');
    return home.fake.http.lastDelivery();
  };

  it.each([
    ['signed with another secret', { secret: 'another' }],
    ['changed on its way', { tamper: (body: string) => body.replace('help', 'leave') }],
    ['six minutes old', { age: 360 }],
    ['without a signature', { headers: { 'x-slack-signature': '' } }],
  ])('%s, is refused', async (_, forge) => {
    const home = await moveIntoAgreed({ mode: 'http' });
    const delivery = await command(home);
    const before = home.callsOf('handleCommand').length;
    expect((await home.fake.http.forge(delivery, forge)).status).toBe(401);
    expect(home.callsOf('handleCommand')).toHaveLength(before);
  });

  it('sent a second time as it was, is refused', async () => {
    const home = await moveIntoAgreed({ mode: 'http' });
    const { fake, publicUrl, callsOf, logged } = home;
    const { body, type } = encoded(await command(home));
    const timestamp = Math.floor(Date.now() / 1000) - 2;
    // What somebody in between could have kept: the same bytes, the same signature.
    const kept = {
      url: `${publicUrl}/slack/events`,
      headers: signedHeaders(type, { secret: fake.app.signingSecret, body, timestamp }),
      body,
    };
    const before = callsOf('handleCommand').length;
    await postTo(kept);
    expect((await postTo(kept)).status).toBe(401);
    await logged('replayed');
    expect(callsOf('handleCommand')).toHaveLength(before);
  });

  it('of a workspace that has not let Attune in, is acknowledged and comes to nothing', async () => {
    const home = await moveIntoAgreed({ mode: 'http' });
    const { fake, installations, team, alex, channel, logged, callsOf } = home;
    await installations.remove(team.id);
    const before = callsOf('handleCommand').length;
    await alex.command(channel, '/attune', 'help');
    await logged('not-installed');
    expect(callsOf('handleCommand')).toHaveLength(before);
    expect(fake.unanswered()).toEqual([]);
  });
});
