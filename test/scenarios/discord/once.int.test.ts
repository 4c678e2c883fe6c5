import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../src/index.ts';
import { temporaryStorage } from '../../adapters/storage/temporary-storage.ts';
import type { Fault } from '../../fakes/discord/faults.ts';
import type { Person } from '../../fakes/discord/person.ts';
import type { Seen } from '../../fakes/discord/seen.ts';
import { scriptedReader } from '../../support/scripted-reader.ts';
import { type Household, moveIn } from './household.ts';

const storage = temporaryStorage();
const SEND = { method: 'POST', route: '/channels/{channel_id}/messages' } as const;

const FAULTS: readonly (readonly [string, Fault])[] = [
  ['the line breaks after it was posted', { kind: 'reset', afterEffect: true }],
  ['the line breaks before', { kind: 'reset' }],
  ['a 502 comes after it was posted', { kind: 'status', status: 502, afterEffect: true }],
  ['a 503 comes before', { kind: 'status', status: 503 }],
  ['the route is limited', { kind: 'rate-limit', retryAfterSeconds: 0.05 }],
  ['everything is limited', { kind: 'rate-limit', retryAfterSeconds: 0.05, global: true }],
];

const agreed = async (tell: (home: Household) => Promise<void>): Promise<void> => {
  const home = await moveIn({ storage, reader: scriptedReader() });
  try {
    await home.agree();
    await tell(home);
    expect(home.fake.unanswered()).toEqual([]);
    expect(home.fake.unfinished()).toEqual([]);
    expect(home.fake.faults.unspent()).toBe(0);
    expect(home.log.join('')).not.toContain('canary');
  } finally {
    await home.close();
  }
};

const sends = ({ fake }: Household): number =>
  fake.requests.filter(({ method, route }) => method === SEND.method && route === SEND.route).length;

describe('posted once, tried again once, when', () => {
  it.each(FAULTS)('%s', (_, fault) =>
    agreed(async (home) => {
      const { alex, sam, channelId, fake } = home;
      const before = sends(home);
      fake.faults.next(SEND, fault);
      const answer = await alex.command(channelId, 'break start', { minutes: 30, note: 'canary1' }).message();
      expect(answer.ephemeral).toBe(true);
      expect(sam.sees(channelId).filter(({ text }) => text.includes('canary1'))).toHaveLength(1);
      expect(sends(home) - before).toBe(2);
    }),
  );
});

describe('a check-in’s reveal', () => {
  const question = ({ sam, channelId }: Household): Seen | undefined =>
    sam.sees(channelId).find(({ buttons }) => buttons.some(({ label }) => label === 'Answer privately'));

  const answer = async (home: Household, person: Person, words: string): Promise<void> => {
    const card = await home.fake.until(() => question(home), 'the question');
    const form = await person.presses(card, 'Answer privately').modal();
    await person.submits(form, { answer: words }).message();
  };

  const reveals = ({ sam, channelId }: Household): readonly Seen[] =>
    sam.sees(channelId).filter(({ text }) => text.includes('canary5') && text.includes('canary6'));

  it('that arrived just before Attune died stands there once, and no row says a word of it (K1, S7)', () =>
    agreed(async (home) => {
      const { alex, sam, channelId, fake } = home;
      await alex.command(channelId, 'checkin now').message();
      await answer(home, alex, 'canary5 tea');
      fake.faults.next(SEND, { kind: 'reset', afterEffect: true }, 4);
      await answer(home, sam, 'canary6 walk');
      fake.clock.moveBy(6 * MINUTE);
      await home.restart();
      await fake.until(() => question(home) === undefined || undefined, 'the question to be closed');
      expect(reveals(home)).toHaveLength(1);
      const rows = await home.storage.database.selectFrom('sent').selectAll().execute();
      expect(rows.map(({ posted_as: id }) => id)).toContain(reveals(home)[0]?.id);
      for (const { digest, posted_as: id } of rows) expect(`${digest} ${id}`).toMatch(/^[\w-]{43} \d+$/u);
    }));
});

describe('a note knocks once when', () => {
  it.each(FAULTS)('%s', (_, fault) =>
    agreed(async (home) => {
      const { alex, sam, channelId, fake, handed, passes } = home;
      alex.says(channelId, 'you never listen canary2');
      await handed('handleMessage', 1);
      fake.faults.next(SEND, fault);
      await passes(21 * SECOND);
      expect(alex.dms()).toHaveLength(1);
      expect(sam.dms()).toEqual([]);
      await home.restart();
      await passes(60 * SECOND);
      expect(alex.dms()).toHaveLength(1);
    }),
  );

  it('Discord is away for longer than the client tries, and is back before it would be too late', () =>
    agreed(async (home) => {
      const { alex, channelId, fake, handed, passes } = home;
      alex.says(channelId, 'you never listen canary3');
      await handed('handleMessage', 1);
      fake.faults.next(SEND, { kind: 'status', status: 502 }, 4);
      await passes(21 * SECOND);
      expect(alex.dms()).toEqual([]);
      await passes(60 * SECOND);
      expect(alex.dms()).toHaveLength(1);
    }));

  it('late is worse than never: Discord is back too late, and nothing comes any more', () =>
    agreed(async (home) => {
      const { alex, channelId, fake, handed, passes } = home;
      alex.says(channelId, 'you never listen canary4');
      await handed('handleMessage', 1);
      fake.faults.next(SEND, { kind: 'status', status: 502 }, 4);
      await passes(21 * SECOND);
      fake.clock.moveBy(180 * SECOND);
      await passes(SECOND);
      expect(alex.dms()).toEqual([]);
    }));
});

describe('a channel in which Attune may not write', () => {
  it('is said to be so to whoever asks, and nothing is posted anywhere else', () =>
    agreed(async (home) => {
      const { alex, sam, channelId, fake } = home;
      const before = sam.sees(channelId).length;
      fake.faults.next(SEND, { kind: 'refusal', refusal: 'missingPermissions' });
      const answer = await alex.command(channelId, 'checkin now').message();
      expect(answer.text).toContain('I may not post in this channel');
      expect(sam.sees(channelId)).toHaveLength(before);
      expect([...alex.dms(), ...sam.dms()]).toEqual([]);
    }));
});
