import { describe, expect, it } from 'vitest';
import type { MediatorDeps } from '../../src/index.ts';
import { temporaryStorage } from '../adapters/storage/temporary-storage.ts';
import { scriptedReader } from '../support/scripted-reader.ts';
import { moveIn } from './discord/household.ts';

const storage = temporaryStorage();
const ATTACK = 'you never listen to me when it matters';
const ANSWER = 'the walk along the river, holding hands';

type Mistake = (real: MediatorDeps) => Partial<MediatorDeps>;

/** An attack that is noted, and an answer that waits. */
const anEvening = async (mistake: Mistake = () => ({})) => {
  const home = await moveIn({ storage, reader: scriptedReader(), deps: mistake });
  const { alex, channelId, fake } = home;
  await home.agree();
  await alex.command(channelId, 'checkin now').message();
  const post = await fake.until(
    () =>
      alex.sees(channelId).find(({ buttons }) => buttons.some(({ label }) => label === 'Answer privately')),
    'the question',
  );
  const form = await alex.presses(post, 'Answer privately').modal();
  await alex.submits(form, { answer: ANSWER }).message();
  alex.says(channelId, ATTACK);
  await home.handed('handleMessage');
  await home.passes(21_000);
  await home.fake.until(() => alex.dms().at(-1), 'the note');
  return home;
};

/** Each is a mistake that a version of Attune could make, and where it must be noticed. */
const MISTAKES: readonly (readonly [string, RegExp, Mistake])[] = [
  [
    'an answer that is stored as it was typed',
    /which somebody wrote, stands in attune\.db/u,
    ({ sealer }) => ({ sealer: { ...sealer, seal: (text) => new TextEncoder().encode(text.reveal()) } }),
  ],
  [
    'a counter that keeps what it counts',
    /which somebody wrote, stands in attune\.db/u,
    ({ outcomes }) => ({
      outcomes: { ...outcomes, record: (outcome) => outcomes.record({ ...outcome, kind: ATTACK as never }) },
    }),
  ],
  [
    'a log line that explains itself with the message',
    /which somebody wrote, stands in the log/u,
    ({ logger, outcomes }) => ({
      outcomes: {
        ...outcomes,
        record: async (outcome) => {
          logger.warn({ event: 'outcome-not-recorded', reason: ATTACK });
          await outcomes.record(outcome);
        },
      },
    }),
  ],
];

describe('what two people write', () => {
  it('N3: stands in no file, no table, no log line, no metric and no backup, whatever becomes of it', async () => {
    const home = await anEvening();
    await home.expectNoWordsKept();
    await home.close();
  });

  it.each(MISTAKES)('this would be noticed of %s', async (_, notices, mistake) => {
    const home = await anEvening(mistake);
    await expect(home.expectNoWordsKept()).rejects.toThrow(notices);
    await home.stop();
  });
});
