import type { KnownBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { createSignedIds } from '../../../adapters/platform/index.ts';
import { ACTION_NAMES } from '../../../src/app/action/handle-action.ts';
import { SECOND } from '../../../src/index.ts';
import type { Person } from '../../fakes/slack/person.ts';
import type { Seen } from '../../fakes/slack/seen.ts';
import { type Home, moveIntoAgreed } from './home.ts';

const PRIVATE = 'When you read while I talk, I feel lonely';

const signed = ({ fake }: Home, action_id: string): string =>
  createSignedIds(fake.app.appToken).sign({ action_id }).action_id;

const UNFURLED = { unfurl_links: false, unfurl_media: false };

/** A message of Attune's in the channel whose one button says what its maker wanted it to say. */
const forge = async (home: Home, actionId: string): Promise<Pick<Seen, 'channelId' | 'ts'>> => {
  const { fake, channel, token } = home;
  const button = { type: 'button', text: { type: 'plain_text', text: 'Go' }, action_id: actionId };
  const blocks = [{ type: 'actions', elements: [button] }] as KnownBlock[];
  const answer = await fetch(`${fake.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ channel: channel.id, text: 'forged', blocks, ...UNFURLED }),
  });
  const { ok, ts } = (await answer.json()) as { ok: boolean; ts: string };
  expect(ok).toBe(true);
  fake.clock.moveBy(2 * SECOND);
  return { channelId: channel.id, ts };
};

/** What the press brings them, seen by nobody else. */
const told = async (home: Home, person: Person, where: Pick<Seen, 'channelId' | 'ts'>): Promise<string> => {
  const own = () => person.sees(home.channel).filter(({ ephemeral }) => ephemeral);
  const before = own().length;
  await person.presses(where, 'Go');
  await home.fake.until(() => own().length > before, 'the answer');
  return own().at(-1)?.text ?? '';
};

const provoke = async (home: Home): Promise<Seen> => {
  await home.alex.says(home.channel, 'you never listen to me');
  await home.handed('handleMessage');
  await home.passes(21 * SECOND);
  return home.shown(home.alex, home.channel, 'may land harder');
};

/** The ids of the buttons on what somebody sees. */
const idsOn = ({ fake }: Home, { channelId, ts }: Seen): readonly string[] =>
  fake.world
    .messageOf(channelId, ts)
    .blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []))
    .flatMap((element) => ('action_id' in element ? [element.action_id ?? ''] : []));

describe('a button on Slack that is somebody else’s, forged or old', () => {
  it('that Attune never signed is answered privately, and nothing is done', async () => {
    const home = await moveIntoAgreed();
    const { alex, storage, space } = home;
    const ours = (await storage.couples.findBySpace(space))!;
    const id = `a|leave.confirm|${ours.id}|${space.replace('slack:', '')}`;
    const acted = home.callsOf('handleAction').length;
    for (const forged of [
      id,
      `${id}#AAAAAAAAA`,
      signed(home, id).replace('leave.confirm', 'privacy.export'),
      '🦔',
    ])
      expect(await told(home, alex, await forge(home, forged))).toContain('an earlier version of me');
    expect(home.callsOf('handleAction')).toHaveLength(acted);
    expect(await storage.couples.findBySpace(space)).toEqual(ours);
  });

  it('of the other one’s note does nothing, in the words of a note that never was', async () => {
    const home = await moveIntoAgreed();
    const { sam, fake } = home;
    const note = await provoke(home);
    const answers = new Set<string>();
    const own = idsOn(home, note).filter((id) => !id.includes('nudge.break') && !id.includes('not-now'));
    expect(own.length).toBeGreaterThan(2);
    for (const id of own) {
      answers.add(await told(home, sam, await forge(home, id)));
      const guessed = id.replace(/^(a\|[^|]+\|)[^|]+/u, '$1nobody-has-this').split('#')[0]!;
      answers.add(await told(home, sam, await forge(home, signed(home, guessed))));
    }
    expect([...answers]).toEqual([expect.stringContaining('no longer here')]);
    expect(fake.world.ledger.whoSaw('may land harder')).toEqual([home.alex.id]);
  });

  it('pressed twice posts once', async () => {
    const home = await moveIntoAgreed();
    const { alex, sam, fake, channel } = home;
    const note = await provoke(home);
    const ids = idsOn(home, note);
    await alex.presses(note, 'Say it again');
    const form = await fake.until(() => alex.modal(), 'the form');
    await alex.submits({ [form.fields[0]!]: PRIVATE });
    await home.shown(sam, channel, PRIVATE);
    const again = ids.find((id) => id.includes('say-again'))!;
    expect(await told(home, alex, await forge(home, again))).toContain('no longer here');
    expect(sam.sees(channel).filter(({ text }) => text.includes(PRIVATE))).toHaveLength(1);
  });

  it('from a stranger in the channel changes nothing of the couple, whichever it is', async () => {
    const home = await moveIntoAgreed();
    const { storage, space, fake, channel, alex } = home;
    const ours = (await storage.couples.findBySpace(space))!;
    const robin = fake.person(fake.addUser(fake.world.teamOf(channel.teamId), { name: 'robin' }));
    const elsewhere = fake.addChannel(fake.world.teamOf(channel.teamId), {
      name: 'elsewhere',
      kind: 'group',
      members: [fake.world.userOf(robin.id), fake.world.userOf(home.install.botUserId)],
    });
    const before = alex.sees(channel).length;
    for (const name of ACTION_NAMES) {
      const id = signed(home, `a|${name}|${ours.id}|${space.replace('slack:', '')}`);
      const { ts } = await forge({ ...home, channel: elsewhere }, id);
      await robin.presses({ channelId: elsewhere.id, ts }, 'Go');
    }
    await home.handed('handleAction', 4);
    expect(await storage.couples.findBySpace(space)).toEqual(ours);
    expect(alex.sees(channel)).toHaveLength(before);
  });
});
