import { describe, expect, it } from 'vitest';
import { REST_RATES } from '../../src/domain/safety/rest.ts';
import { HOUR } from '../../src/domain/shared/instant.ts';
import { ALEX, SAM } from '../support/couples.ts';
import { deterministicRandom } from '../support/random.ts';
import { anAgreedRoom, aRoom } from '../support/room.ts';
import { everyWord } from './random-evening.ts';
import { liveThrough } from './rests/spell.ts';

const SPELLS = 200;
const seeds = Array.from({ length: SPELLS }, (_, at) => at + 1);

describe('a rest', () => {
  const dueFromNowOn = { id: deterministicRandom().id, below: () => 0 };

  it('S6: may begin with whatever shows a silence: a question asked for, help to answer, a line', async () => {
    for (const line of ['/checkin now', '/validate']) {
      const room = await anAgreedRoom({ random: dueFromNowOn, rests: REST_RATES });
      await room.says(ALEX, 'you forgot the milk again, i am so tired of it');
      await room.passes(HOUR);
      const reply = everyWord(await room.types(SAM, line));
      expect(reply).toMatch(/does not fit just now|no good words of my own/u);
      expect((await room.couple())?.hold).toBeDefined();
    }
  });

  it('S6: is told to both before they agree', async () => {
    const room = await aRoom();
    await room.types(ALEX, '/attune start');
    expect(everyWord(room.postsOf('consent'))).toContain('Now and then I rest for two weeks or so');
  });
});

describe('a hold beside a rest', () => {
  it('S6: in 200 spells the partner, who quarrels and probes, sees the same at the same times', async () => {
    for (const seed of seeds) {
      const rest = await liveThrough('a rest', seed);
      expect(await liveThrough('fear in the channel', seed)).toEqual(rest);
    }
  }, 240_000);

  it('S6: so it is where the words were never seen by the other', async () => {
    for (const seed of seeds.slice(0, 60)) {
      const rest = await liveThrough('a rest', seed);
      expect(await liveThrough('fear in a sealed answer', seed)).toEqual(rest);
    }
  }, 120_000);

  it('somebody who could tell would be noticed: without either, nearly every spell looks different', async () => {
    let different = 0;
    for (const seed of seeds.slice(0, 40)) {
      const { noticed } = await liveThrough('nothing', seed);
      const rest = await liveThrough('a rest', seed);
      if (JSON.stringify(noticed) !== JSON.stringify(rest.noticed)) different += 1;
    }
    expect(different).toBeGreaterThan(30);
  }, 120_000);
});
