import { describe, expect, it } from 'vitest';
import { DAY } from '../../src/index.ts';
import { temporaryStorage } from '../adapters/storage/temporary-storage.ts';
import { keptBy } from '../support/kept-places.ts';
import { scriptedReader } from '../support/scripted-reader.ts';
import { type Household, moveIn } from './discord/household.ts';

const storage = temporaryStorage();
const TEASING = 'canarybear';

const question = (home: Household) =>
  home.fake.until(
    () =>
      home.alex
        .sees(home.channelId)
        .findLast(({ buttons }) => buttons.some(({ label }) => label === 'Answer privately')),
    'the question',
  );

/** A couple of whom something stands in every table that holds anything of couples. */
const aFullLife = async (): Promise<Household> => {
  const home = await moveIn({ storage, reader: scriptedReader() });
  const { alex, sam, channelId } = home;
  await home.agree();
  const settings = await alex.command(channelId, 'attune settings').message();
  const form = await alex.presses(settings, 'Change ours').modal();
  const teasing = form.fields.find(({ customId }) => customId === 'teasing');
  await alex.submits(form, { [teasing?.label ?? '']: TEASING }).message();
  await alex.command(channelId, 'checkin schedule', { days: 'mon', time: '20:00' }).message();
  await alex.command(channelId, 'checkin now').message();
  const answer = await alex.presses(await question(home), 'Answer privately').modal();
  await alex.submits(answer, { answer: 'the walk along the river' }).message();
  alex.says(channelId, 'you never listen to me');
  await home.handed('handleMessage');
  await home.passes(21_000);
  const knock = await home.fake.until(() => alex.dms().at(-1), 'the note');
  await alex.presses(await alex.presses(knock, 'Open').message(), 'Not now').acked();
  await sam.command(channelId, 'break start', { minutes: 30 }).message();
  return home;
};

/** Everything by which the couple could be known again, as it stands in the tables. */
const tracesOf = async ({ storage: { database }, alex, sam, channelId }: Household) => {
  const [couple] = await database.selectFrom('couples').select('id').execute();
  const checkIns = await database.selectFrom('check_ins').select(['id', 'posted_as']).execute();
  const sealed = await database.selectFrom('check_in_answers').select('sealed').execute();
  const jobs = await database.selectFrom('jobs').select('key').where('couple_id', 'is not', null).execute();
  const plans = await database.selectFrom('check_in_plans').select('proposal_id').execute();
  return {
    ids: [
      ...[alex.id, sam.id, channelId, TEASING, couple?.id],
      ...checkIns.map(({ id }) => id),
      ...plans.map(({ proposal_id }) => proposal_id),
      ...jobs.map(({ key }) => key),
    ].filter((id) => typeof id === 'string'),
    bytes: sealed.map((row) => Buffer.from(row.sealed)),
    /** So that nothing is sent twice these stay for two days, naming nobody (docs/inventory.md). */
    posts: checkIns.flatMap(({ posted_as }) => posted_as ?? []),
  };
};
type Traces = Awaited<ReturnType<typeof tracesOf>>;

/** Each trace with the places where it stands. */
const foundIn = (
  { ids, bytes }: Pick<Traces, 'ids' | 'bytes'>,
  places: Readonly<Record<string, Buffer | string>>,
) =>
  Object.entries(places).flatMap(([place, content]) => {
    const all = Buffer.from(content);
    const inBase64 = bytes.map((sealed) => sealed.toString('base64'));
    return [...ids, ...inBase64, ...bytes]
      .filter((trace) => all.includes(trace))
      .map((trace) => `${place}: ${trace}`);
  });

describe('leaving, on Discord, after a full life', () => {
  it('N1: nothing of the two is left in the raw files, the jobs, the log, the metrics or a backup made afterwards', async () => {
    const home = await aFullLife();
    const traces = await tracesOf(home);
    expect(traces.ids.length).toBeGreaterThan(9);
    expect(traces.bytes).toHaveLength(1);
    const before = foundIn(traces, await keptBy(home.storage));
    for (const trace of [...traces.ids, ...traces.bytes])
      expect(before.some((found) => found.endsWith(`: ${trace}`))).toBe(true);
    expect(before.some((found) => found.startsWith('a backup: '))).toBe(true);

    await home.alex.command(home.channelId, 'attune leave').message();
    expect(foundIn(traces, await keptBy(home.storage))).toEqual([]);
    expect(foundIn(traces, home.told())).toEqual([]);
    await home.close();
  });

  it('N1: what was planned for later comes to nothing, and after two days not even a post’s id is held', async () => {
    const home = await aFullLife();
    const traces = await tracesOf(home);
    await home.sam.command(home.channelId, 'attune leave').message();
    const posts = home.cards.length;
    await home.passes(8 * DAY);
    expect(home.cards).toHaveLength(posts);
    const { 'a backup': backup = '', ...files } = await keptBy(home.storage);
    expect(foundIn(traces, { ...files, ...home.told() })).toEqual([]);
    expect(foundIn({ ids: [...traces.ids, ...traces.posts], bytes: traces.bytes }, { backup })).toEqual([]);
    await home.close();
  });
});
